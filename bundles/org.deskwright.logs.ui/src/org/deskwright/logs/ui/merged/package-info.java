/**
 * The lines of several logs in the order of their times. Start at {@link org.deskwright.logs.ui.merged.MergedView};
 * {@link org.deskwright.logs.ui.merged.Merge} finds any row of any number of lines without going over those before it.
 */
package org.deskwright.logs.ui.merged;
