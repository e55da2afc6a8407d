/**
 * Tables of any kind as files for other programs. Start at {@link org.deskwright.report.table.TableFormat}. Rows are
 * written one after the other and not collected; equal rows give equal bytes.
 */
package org.deskwright.report.table;
