package org.deskwright.estate.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where the members of an item stand in bytes: names between their quotes, values with all that belongs to them. */
public final class MemberSpans {
    private static final int STEP = 4;

    private byte[] bytes = {};
    private int[] spans = new int[32 * STEP];
    private int count;

    /** Begins another item. */
    public void begin(byte[] in) {
        bytes = in;
        count = 0;
    }

    public void add(int nameFrom, int nameTo, int valueFrom, int valueTo) {
        int at = count * STEP;
        if (at == spans.length) {
            spans = Arrays.copyOf(spans, 2 * at);
        }
        spans[at] = nameFrom;
        spans[at + 1] = nameTo;
        spans[at + 2] = valueFrom;
        spans[at + 3] = valueTo;
        count++;
    }

    public int count() {
        return count;
    }

    /**
     * Of the member with that name a text as it is written, without quotes; of anything else its JSON; else nothing.
     */
    public String text(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < count; i++) {
            if (Arrays.equals(bytes, nameFrom(i), nameTo(i), wanted, 0, wanted.length)) {
                return Column.text(bytes, valueFrom(i), valueTo(i));
            }
        }
        return "";
    }

    byte[] bytes() {
        return bytes;
    }

    int nameFrom(int member) {
        return spans[member * STEP];
    }

    int nameTo(int member) {
        return spans[member * STEP + 1];
    }

    int valueFrom(int member) {
        return spans[member * STEP + 2];
    }

    int valueTo(int member) {
        return spans[member * STEP + 3];
    }

    boolean is(int member, Column column, int cell) {
        int at = member * STEP;
        return column.isNamed(bytes, spans[at], spans[at + 1]) && column.is(cell, bytes, spans[at + 2], spans[at + 3]);
    }
}
