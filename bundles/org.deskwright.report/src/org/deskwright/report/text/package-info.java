/**
 * Text for terminals and spreadsheets: wrapping, tables, colours, CSV.
 * <p>
 * Start at {@link org.deskwright.report.text.TextPage} for prose and {@link org.deskwright.report.text.TextTable} for
 * tables; {@link org.deskwright.report.text.Printable} makes text from outside harmless. Nothing here keeps state that
 * is shared between threads, and equal input gives equal output on every machine.
 */
package org.deskwright.report.text;
