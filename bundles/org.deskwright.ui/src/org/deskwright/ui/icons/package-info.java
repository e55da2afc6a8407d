/**
 * Pictures, and what an outcome looks like.
 * <p>
 * Start at {@link org.deskwright.ui.icons.Verdict}: icon, word and colour of an outcome, the same in every view.
 * {@link org.deskwright.ui.icons.Icon} names all pictures of the workbench. Descriptors may be made on any thread,
 * images belong to the display thread and are shared.
 */
package org.deskwright.ui.icons;
