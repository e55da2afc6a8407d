package org.deskwright.estate.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts values of a {@link Tape} together as JSON text without white space, just as they were written. */
public final class TapeCopy {
    private final Tape tape;
    private byte[] out = new byte[4096];
    private int length;
    private boolean ascii = true;

    public TapeCopy(Tape tape) {
        this.tape = tape;
    }

    public void clear() {
        length = 0;
        ascii = true;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public void raw(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ascii &= bytes.length == text.length();
        copy(bytes, 0, bytes.length);
    }

    public void raw(char c) {
        room(1);
        out[length++] = (byte) c;
    }

    /** Name and colon of a member. */
    public void lead(Place place) {
        byte[] lead = place.lead();
        copy(lead, 0, lead.length);
    }

    /** The value that begins there, without its name. */
    public void value(int at) {
        int end = tape.after(at);
        Place place = tape.place(at);
        put(place, at);
        for (int i = at + Tape.STEP; i < end; i += Tape.STEP) {
            Place inner = tape.place(i);
            if (tape.isEnd(i)) {
                raw(inner.kind() == Place.Kind.OBJECT ? '}' : ']');
                continue;
            }
            byte before = out[length - 1];
            if (before != '{' && before != '[') {
                raw(',');
            }
            lead(inner);
            put(inner, i);
        }
    }

    private void put(Place place, int at) {
        switch (place.kind()) {
            case TEXT -> {
                ascii &= tape.isPlain(at);
                raw('"'); // that of the text may have left the window
                copy(tape.bytes(), tape.from(at), tape.to(at));
                raw('"');
            }
            case BARE -> copy(tape.bytes(), tape.from(at), tape.to(at));
            case OBJECT -> raw('{');
            case LIST -> raw('[');
        }
    }

    private void copy(byte[] from, int begin, int end) {
        room(end - begin);
        System.arraycopy(from, begin, out, length, end - begin);
        length += end - begin;
    }

    private void room(int more) {
        if (length + more > out.length) {
            out = Arrays.copyOf(out, Math.max(length + more, 2 * out.length));
        }
    }

    /** All of it. */
    public String text() {
        return new String(out, 0, length, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** The same from a cache, which is for what many have. */
    public String text(TextCache cache) {
        return ascii ? cache.text(out, 0, length) : text();
    }

    public int length() {
        return length;
    }
}
