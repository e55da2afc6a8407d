package org.deskwright.policy.access;

/** Of a question that evidence may leave open. */
public enum Answer {
    YES, NO, UNKNOWN;

    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    /** No where one is no, unknown where one is unknown, else yes. */
    public Answer and(Answer other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == UNKNOWN ? UNKNOWN : other;
    }
}
