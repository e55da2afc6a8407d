/**
 * Tables of {@linkplain org.deskwright.estate.query.Sheet sheets}, found in by queries. Start at
 * {@link org.deskwright.estate.ui.query.SheetTable}. Display thread only.
 */
package org.deskwright.estate.ui.query;
