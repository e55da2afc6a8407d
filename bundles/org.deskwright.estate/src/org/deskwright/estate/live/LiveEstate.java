package org.deskwright.estate.live;

import java.util.List;

/** Reads estates from AWS, never faster than AWS allows. A service; safe for several threads. */
public interface LiveEstate {
    /**
     * Blocks until all is read that can be. What cannot be read does not throw: the listener is told, and everything
     * else is read all the same.
     *
     * @return how each answer ended, by account, Region and kind
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted, after the requests
     *     under way were broken off; its interrupt flag stays set
     */
    List<LiveAnswer> read(List<LiveSource> sources, LiveListener listener);

    /** Every rate that was used since the start, by account, Region and API family; quick. */
    default List<RateBudget> budgets() {
        return List.of();
    }
}
