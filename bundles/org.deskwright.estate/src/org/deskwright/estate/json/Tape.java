package org.deskwright.estate.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.google.gson.JsonParser;

/**
 * What was gone through last, value by value: of an object or list its beginning and its end, of all else where its
 * bytes are. Good until the {@link Scanner} goes on.
 */
public final class Tape {
    /** From one entry to the next. */
    public static final int STEP = 3;

    /** Codes of entries: the number of the place, shifted, and these. */
    static final int SHIFT = 3;
    /** The end of an object or list. */
    static final int END = 4;
    /** Of an item or a document: where the scanner stops. */
    static final int STOP = 2;
    /** Of text: it has escapes or more than ASCII. */
    static final int ODD = 1;

    private static final int MOST = 1 << 20;
    private static final int[] NONE = {};

    private final Form form;
    private int[] entries = new int[1024];
    private int size;
    private byte[] bytes = {};

    Tape(Form form) {
        this.form = form;
    }

    int[] entries() {
        return entries;
    }

    /** Makes room for one more entry. */
    int[] grown() throws UnusualException {
        if (entries.length > MOST) {
            throw new UnusualException();
        }
        entries = Arrays.copyOf(entries, 2 * entries.length);
        return entries;
    }

    void set(int newSize, byte[] window) {
        size = newSize;
        bytes = window;
    }

    public int size() {
        return size;
    }

    public Place place(int at) {
        return form.place(entries[at] >> SHIFT);
    }

    public boolean isEnd(int at) {
        return (entries[at] & END) != 0;
    }

    /** Whether a text is written as it is, in ASCII. */
    public boolean isPlain(int at) {
        return (entries[at] & ODD) == 0;
    }

    /** Whether it is the first in the object or list that it is in. */
    boolean isFirst(int at) {
        int before = entries[at - STEP];
        return (before & END) == 0 && form.place(before >> SHIFT) == form.place(entries[at] >> SHIFT).parent();
    }

    Form form() {
        return form;
    }

    /** The entry after the value that begins here. */
    public int after(int at) {
        int code = entries[at];
        if (!form.place(code >> SHIFT).isContainer()) {
            return at + STEP;
        }
        int end = at + STEP;
        while (entries[end] != (code | END)) {
            end += STEP;
        }
        return end + STEP;
    }

    /** What the entries from one to another are. */
    int[] codes(int from, int to) {
        if (from == to) {
            return NONE;
        }
        int[] codes = new int[(to - from) / STEP];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = entries[from + i * STEP];
        }
        return codes;
    }

    /** The bytes of all values; which of them, {@link #from} and {@link #to} tell. */
    public byte[] bytes() {
        return bytes;
    }

    public int from(int at) {
        return entries[at + 1];
    }

    public int to(int at) {
        return entries[at + 2];
    }

    /** A text, or the letters of what has no quotes. */
    public String text(int at) throws UnusualException {
        int from = from(at);
        int to = to(at);
        if (isPlain(at)) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String text = Letters.utf8(bytes, from, to);
        return text.indexOf('\\') < 0 ? text : JsonParser.parseString('"' + text + '"').getAsString();
    }
}
