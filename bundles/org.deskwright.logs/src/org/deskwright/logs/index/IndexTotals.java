package org.deskwright.logs.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.deskwright.logs.format.Level;

/**
 * What all records of an index come to. Of the many ways in which a record may begin, a log has few: each gets a slot,
 * which is a bit in a {@link Block}. Those that come after all slots but one are taken share the last one.
 */
public final class IndexTotals {
    static final int SLOTS = Integer.SIZE;
    private static final int SHARED = -1;

    private final long[] byLevel = new long[Level.values().length];
    /** Numbers of the stamps that have a slot. */
    private final int[] stamps = new int[SLOTS];
    private final long[] bySlot = new long[SLOTS];
    private final long[] earliest = new long[SLOTS];
    private final long[] latest = new long[SLOTS];
    private int slots;
    private long records;

    /**
     * What records of one stamp come to.
     *
     * @param stamp its number among {@link org.deskwright.logs.format.FormatStamp#of all} of the known formats; -1 for
     *     several together, where a log has very many
     * @param records at least 1
     * @param earliest in microseconds since 1970
     * @param latest likewise
     */
    public record OfStamp(int stamp, long records, long earliest, long latest) {}

    IndexTotals() {
        Arrays.fill(earliest, Long.MAX_VALUE);
        Arrays.fill(latest, Long.MIN_VALUE);
    }

    IndexTotals copy() {
        IndexTotals copy = new IndexTotals();
        System.arraycopy(byLevel, 0, copy.byLevel, 0, byLevel.length);
        System.arraycopy(stamps, 0, copy.stamps, 0, SLOTS);
        System.arraycopy(bySlot, 0, copy.bySlot, 0, SLOTS);
        System.arraycopy(earliest, 0, copy.earliest, 0, SLOTS);
        System.arraycopy(latest, 0, copy.latest, 0, SLOTS);
        copy.slots = slots;
        copy.records = records;
        return copy;
    }

    /** That of a stamp; it gets one if it has none yet. */
    int slot(int stamp) {
        for (int i = 0; i < slots; i++) {
            if (stamps[i] == stamp) {
                return i;
            }
        }
        if (slots < SLOTS) {
            stamps[slots] = slots < SLOTS - 1 ? stamp : SHARED;
            return slots++;
        }
        return SLOTS - 1;
    }

    int stamp(int slot) {
        return stamps[slot];
    }

    void add(long time, int kind) {
        int slot = Owner.slot(kind);
        records++;
        byLevel[Owner.level(kind)]++;
        bySlot[slot]++;
        earliest[slot] = Math.min(earliest[slot], time);
        latest[slot] = Math.max(latest[slot], time);
    }

    void write(ByteBuffer out) {
        out.putLong(records).putInt(slots);
        for (long count : byLevel) {
            out.putLong(count);
        }
        for (int i = 0; i < slots; i++) {
            out.putInt(stamps[i]).putLong(bySlot[i]).putLong(earliest[i]).putLong(latest[i]);
        }
    }

    static IndexTotals read(ByteBuffer in) {
        IndexTotals totals = new IndexTotals();
        totals.records = in.getLong();
        totals.slots = in.getInt();
        for (int i = 0; i < totals.byLevel.length; i++) {
            totals.byLevel[i] = in.getLong();
        }
        for (int i = 0; i < totals.slots; i++) {
            totals.stamps[i] = in.getInt();
            totals.bySlot[i] = in.getLong();
            totals.earliest[i] = in.getLong();
            totals.latest[i] = in.getLong();
        }
        return totals;
    }

    /** Lines that begin with a time. */
    public long records() {
        return records;
    }

    /** Of levels that are there. */
    public Map<Level, Long> byLevel() {
        return Level.present(byLevel);
    }

    /** Of stamps that are there; in the order of bits in {@link Block#stamps}. */
    public List<OfStamp> byStamp() {
        // the last line may be the only one of its stamp, and then be read otherwise when it has grown
        return IntStream.range(0, slots).filter(i -> bySlot[i] > 0)
                .mapToObj(i -> new OfStamp(stamps[i], bySlot[i], earliest[i], latest[i])).toList();
    }
}
