package org.deskwright.policy.ui.command;

import org.deskwright.policy.ui.desk.Assumed;

/**
 * Something that can be said of the computers that policies are reckoned for.
 *
 * @param title in the menu
 * @param full in a list of all, where it stands alone
 * @param chosen whether it is said now
 * @param assumed all that is said once it is chosen
 */
record Choice(String title, String full, boolean chosen, Assumed assumed) {}
