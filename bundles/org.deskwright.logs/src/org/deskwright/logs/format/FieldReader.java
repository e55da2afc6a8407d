package org.deskwright.logs.format;

import java.nio.charset.StandardCharsets;

/** Finds a field of records by its {@link FieldRule}. For one thread. */
public final class FieldReader {
    private final FieldRule rule;
    private final byte[] after;
    private final byte[] stop;
    private final byte[] none;
    private final boolean[] ends = new boolean[1 << Byte.SIZE];
    private int start;
    private int end;

    public FieldReader(FieldRule rule) {
        this.rule = rule;
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

    /**
     * Looks for the field in a line that begins a record.
     *
     * @param from where its stamp ends: the beginning of the line, and {@link RecordReader#stampEnd}
     * @param to end of the line, without the line feed
     * @return whether it tells one; {@link #start} and {@link #end} then tell where
     */
    public boolean read(byte[] bytes, int from, int to) {
        int at = after.length == 0 ? from + rule.column() : behind(bytes, from, to);
        if (at < 0 || at >= to) {
            return false;
        }
        at = blanks(bytes, at, to);
        for (int i = 0; i < rule.words(); i++) {
            while (at < to && !isBlank(bytes[at])) {
                at++;
            }
            at = blanks(bytes, at, to);
        }
        start = at;
        while (at < to && !ends[bytes[at] & 0xff]) {
            at++;
        }
        while (at > start && isBlank(bytes[at - 1])) {
            at--;
        }
        end = at;
        return end > start && (none.length == 0 || end - start != none.length || !standsAt(none, bytes, start, end));
    }

    /** Where what stands before the field ends; negative where it is not. */
    private int behind(byte[] bytes, int from, int to) {
        int last = Math.min(to, from + rule.within());
        for (int at = from + rule.column(); at < last; at++) {
            if (standsAt(after, bytes, at, to)) {
                return at + after.length;
            }
            if (stop.length > 0 && standsAt(stop, bytes, at, to)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean standsAt(byte[] text, byte[] bytes, int at, int to) {
        if (to - at < text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (bytes[at + i] != text[i]) {
                return false;
            }
        }
        return true;
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

    /** Where the field that was found last begins. */
    public int start() {
        return start;
    }

    /** Behind its last letter. */
    public int end() {
        return end;
    }
}
