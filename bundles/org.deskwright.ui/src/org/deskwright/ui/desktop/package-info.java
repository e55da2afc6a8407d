/**
 * The desktop around the workbench: its file dialogs, and its programs for files and addresses.
 * <p>
 * Start at {@link org.deskwright.ui.desktop.Desktop}. It promises that nothing waits for a person where there is none.
 */
package org.deskwright.ui.desktop;
