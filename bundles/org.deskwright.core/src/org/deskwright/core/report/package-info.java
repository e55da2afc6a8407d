/**
 * What a diagnosis said, ready to be shown, kept and compared.
 * <p>
 * Start at {@link org.deskwright.core.report.Report}. A report is self-contained: texts are filled in, remedies
 * resolved, suppressions applied, so that a face (a table, text, JSON, HTML) needs nothing else. Renderers live in
 * {@code org.deskwright.report}. Everything here is immutable.
 */
package org.deskwright.core.report;
