package org.deskwright.logs.index;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.format.Level;

/** What all records of an index come to. */
public final class IndexTotals {
    /** Formats that an index can tell apart. */
    static final int FORMATS = Integer.SIZE;

    private final long[] byLevel = new long[Level.values().length];
    private final long[] byFormat = new long[FORMATS];
    private long records;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    IndexTotals() {
    }

    IndexTotals copy() {
        IndexTotals copy = new IndexTotals();
        System.arraycopy(byLevel, 0, copy.byLevel, 0, byLevel.length);
        System.arraycopy(byFormat, 0, copy.byFormat, 0, FORMATS);
        copy.records = records;
        copy.earliest = earliest;
        copy.latest = latest;
        return copy;
    }

    void add(long time, int level, int format) {
        records++;
        byLevel[level]++;
        byFormat[format]++;
        earliest = Math.min(earliest, time);
        latest = Math.max(latest, time);
    }

    void write(ByteBuffer out) {
        out.putLong(records).putLong(earliest).putLong(latest);
        for (long count : byLevel) {
            out.putLong(count);
        }
        for (long count : byFormat) {
            out.putLong(count);
        }
    }

    static IndexTotals read(ByteBuffer in) {
        IndexTotals totals = new IndexTotals();
        totals.records = in.getLong();
        totals.earliest = in.getLong();
        totals.latest = in.getLong();
        for (int i = 0; i < totals.byLevel.length; i++) {
            totals.byLevel[i] = in.getLong();
        }
        for (int i = 0; i < FORMATS; i++) {
            totals.byFormat[i] = in.getLong();
        }
        return totals;
    }

    /** Lines that begin with a time. */
    public long records() {
        return records;
    }

    /** Of levels that are there. */
    public Map<Level, Long> byLevel() {
        Map<Level, Long> counts = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            if (byLevel[level.ordinal()] > 0) {
                counts.put(level, byLevel[level.ordinal()]);
            }
        }
        return counts;
    }

    /** Records by the number of their format among {@link LogIndex#formats}. */
    public long ofFormat(int format) {
        return byFormat[format];
    }

    /** In microseconds since 1970; empty without records. */
    public Optional<Long> earliest() {
        return records == 0 ? Optional.empty() : Optional.of(earliest);
    }

    /** Likewise. */
    public Optional<Long> latest() {
        return records == 0 ? Optional.empty() : Optional.of(latest);
    }
}
