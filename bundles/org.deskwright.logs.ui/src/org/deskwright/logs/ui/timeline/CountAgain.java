package org.deskwright.logs.ui.timeline;

import org.deskwright.logs.ui.model.LogState;
import org.eclipse.swt.widgets.Display;

/**
 * When a log that grows is counted again. While it is being indexed that is only when there is several times as much:
 * it takes a fraction of the time of the indexing. A large one that is written to all the time is not counted all the
 * time. Display thread only.
 */
final class CountAgain {
    private static final int MORE = 4;

    private final Pace pace = new Pace();
    /** Bytes that were known when it was counted; negative where it was not. */
    private long counted = -1;
    private boolean waiting;

    /** Nothing is counted yet. */
    void forget() {
        counted = -1;
    }

    void begin() {
        pace.begin();
    }

    void end() {
        pace.end();
    }

    /** Milliseconds from now until it may be counted. */
    int left() {
        return pace.left();
    }

    boolean isBehind(LogState state) {
        return state.known() != counted;
    }

    /** Whether it is to be counted now; it is then taken to be. */
    boolean isDue(LogState state) {
        boolean due = state.indexing() ? state.known() >= MORE * Math.max(counted, 1) : counted < 0 || left() == 0;
        if (due) {
            counted = state.known();
        }
        return due;
    }

    /** Runs the action once it may be counted, however often that is asked for. */
    void later(Display display, Runnable action) {
        if (!waiting) {
            waiting = true;
            display.timerExec(Math.max(1, left()), () -> {
                waiting = false;
                action.run();
            });
        }
    }
}
