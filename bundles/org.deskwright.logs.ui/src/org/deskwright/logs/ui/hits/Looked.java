package org.deskwright.logs.ui.hits;

import java.util.List;

import org.deskwright.logs.ui.model.LogDocument;

/**
 * A log that was gone over for known failures.
 *
 * @param size bytes of it that were
 * @param renewed how many times another log had taken its place by then
 * @param problems with signatures of the user, each in one line
 */
record Looked(LogDocument log, HitPlaces places, long size, int renewed, List<String> problems) {
    Looked {
        problems = List.copyOf(problems);
    }

    /** Whether there is something that was not gone over, or that is no more. */
    boolean isBehind() {
        return size != log.state().size() || renewed != log.renewed();
    }
}
