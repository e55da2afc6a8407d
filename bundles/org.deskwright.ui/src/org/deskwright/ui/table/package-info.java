/**
 * What tables and trees have in common: {@linkplain org.deskwright.ui.table.TreeColumns columns} that fit and are
 * remembered, and {@linkplain org.deskwright.ui.table.Tsv copying} for a spreadsheet. Display thread only, except for
 * {@code Tsv}.
 */
package org.deskwright.ui.table;
