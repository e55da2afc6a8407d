package org.deskwright.logs.scan;

import org.deskwright.logs.format.Level;

/**
 * Which records count, together with the lines that continue them.
 *
 * @param from the first moment, in microseconds since 1970; {@link Long#MIN_VALUE} for no begin
 * @param until the moment behind the last, likewise; {@link Long#MAX_VALUE} for no end
 * @param levels {@linkplain Level#bit bits}
 */
public record RecordFilter(long from, long until, int levels) {
    /** All do, and lines that belong to none. */
    public static final RecordFilter ALL = new RecordFilter(Long.MIN_VALUE, Long.MAX_VALUE, -1);

    /** Whether a record of that time and level does. */
    public boolean fits(long time, Level level) {
        return from <= time && time < until && (levels & level.bit()) != 0;
    }
}
