package org.deskwright.core.engine;

import java.util.List;

import org.deskwright.core.report.ReportedOutcome;

/**
 * Hears of outcomes as they come. Calls come one at a time, on the thread that runs the diagnosis, and none after it
 * has returned. A slow listener delays the report; one that throws is logged and called again for the next check.
 */
public interface EngineListener {
    /** Listens to nothing. */
    EngineListener NONE = new EngineListener() {
    };

    /**
     * Comes first.
     *
     * @param checks how many times {@link #checkFinished} will be called; topics that no check decides count as checks
     */
    default void started(int checks) {
    }

    /**
     * Comes second.
     *
     * @param checks ids of the checks that are about to run; what is plain without asking one is not among them
     */
    default void planned(List<String> checks) {
    }

    /** A check has its first turn. A check that ends at once may be told to have begun only together with its end. */
    default void checkBegan(String check) {
    }

    /**
     * A check is through, whether it answered, broke, ran out of time or was cancelled.
     *
     * @param check its id
     * @param outcomes as they will stand in the report
     * @param done how many are through, this one included
     * @param of how many there are
     */
    default void checkFinished(String check, List<ReportedOutcome> outcomes, int done, int of) {
    }
}
