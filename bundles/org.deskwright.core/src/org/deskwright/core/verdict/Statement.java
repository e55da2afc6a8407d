package org.deskwright.core.verdict;

/** What can be said of a topic, in one word. */
public enum Statement {
    /** At least one problem or warning that has not been set aside. */
    CAUSE_FOUND,
    /** All that decides the topic was looked at, and no problem or warning is among it. */
    NOTHING_WRONG,
    /** No problem or warning, but something that could show one is missing, or a check did not answer. */
    CANNOT_TELL,
    /** Every check says that its question does not arise here. */
    DOES_NOT_APPLY,
    /** Nothing has been said yet: no case is open, or the checks have not come to it. */
    NOT_CHECKED
}
