/**
 * Names and addresses that leave as pseudonyms, where the user wants that: one switch for all that is copied, printed
 * and exported, and one set of pseudonyms for the case that is open. Start at
 * {@link org.deskwright.ui.names.CaseNames}. Any thread.
 */
package org.deskwright.ui.names;
