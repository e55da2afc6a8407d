/**
 * Highlighters and saved filters in the workbench. {@link org.deskwright.logs.ui.aid.OwnAids} keeps them,
 * {@link org.deskwright.logs.ui.aid.AidsDialog} is where they are made.
 */
package org.deskwright.logs.ui.aid;
