package org.deskwright.estate.json;

import java.util.Arrays;

/** What stands between two values: from right after the one to the first letter of the next, quotes included. */
final class Passage {
    private final byte[] text;
    private final int[] events;
    private final Place target;
    private final boolean quoted;
    private Passage next;

    /**
     * @param text the bytes
     * @param events objects and lists that begin and end in it, as a {@link Tape} has them
     * @param target where the next value stands; null when the text ends
     */
    Passage(byte[] text, int[] events, Place target) {
        this.text = text;
        this.events = events;
        this.target = target;
        this.quoted = target != null && target.kind() == Place.Kind.TEXT;
    }

    int length() {
        return text.length;
    }

    int[] events() {
        return events;
    }

    Place target() {
        return target;
    }

    /** Whether the value after it is text. */
    boolean isQuoted() {
        return quoted;
    }

    /** Another one that begins after the same value, or null. */
    Passage next() {
        return next;
    }

    void next(Passage other) {
        next = other;
    }

    /** Whether this is what stands there, up to and with a letter of the next value where that has no quotes. */
    boolean isAt(byte[] bytes, int from, int limit) {
        int end = from + text.length;
        return end < limit && Arrays.equals(bytes, from, end, text, 0, text.length)
                && (quoted || Letters.isBare(bytes[end]));
    }
}
