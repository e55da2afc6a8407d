package org.deskwright.logs.signature;

import java.util.Map;
import java.util.TreeMap;

/** The latest of the times that came since something did. What came is numbered; times come in the order of a log. */
final class LatestSince {
    /** Of a log that runs backwards, more are not kept: then too early a time is told, never too late a one. */
    private static final int MOST = 10_000;

    /** By the number of what came last before a time: only those that no later one exceeds. */
    private final TreeMap<Long, Long> latest = new TreeMap<>();

    /** Of the times behind the last that came, which is not among these yet; mostly nothing else comes for long. */
    private long lastNumber;
    private long lastTime = Long.MIN_VALUE;

    void add(long number, long time) {
        if (number == lastNumber) {
            lastTime = Math.max(lastTime, time);
            return;
        }
        keepLast();
        lastNumber = number;
        lastTime = time;
    }

    private void keepLast() {
        if (lastTime != Long.MIN_VALUE) {
            keep(lastNumber, lastTime);
        }
    }

    private void keep(long number, long time) {
        while (!latest.isEmpty() && latest.lastEntry().getValue() <= time) {
            latest.pollLastEntry();
        }
        if (latest.isEmpty() || latest.lastKey() < number) {
            latest.put(number, time);
            if (latest.size() > MOST) {
                latest.pollFirstEntry();
            }
        }
    }

    /** {@link Long#MIN_VALUE} where none came. */
    long since(long number) {
        keepLast();
        Map.Entry<Long, Long> since = latest.ceilingEntry(number);
        return since == null ? Long.MIN_VALUE : since.getValue();
    }
}
