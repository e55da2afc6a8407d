/** What can be done with policies. Start at {@link org.deskwright.policy.ui.command.Opening}. */
package org.deskwright.policy.ui.command;
