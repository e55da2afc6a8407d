package org.deskwright.core.report;

import java.time.Instant;
import java.util.Optional;

/** Which steps of remedies the admin has done: no part of a report, for it goes on after the diagnosis. */
@FunctionalInterface
public interface StepsDone {
    /** For reports that nobody has worked on. */
    StepsDone NONE = (outcome, remedy, step) -> Optional.empty();

    /**
     * When it was done; empty while it is not.
     *
     * @param outcome {@link ReportedOutcome#identity()}
     * @param remedy id of the remedy
     * @param step counted from 1
     */
    Optional<Instant> doneAt(String outcome, String remedy, int step);
}
