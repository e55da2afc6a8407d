/**
 * The clocks by which logs were written, as far as the user knows them: which zone they showed, how far they were
 * ahead, when a device was started. Kept in the instance area, where the command line and a diagnosis find them, and
 * applied at once to the times that are shown. Start at {@link org.deskwright.logs.ui.clock.LogClocks}.
 */
package org.deskwright.logs.ui.clock;
