/**
 * The logs that were opened, those of the case and those of this computer, in a tree. Start at
 * {@link org.deskwright.logs.ui.explorer.LogExplorer}. Display thread only.
 */
package org.deskwright.logs.ui.explorer;
