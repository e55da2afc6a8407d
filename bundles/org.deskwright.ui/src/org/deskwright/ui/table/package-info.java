/**
 * Tables and trees, as all views have them.
 * <p>
 * Start at {@link org.deskwright.ui.table.VirtualTable}: a table for any number of rows, described by its
 * {@linkplain org.deskwright.ui.table.Column columns}. It filters, sorts and groups in the background, through a
 * {@link org.deskwright.ui.table.RowSource} that can be used without a table too. What the user makes of the columns is
 * in the hands of a {@link org.deskwright.ui.table.ColumnController}. Small trees have
 * {@linkplain org.deskwright.ui.table.TreeColumns columns} that share the width of their view. A list in a dialog gets
 * what every table can do from {@link org.deskwright.ui.table.SystemTable#inDialog}.
 * <p>
 * Display thread only, except for rows, queries, orders and {@code Tsv}.
 */
package org.deskwright.ui.table;
