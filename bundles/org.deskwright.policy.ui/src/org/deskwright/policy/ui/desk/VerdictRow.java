package org.deskwright.policy.ui.desk;

import org.deskwright.policy.verdict.Verdict;

/**
 * A line of the checklist.
 *
 * @param identity stays the same while other things are shown
 */
public record VerdictRow(Verdict verdict, String identity) {}
