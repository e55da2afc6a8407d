/**
 * Page objects that drive the workbench in tests.
 * <p>
 * Start at {@link org.deskwright.testing.ui.WorkbenchBot}. Bots find widgets by the id kept under
 * {@code org.deskwright.id}, read what a user would see, and wait instead of sleeping; they may be used from any
 * thread.
 */
package org.deskwright.testing.ui;
