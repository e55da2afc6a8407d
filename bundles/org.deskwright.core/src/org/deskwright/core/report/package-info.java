/**
 * What a diagnosis said, ready to be shown, kept and compared.
 * <p>
 * Start at {@link org.deskwright.core.report.Report}. A report is self-contained: texts are filled in, remedies
 * resolved, suppressions applied, so that a face (a table, text, JSON, HTML) needs nothing else. Renderers live in
 * {@code org.deskwright.report}. {@link org.deskwright.core.report.ReportJson} keeps reports and reads them again, so
 * that a {@link org.deskwright.core.report.ReportComparison} can tell what is new, fixed, unchanged, or not told any
 * more. Everything here is immutable.
 */
package org.deskwright.core.report;
