/** What can be done with certificates. Start at {@link org.deskwright.certificates.ui.command.Opening}. */
package org.deskwright.certificates.ui.command;
