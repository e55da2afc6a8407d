package org.deskwright.logs.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a {@link Stamp} whose numbers may have one digit more or less, as in {@code 2/13/2026 4:05:06 PM}:
 * they are read one by one, from left to right.
 */
final class LooseColumns {
    private static final String HALVES = "AM";
    private static final String PADDED_DAY = "_d";
    private static final List<String> PARTS = List.of("yyyy", "MMM", HALVES, "MM", "M", PADDED_DAY, "dd", "d", "HH",
            "H", "hh", "h", "mm", "ss");
    private static final List<String> UPTIME_PARTS = List.of("#", "HH", "mm", "ss");
    private static final int MOST_DAY_DIGITS = 6;

    private final List<String> parts = new ArrayList<>();
    private final boolean uptime;
    private int at;

    private LooseColumns(String pattern, boolean uptime) {
        this.uptime = uptime;
        int column = 0;
        while (column < pattern.length()) {
            String part = part(pattern, column);
            parts.add(part);
            column += part.length();
        }
    }

    private String part(String pattern, int column) {
        boolean halves = pattern.contains(HALVES);
        return (uptime ? UPTIME_PARTS : PARTS).stream().filter(part -> pattern.startsWith(part, column))
                .filter(part -> part.charAt(0) != 'h' || halves)
                .filter(part -> !part.equals(PADDED_DAY) || !pattern.startsWith("d", column + part.length()))
                .findFirst().orElseGet(() -> pattern.substring(column, column + 1));
    }

    /**
     * @throws IllegalArgumentException when a part of the time is missing
     */
    static LooseColumns of(String pattern, boolean uptime) {
        LooseColumns columns = new LooseColumns(pattern, uptime);
        Set<Character> known = new HashSet<>();
        boolean twice = false;
        for (String part : columns.parts) {
            twice |= columns.isNumber(part) && !known.add(kind(part));
        }
        Set<Character> wanted = uptime ? Set.of('#', 'H', 'm', 's') : Set.of('M', 'd', 'H', 'm', 's');
        if (twice || !known.containsAll(wanted)) {
            throw new IllegalArgumentException(uptime
                    ? "a stamp of an uptime has # for its days, HH, mm and ss, each once: " + pattern
                    : "the numbers of a stamp are yyyy, which may be absent, MM, M or MMM, dd, d or _d, HH, H, or hh or"
                            + " h with AM, mm and ss, each once: " + pattern);
        }
        return columns;
    }

    private static char kind(String part) {
        return switch (part) {
            case HALVES -> 'a';
            case PADDED_DAY -> 'd';
            case "h", "hh" -> 'H';
            default -> part.charAt(0);
        };
    }

    private boolean isNumber(String part) {
        return (uptime ? UPTIME_PARTS : PARTS).contains(part);
    }

    /** Letters that the first column may hold. */
    String first() {
        String part = parts.getFirst();
        return part.equals("MMM") || part.equals(PADDED_DAY) ? part : isNumber(part) ? "d" : part;
    }

    /** Where the last number that was read ends. */
    int end() {
        return at;
    }

    /**
     * The time there, in microseconds; {@link RecordReader#NO_TIME} when something else stands there.
     *
     * @param from where it begins
     * @param to the end of the line
     * @param newest what no time without a year is a day later than
     */
    long read(byte[] bytes, int from, int to, long newest) {
        at = from;
        Numbers numbers = new Numbers();
        for (String part : parts) {
            if (!isNumber(part) ? !literal(part, bytes, to) : !number(part, bytes, to, numbers)) {
                return RecordReader.NO_TIME;
            }
        }
        return numbers.time(uptime, newest);
    }

    private boolean literal(String part, byte[] bytes, int to) {
        return at < to && bytes[at++] == part.charAt(0);
    }

    private boolean number(String part, byte[] bytes, int to, Numbers into) {
        switch (part) {
            case "#" -> into.days = digits(bytes, to, 1, MOST_DAY_DIGITS);
            case "yyyy" -> into.year = digits(bytes, to, 4, 4);
            case "MMM" -> into.month = month(bytes, to);
            case "MM" -> into.month = digits(bytes, to, 2, 2);
            case "M" -> into.month = digits(bytes, to, 1, 2);
            case "dd" -> into.day = digits(bytes, to, 2, 2);
            case "d" -> into.day = digits(bytes, to, 1, 2);
            case PADDED_DAY -> into.day = paddedDay(bytes, to);
            case "HH", "hh" -> into.hour = digits(bytes, to, 2, 2);
            case "H", "h" -> into.hour = digits(bytes, to, 1, 2);
            case "mm" -> into.minute = digits(bytes, to, 2, 2);
            case "ss" -> into.second = digits(bytes, to, 2, 2);
            default -> into.half = half(bytes, to);
        }
        return at >= 0;
    }

    /** Sets the place to before all where there are too few. */
    private int digits(byte[] bytes, int to, int least, int most) {
        int number = 0;
        int count = 0;
        while (count < most && at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            number = 10 * number + bytes[at++] - '0';
            count++;
        }
        at = count < least ? Integer.MIN_VALUE : at;
        return number;
    }

    private int paddedDay(byte[] bytes, int to) {
        boolean padded = at < to && bytes[at] == ' ';
        at += padded ? 1 : 0;
        return padded ? digits(bytes, to, 1, 1) : digits(bytes, to, 2, 2);
    }

    private int month(byte[] bytes, int to) {
        int month = at + 3 <= to ? Columns.month(bytes, at) : -1;
        at = month < 0 ? Integer.MIN_VALUE : at + 3;
        return month;
    }

    private int half(byte[] bytes, int to) {
        boolean there = at + 2 <= to && (bytes[at] == 'A' || bytes[at] == 'P') && bytes[at + 1] == 'M';
        int half = there && bytes[at] == 'P' ? 1 : 0;
        at = there ? at + 2 : Integer.MIN_VALUE;
        return half;
    }
}
