package org.deskwright.logs.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells lines that begin a record from those that belong to the one above, by several formats. The format that fitted
 * last is tried first, unless it is a generic one, which others may know better. For one thread.
 */
public final class RecordReader {
    /** Of lines that begin no record. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** A way in which a record may begin. */
    private record Beginning(int number, int format, boolean generic, StampReader stamp, int guardColumn, Word guard,
            LevelReader level) {}

    private final Beginning[] beginnings;
    private Beginning last;
    private long time = NO_TIME;
    private Level level = Level.NONE;

    /**
     * @param formats generic ones last
     * @param newest when the log was written to last, in microseconds since 1970: stamps without a year are not much
     *     later
     */
    public RecordReader(List<LogFormat> formats, long newest) {
        List<Beginning> all = new ArrayList<>();
        for (int i = 0; i < formats.size(); i++) {
            LogFormat format = formats.get(i);
            LevelReader levels = new LevelReader(format.level());
            for (Stamp stamp : format.stamps()) {
                all.add(new Beginning(all.size(), i, format.generic(), new StampReader(stamp, newest),
                        format.guard().column(), Word.of(format.guard().text()), levels));
            }
        }
        beginnings = all.toArray(Beginning[]::new);
    }

    /**
     * Reads the line that begins there.
     *
     * @param to its end; behind it stands a line feed, or zeros where all ends, or nothing that is part of a record
     * @return whether a record begins; {@link #time}, {@link #level} and {@link #format} then tell of it
     */
    public boolean read(byte[] bytes, int at, int to) {
        if (last != null && !last.generic && read(last, bytes, at, to)) {
            return true;
        }
        for (Beginning beginning : beginnings) {
            if (read(beginning, bytes, at, to)) {
                last = beginning;
                return true;
            }
        }
        time = NO_TIME;
        return false;
    }

    private boolean read(Beginning by, byte[] bytes, int at, int to) {
        long found = by.stamp.read(bytes, at, to);
        if (found == NO_TIME) {
            return false;
        }
        int behind = at + by.stamp.end();
        int guard = behind + by.guardColumn;
        if (guard + by.guard.length() > to || !by.guard.standsAt(bytes, guard)) {
            return false;
        }
        time = found;
        level = by.level.read(bytes, behind, to);
        last = by;
        return true;
    }

    /** Microseconds since 1970. */
    public long time() {
        return time;
    }

    public Level level() {
        return level;
    }

    /** Its number among the formats. */
    public int format() {
        return last.format;
    }

    /** The number of its stamp among {@link FormatStamp#of all}. */
    public int stamp() {
        return last.number;
    }

    /** Bytes of its stamp, with what must stand behind it; {@link FieldReader} looks for fields from there. */
    public int stampEnd() {
        return last.stamp.end();
    }
}
