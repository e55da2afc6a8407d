package org.deskwright.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Finds fields of records of one format by their {@link FieldRule}s. For one thread. */
public final class FieldReader {
    private final Map<Field, Rule> rules = new EnumMap<>(Field.class);
    private int start;
    private int end;

    public FieldReader(LogFormat format) {
        format.fields().forEach((field, rule) -> rules.put(field, new Rule(rule)));
    }

    /** Whether records of the format can tell it. */
    public boolean tells(Field field) {
        return rules.containsKey(field);
    }

    /**
     * Looks for a field in a line that begins a record.
     *
     * @param from where its stamp ends: the beginning of the line, and {@link RecordReader#stampEnd}
     * @param to end of the line, without the line feed
     * @return whether it tells one; {@link #start} and {@link #end} then tell where
     */
    public boolean read(Field field, byte[] bytes, int from, int to) {
        Rule rule = rules.get(field);
        if (rule == null) {
            return false;
        }
        start = rule.start(bytes, from, to);
        end = rule.end(bytes, start, to);
        return end > start && !rule.isNone(bytes, start, end);
    }

    /** Where the field that was found last begins. */
    public int start() {
        return start;
    }

    /** Behind its last letter. */
    public int end() {
        return end;
    }

    /** A rule with its texts as bytes. */
    private static final class Rule {
        private final FieldRule told;
        private final byte[] after;
        private final byte[] stop;
        private final byte[] none;
        private final boolean[] ends = new boolean[1 << Byte.SIZE];

        Rule(FieldRule rule) {
            told = rule;
            after = letters(rule.after());
            stop = letters(rule.stop());
            none = letters(rule.none());
            for (byte letter : letters(rule.end())) {
                ends[letter] = true;
            }
        }

        private static byte[] letters(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }

        int start(byte[] bytes, int from, int to) {
            int at = blanks(bytes, after.length == 0 ? from + told.column() : behind(bytes, from, to), to);
            for (int i = 0; i < told.words(); i++) {
                while (at < to && !isBlank(bytes[at])) {
                    at++;
                }
                at = blanks(bytes, at, to);
            }
            return at;
        }

        int end(byte[] bytes, int begin, int to) {
            int at = begin;
            while (at < to && !ends[bytes[at] & 0xff]) {
                at++;
            }
            while (at > begin && isBlank(bytes[at - 1])) {
                at--;
            }
            return at;
        }

        /** Where what stands before the field ends; the end of the line where it is not. */
        private int behind(byte[] bytes, int from, int to) {
            int last = Math.min(to, from + told.within());
            for (int at = from + told.column(); at < last; at++) {
                if (standsAt(after, bytes, at, to)) {
                    return at + after.length;
                }
                if (stop.length > 0 && standsAt(stop, bytes, at, to)) {
                    return to;
                }
            }
            return to;
        }

        boolean isNone(byte[] bytes, int begin, int behind) {
            return none.length == behind - begin && standsAt(none, bytes, begin, behind);
        }
    }

    private static boolean standsAt(byte[] text, byte[] bytes, int at, int to) {
        return to - at >= text.length && Arrays.equals(text, 0, text.length, bytes, at, at + text.length);
    }

    private static int blanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** A carriage return before the line feed is no part of a value either. */
    private static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\t' || letter == '\r';
    }
}
