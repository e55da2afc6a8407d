/** What policies lie open in the workbench. Start at {@link org.deskwright.policy.ui.desk.PolicyDesk}. */
package org.deskwright.policy.ui.desk;
