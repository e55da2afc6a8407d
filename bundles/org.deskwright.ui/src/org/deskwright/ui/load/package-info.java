/**
 * Loading in the background, the same way everywhere. Start at {@link org.deskwright.ui.load.LoadPane}: it shows what
 * was loaded, says what is being loaded and how far, lets the user stop it and try again, and says in the place of the
 * content what went wrong and what to do. What ends in no view, such as writing a file, is an
 * {@link org.deskwright.ui.load.Errand}.
 */
package org.deskwright.ui.load;
