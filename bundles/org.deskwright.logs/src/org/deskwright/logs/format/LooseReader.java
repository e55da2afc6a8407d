package org.deskwright.logs.format;

import java.util.List;

/**
 * Reads times by a {@link Stamp} that stands somewhere in its line or whose numbers vary in length. It is slower than a
 * {@link StampReader}, as it remembers nothing. For one thread.
 */
final class LooseReader {
    private static final long MICROS = 1_000_000;

    private final Stamp stamp;
    private final long newest;
    /** Null where {@link #epoch} reads the time. */
    private final LooseColumns columns;
    /** Null where {@link #columns} do. */
    private final EpochCount epoch;
    private final List<Word> begins;
    private final Word lead;
    private final Word after;
    private int end;

    /**
     * @param newest what no stamp without a year is a day later than, in microseconds since 1970
     */
    LooseReader(Stamp stamp, long newest) {
        this.stamp = stamp;
        this.newest = newest;
        epoch = stamp.zone() == Stamp.Zone.EPOCH ? EpochCount.of(stamp.columns()) : null;
        columns = epoch == null ? LooseColumns.of(stamp.columns(), stamp.isUptime()) : null;
        begins = stamp.lead().begins().stream().map(Word::of).toList();
        lead = Word.of(stamp.lead().text());
        after = Word.of(stamp.after());
    }

    /** From where level and fields are counted. */
    int end() {
        return end;
    }

    /** The time of a line, in microseconds; {@link RecordReader#NO_TIME} when it has no such stamp. */
    long read(byte[] bytes, int at, int to) {
        int begin = begin(bytes, at, to);
        if (begin < 0) {
            return RecordReader.NO_TIME;
        }
        long time = epoch == null ? columns.read(bytes, begin, to, newest) : epoch.read(bytes, begin, to);
        return time == RecordReader.NO_TIME
                ? time
                : rest(bytes, at, epoch == null ? columns.end() : epoch.end(), to, time);
    }

    /** Where the stamp must begin; negative when what stands before it is missing. */
    private int begin(byte[] bytes, int at, int to) {
        int behind = begins.isEmpty() ? at : -1;
        for (Word begin : begins) {
            if (at + begin.length() <= to && begin.standsAt(bytes, at)) {
                behind = at + begin.length();
                break;
            }
        }
        if (behind < 0 || lead.length() == 0) {
            return behind;
        }
        int last = Math.min(to - lead.length(), at + stamp.lead().within() - 1);
        for (int next = behind; next <= last; next++) {
            if (lead.standsAt(bytes, next)) {
                return next + lead.length();
            }
        }
        return -1;
    }

    private long rest(byte[] bytes, int at, int from, int to, long seconds) {
        long time = seconds;
        int next = from;
        int digits = 0;
        if (!stamp.fraction().isEmpty() && next < to && stamp.fraction().indexOf(bytes[next]) >= 0) {
            next++;
            for (long scale = MICROS / 10; next < to && bytes[next] >= '0' && bytes[next] <= '9'; scale /= 10) {
                time += (bytes[next++] - '0') * scale;
                digits++;
            }
            if (digits == 0) {
                return RecordReader.NO_TIME;
            }
        }
        if (digits < stamp.fractionDigits().least() || digits > stamp.fractionDigits().most()) {
            return RecordReader.NO_TIME;
        }
        int zone = Offsets.length(stamp.zone(), bytes, next, to);
        if (zone < 0) {
            return RecordReader.NO_TIME;
        }
        long shift = zone > 1 ? -Offsets.seconds(bytes, next, zone) * MICROS : 0;
        next += zone;
        if (to - next < after.length() || !after.standsAt(bytes, next)) {
            return RecordReader.NO_TIME;
        }
        end = stamp.lead().isNone() ? next + after.length() - at : 0;
        return time + shift;
    }
}
