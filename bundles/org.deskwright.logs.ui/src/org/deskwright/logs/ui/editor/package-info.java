/**
 * The editor of a log. Start at {@link org.deskwright.logs.ui.editor.LogEditor}: what is on its surface is in
 * {@link org.deskwright.logs.ui.canvas}, what it knows in {@link org.deskwright.logs.ui.model}. Nothing can be changed
 * in it. Display thread only.
 */
package org.deskwright.logs.ui.editor;
