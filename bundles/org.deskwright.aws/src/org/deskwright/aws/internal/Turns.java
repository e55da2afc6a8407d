package org.deskwright.aws.internal;

import org.deskwright.estate.live.Turn;

/** Priorities of requests: the smaller, the sooner. Lists and details follow each other in the order they stand in. */
final class Turns {
    static final int DIRECTORIES_FIRST = -3;
    static final int FIRST = -2;
    static final int CONNECTIONS_FIRST = -1;
    static final int LISTS = 0;
    static final int DETAILS = LISTS + Questions.ALL.size();
    static final int LAST = 1000;

    private Turns() {
    }

    static Turn of(int priority) {
        if (priority < LISTS) {
            return Turn.LOOKED_AT;
        }
        if (priority < DETAILS) {
            return Turn.LISTS;
        }
        return priority < LAST ? Turn.DETAILS : Turn.LAST;
    }
}
