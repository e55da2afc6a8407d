package org.deskwright.estate.live;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.deskwright.core.evidence.Scope;

/**
 * What AWS allows of an API in an account and Region, and what is used of it at the moment.
 *
 * @param scope account and Region
 * @param service the API family, as IAM names it, such as {@code workspaces}
 * @param capacity how many requests may come at once after a rest
 * @param refill how many more each second
 * @param tokens how many may be sent now
 * @param lastMinute how many were sent in the last sixty seconds
 * @param underWay how many have been sent and are not answered yet
 * @param waiting how many wait for which turn, in its order
 * @param throttled how many were refused because the rate was used up all the same, since Deskwright started
 */
public record RateBudget(Scope scope, String service, long capacity, long refill, long tokens, int lastMinute,
        int underWay, Map<Turn, Integer> waiting, long throttled) {
    public RateBudget {
        Map<Turn, Integer> inOrder = new EnumMap<>(Turn.class);
        inOrder.putAll(waiting);
        waiting = Collections.unmodifiableMap(inOrder);
    }

    /** How many wait in all. */
    public int queued() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }
}
