/**
 * Pages to read.
 * <p>
 * Start at {@link org.deskwright.ui.page.Page}: it scrolls and wraps, and a {@link org.deskwright.ui.page.PageWriter}
 * fills it with headings, facts, commands to copy and links. {@link org.deskwright.ui.page.EmptyState} is for views
 * that have nothing to show yet. Display thread only.
 */
package org.deskwright.ui.page;
