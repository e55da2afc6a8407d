package org.deskwright.logs.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells lines that begin a record from those that belong to the one above, by several formats. What it tells of a line
 * depends on that line alone: the first of the stamps that fits counts. To be quick, it tries those only that may begin
 * with the line's first letter, and first the one that fitted last, where none before it could fit the same line. For
 * one thread.
 */
public final class RecordReader {
    /** Of lines that begin no record. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /**
     * A way in which a record may begin.
     *
     * @param alone whether none before it could begin the same line
     */
    private record Beginning(int number, int format, boolean generic, boolean alone, StampLetters letters,
            StampReader stamp, LooseReader loose, GuardReader guard, LevelReader level) {
        long time(byte[] bytes, int at, int to) {
            return loose == null ? stamp.read(bytes, at, to) : loose.read(bytes, at, to);
        }

        int end() {
            return loose == null ? stamp.end() : loose.end();
        }
    }

    /** By the first letter, as a number without sign; null where no record begins with it. */
    private final Beginning[][] beginnings = new Beginning[1 << Byte.SIZE][];
    private Beginning last;
    private long time = NO_TIME;
    private int lead;
    /** Whether one of the formats is: then what a relay writes is a record by itself. */
    private final boolean generic;
    /** Its number: to put a reference into an object takes the machine longer. */
    private int level = Level.NONE.ordinal();

    /**
     * @param formats generic ones last
     * @param newest when the log was written to last, in microseconds since 1970: stamps without a year are not much
     *     later
     */
    public RecordReader(List<LogFormat> formats, long newest) {
        generic = formats.stream().anyMatch(LogFormat::generic);
        List<Beginning> all = new ArrayList<>();
        for (int i = 0; i < formats.size(); i++) {
            LogFormat format = formats.get(i);
            LevelReader levels = new LevelReader(format.level());
            for (Stamp stamp : format.stamps()) {
                StampLetters letters = StampLetters.of(stamp);
                boolean alone = all.stream().allMatch(before -> before.letters.excludes(letters));
                all.add(new Beginning(all.size(), i, format.generic(), alone, letters,
                        stamp.isLoose() ? null : new StampReader(stamp, newest),
                        stamp.isLoose() ? new LooseReader(stamp, newest) : null, new GuardReader(format.guard()),
                        levels));
            }
        }
        for (int letter = 0; letter < beginnings.length; letter++) {
            beginnings[letter] = with(all, letter);
        }
    }

    private static Beginning[] with(List<Beginning> all, int letter) {
        List<Beginning> likely = new ArrayList<>();
        for (Beginning beginning : all) {
            if (beginning.letters.mayBeginWith(letter)) {
                likely.add(beginning);
            }
        }
        return likely.isEmpty() ? null : likely.toArray(Beginning[]::new);
    }

    /**
     * Reads the line that begins there.
     *
     * @param to its end; behind it stands a line feed, or zeros where all ends, or nothing that is part of a record
     * @return whether a record begins; {@link #time}, {@link #level} and {@link #format} then tell of it
     */
    public boolean read(byte[] bytes, int at, int to) {
        lead = 0;
        if (begins(bytes, at, to)) {
            unwrap(bytes, at, to);
            return true;
        }
        if (at < to && (bytes[at] == 0 || bytes[at] == '<' || bytes[at] == (byte) 0xef)) {
            lead = lead(bytes, at, to);
            if (lead > 0 && begins(bytes, at + lead, to)) {
                unwrap(bytes, at, to);
                return true;
            }
        }
        return !generic && isWrapped(bytes, at, RelayHeader.end(bytes, at + lead, to), to);
    }

    /** A line that another computer sent by syslog is what it is by itself, where a program that is known wrote it. */
    private void unwrap(byte[] bytes, int at, int to) {
        if (last.generic) {
            Beginning outer = last;
            long came = time;
            int rank = level;
            boolean loose = last.loose != null;
            int inner = loose
                    ? RelayHeader.end(bytes, at + lead, to)
                    : RelayHeader.behindTime(bytes, at + lead + last.end(), to);
            if (!isWrapped(bytes, at, inner, to)) {
                last = outer;
                time = came;
                level = rank;
            }
        }
    }

    private boolean isWrapped(byte[] bytes, int at, int inner, int to) {
        if (inner < 0 || bytes[inner] < '0' || bytes[inner] > '9' || !begins(bytes, inner, to) || last.generic) {
            return false;
        }
        lead = inner - at;
        return true;
    }

    private boolean begins(byte[] bytes, int at, int to) {
        Beginning[] likely = at < to ? beginnings[bytes[at] & 0xff] : null;
        if (likely != null) {
            if (last != null && last.alone && read(last, bytes, at, to)) {
                return true;
            }
            for (Beginning beginning : likely) {
                if (read(beginning, bytes, at, to)) {
                    return true;
                }
            }
        }
        time = NO_TIME;
        return false;
    }

    private boolean read(Beginning by, byte[] bytes, int at, int to) {
        long found = by.time(bytes, at, to);
        if (found == NO_TIME) {
            return false;
        }
        int behind = at + by.end();
        if (!by.guard.fits(bytes, behind, to)) {
            return false;
        }
        time = found;
        level = by.level.read(bytes, behind, to);
        if (last != by) {
            last = by;
        }
        return true;
    }

    /** Microseconds since 1970. */
    public long time() {
        return time;
    }

    public Level level() {
        return Level.of(level);
    }

    /** Its number among the formats. */
    public int format() {
        return last.format;
    }

    /** The number of its stamp among {@link FormatStamp#of all}. */
    public int stamp() {
        return last.number;
    }

    /** Bytes that stand before its stamp, such as zeroes of a crash, or the header of a relay. */
    public int stampBegin() {
        return lead;
    }

    /** Bytes of its stamp, with what stands before it, and what must stand behind it; there fields begin. */
    public int stampEnd() {
        return lead + last.end();
    }

    /**
     * Bytes that stand before a line: zeroes of a crash, the mark of a log that was joined to it, and the priority that
     * a relay of syslog kept.
     */
    private static int lead(byte[] bytes, int at, int to) {
        int next = at;
        while (next < to && bytes[next] == 0) {
            next++;
        }
        boolean marked = next + 2 < to && bytes[next] == (byte) 0xef && bytes[next + 1] == (byte) 0xbb
                && bytes[next + 2] == (byte) 0xbf;
        next += marked ? 3 : 0;
        return next - at + RelayHeader.priority(bytes, next, to);
    }
}
