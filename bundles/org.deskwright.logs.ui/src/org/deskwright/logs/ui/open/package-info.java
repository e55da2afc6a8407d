/**
 * From files to editors. Start at {@link org.deskwright.logs.ui.open.Openings}. Display thread only.
 */
package org.deskwright.logs.ui.open;
