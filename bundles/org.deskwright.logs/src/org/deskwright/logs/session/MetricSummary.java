package org.deskwright.logs.session;

import java.time.Duration;
import java.util.List;

/**
 * What was measured of one kind in one session, or in a log whose lines tell none.
 *
 * @param session empty where lines tell none
 * @param median exact of less than some thousand values, else within half a per cent
 * @param percentile95 likewise
 * @param first where the first value stands
 * @param last where the last one does
 * @param gaps how often the next value came much later than it should
 * @param longestGap from the value before it to the one behind
 * @param over how many values are above each limit of the rule, in their order
 */
public record MetricSummary(MetricRule rule, String log, String session, long count, double least, double median,
        double percentile95, double most, Place first, Place last, long gaps, Duration longestGap, List<Over> over) {
    public MetricSummary {
        over = List.copyOf(over);
    }

    /** Values above a limit. */
    public record Over(MetricRule.Limit limit, long count) {}
}
