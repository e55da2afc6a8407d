/**
 * Reports as text for a terminal, JSON, one self-contained HTML file, Markdown, and JUnit XML.
 * <p>
 * Start at {@link org.deskwright.report.ReportRenderers}, which knows every
 * {@link org.deskwright.report.ReportRenderer} by its format. A renderer streams to the writer it is given, ends lines
 * with {@code \n} whatever the machine, and asks neither clock nor locale: equal reports give equal bytes, whether the
 * workbench or the command line asked. Everything that came from files or the network is escaped or made visible, so
 * that no name in a fleet can act on a terminal, a browser or a build server.
 */
package org.deskwright.report;
