/** What tables about certificates share. Start at {@link org.deskwright.certificates.ui.table.ChangingTable}. */
package org.deskwright.certificates.ui.table;
