package org.deskwright.store;

import java.time.Instant;
import java.util.List;

/**
 * One refresh, as it ended.
 *
 * @param number in the order in which refreshes ended; never given twice
 * @param begun when its first page was read
 * @param ended when its last page was read
 * @param origin who asked, such as {@code import fleet/} or {@code refresh}
 * @param brokenOff why it ended before its time; empty where it did not
 * @param parts one for each request, in the order of account, Region and kind; empty where retention has forgotten them
 */
public record Snapshot(long number, Instant begun, Instant ended, String origin, String brokenOff, List<Part> parts) {
    public Snapshot {
        parts = List.copyOf(parts);
    }

    /** Whether every request of it was answered to the end. */
    public boolean isComplete() {
        return brokenOff.isEmpty() && parts.stream().allMatch(part -> part.outcome() == Outcome.COMPLETE);
    }

    /**
     * What came of one request.
     *
     * @param begun when its first page was read
     * @param outcome how it ended
     * @param reason why it is not complete; else empty
     * @param items how many items the answer held
     * @param changed how many of them were new or other than before, together with those that are gone
     */
    public record Part(Request request, Instant begun, Outcome outcome, String reason, int items, int changed) {}
}
