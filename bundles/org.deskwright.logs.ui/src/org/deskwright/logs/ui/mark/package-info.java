/**
 * Lines of logs that are marked in the open case: bookmarks, and what is taken as evidence. Start at
 * {@link org.deskwright.logs.ui.mark.EditorMarks}, which knows those of one editor; what they are is told by
 * {@link org.deskwright.core.casefile.LogMark}.
 */
package org.deskwright.logs.ui.mark;
