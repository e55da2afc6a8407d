/**
 * Reports as pages: whatever view has a report at hand opens it the same way, with the renderer that files are written
 * with. Start at {@link org.deskwright.ui.report.ReportPage}.
 */
package org.deskwright.ui.report;
