package org.deskwright.estate.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * All values of one member. Each has a number, its cell, under which its bytes are found; equal cells, equal values.
 */
public final class Column {
    /** Values that many items have stand in it once. */
    static final int SHARED = 1;
    /** All values are text of plain ASCII, which stands in it without quotes. */
    static final int TEXT = 2;

    private final byte[] lead;
    private final String name;
    private final int flags;
    private final byte[] bytes;
    /** Where each value begins, and at the end where the last one ends. */
    private final int[] begins;
    /** By row; -1 where the item has no such member. Null where each item has a value of its own. */
    private final int[] cells;

    /**
     * @param lead name, as it is written, and colon
     */
    Column(byte[] lead, int flags, byte[] bytes, int[] begins, int[] cells) {
        this.lead = lead;
        this.name = new String(lead, 1, lead.length - 3, StandardCharsets.UTF_8);
        this.flags = flags;
        this.bytes = bytes;
        this.begins = begins;
        this.cells = cells;
    }

    /** Of the member, as it is written; the same as the name, unless that has an escape. */
    public String name() {
        return name;
    }

    byte[] lead() {
        return lead;
    }

    boolean isNamed(byte[] other, int from, int to) {
        return to - from == lead.length - 3 && Arrays.equals(lead, 1, lead.length - 2, other, from, to);
    }

    /** Whether there are far fewer values than items. */
    public boolean isShared() {
        return (flags & SHARED) != 0;
    }

    /** Whether all values are text of plain ASCII, and are given without their quotes. */
    public boolean isText() {
        return (flags & TEXT) != 0;
    }

    /** How many cells there are. */
    public int distinct() {
        return begins.length - 1;
    }

    /** The number of the value; -1 where the item has no such member. */
    public int cell(int row) {
        return cells == null ? row : cells[row];
    }

    /** Which hold the values: JSON without needless space. */
    public byte[] bytes() {
        return bytes;
    }

    public int from(int cell) {
        return begins[cell];
    }

    public int to(int cell) {
        return begins[cell + 1];
    }

    /** How many bytes all items have of it, with its name. */
    long length() {
        long beside = lead.length + (isText() ? 2 : 0);
        if (!isShared()) { // each value has one item
            return distinct() * beside + begins[distinct()] - begins[0];
        }
        long length = 0;
        for (int cell : cells) {
            length += cell < 0 ? 0 : beside + begins[cell + 1] - begins[cell];
        }
        return length;
    }

    /** A text as it is written, without quotes; of anything else its JSON. */
    public String text(int cell) {
        return text(bytes, begins[cell], begins[cell + 1]);
    }

    static String text(byte[] bytes, int from, int to) {
        boolean quoted = to - from > 1 && bytes[from] == '"';
        return new String(bytes, quoted ? from + 1 : from, to - from - (quoted ? 2 : 0), StandardCharsets.UTF_8);
    }

    /** Whether the value is that JSON, quotes and all. */
    boolean is(int cell, byte[] json, int from, int to) {
        if (!isText()) {
            return Arrays.equals(bytes, begins[cell], begins[cell + 1], json, from, to);
        }
        return to - from == begins[cell + 1] - begins[cell] + 2 && json[from] == '"'
                && Arrays.equals(bytes, begins[cell], begins[cell + 1], json, from + 1, to - 1);
    }

    void write(int cell, ByteSink out) {
        if (isText()) {
            out.put('"');
            out.put(bytes, begins[cell], begins[cell + 1]);
            out.put('"');
        } else {
            out.put(bytes, begins[cell], begins[cell + 1]);
        }
    }
}
