/**
 * Opening by drag and drop. Start at {@link org.deskwright.ui.drop.FileDrop}. Display thread only.
 */
package org.deskwright.ui.drop;
