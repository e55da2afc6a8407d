package org.deskwright.estate.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * Goes through the objects of a text, or of several texts one after another, item by item. What it passes over is
 * proved to be JSON and UTF-8, without members that are given twice, as strictly as Gson would.
 */
public final class Scanner {
    /** Why it stopped. */
    public enum Stop {
        ITEM, DOCUMENT, END
    }

    private static final int WINDOW = 256 * 1024;
    /** An item that does not fit is left to Gson, which bounds the length of a text likewise. */
    private static final int LARGEST_WINDOW = 1 << 20;
    private static final int CUT_OFF = -1;
    private static final int AT_END = -2;

    private final InputStream in;
    private final Form form;
    private final Tape tape;
    /** There is always room for a zero behind the limit, at which every loop ends. */
    private byte[] window = new byte[WINDOW];
    private int limit;
    private boolean last;

    private int at;
    private Passage passage;
    /** The next event of the passage. */
    private int event;

    /**
     * @param in bytes of UTF-8; read in large blocks, and not closed
     */
    public Scanner(InputStream in, Form form) {
        this.in = in;
        this.form = form;
        this.tape = new Tape(form);
    }

    /** All since the last stop. */
    public Tape tape() {
        return tape;
    }

    /** Goes on to the end of the next item, document or text. */
    public Stop next() throws IOException {
        int code = begun() ? run() : CUT_OFF;
        while (code == CUT_OFF) {
            refill();
            code = begun() ? run() : CUT_OFF;
        }
        if (code == AT_END) {
            return Stop.END;
        }
        return form.place(code >> Tape.SHIFT).isItem() ? Stop.ITEM : Stop.DOCUMENT;
    }

    private boolean begun() throws UnusualException {
        if (passage == null) {
            passage = other(form.top(), at);
            at += passage == null ? 0 : passage.length();
        }
        return passage != null;
    }

    /** The loop that all of a text goes through; short, so that it is compiled at once. */
    private int run() throws UnusualException {
        byte[] bytes = window;
        int[] entries = tape.entries();
        int size = 0;
        int i = at;
        Passage now = passage;
        int nextEvent = event;
        while (true) {
            int[] events = now.events();
            while (nextEvent < events.length) {
                int code = events[nextEvent++];
                if (size + Tape.STEP > entries.length) {
                    entries = tape.grown();
                }
                entries[size] = code;
                size += Tape.STEP;
                if ((code & Tape.STOP) != 0) {
                    return stop(code, size, i, now, nextEvent);
                }
            }
            Place place = now.target();
            if (place == null) {
                return AT_END;
            }
            int code = place.code();
            int from = i;
            if (now.isQuoted()) {
                byte b = bytes[i];
                while (b >= ' ' && b != '"' && b != '\\') {
                    b = bytes[++i];
                }
                if (b != '"') {
                    i = oddText(from, i);
                    code |= Tape.ODD;
                }
            } else {
                i = bare(from);
            }
            if (i == CUT_OFF) {
                return CUT_OFF;
            }
            if (size + Tape.STEP > entries.length) {
                entries = tape.grown();
            }
            entries[size] = code;
            entries[size + 1] = from;
            entries[size + 2] = i;
            size += Tape.STEP;
            now = place.passages();
            if (now == null || !now.isAt(bytes, i, limit)) {
                now = other(place, i);
                if (now == null) {
                    return CUT_OFF;
                }
            }
            i += now.length();
            nextEvent = 0;
        }
    }

    private int stop(int code, int size, int newAt, Passage now, int nextEvent) {
        tape.set(size, window);
        at = newAt;
        passage = now;
        event = nextEvent;
        return code;
    }

    /** The passage after a place, which is not the one that was there last time; null when it is cut off. */
    private Passage other(Place place, int from) throws UnusualException {
        Passage known = Form.known(place, window, from, limit);
        if (known != null) {
            return known;
        }
        try {
            Passage fresh = new PassageReader(form, window, from, limit, last).read(place);
            if (fresh.target() != null) {
                form.learn(place, fresh);
            }
            return fresh;
        } catch (PassageReader.CutOffException e) {
            return null;
        }
    }

    private int bare(int from) throws UnusualException {
        int to = from;
        while (Letters.isBare(window[to])) {
            to++;
        }
        if (to == limit && !last) {
            return CUT_OFF;
        }
        if (!Letters.areBare(window, from, to)) {
            throw new UnusualException();
        }
        return to;
    }

    /** A text with escapes or more than ASCII in it. */
    private int oddText(int from, int firstOdd) throws UnusualException {
        boolean ascii = true;
        int to = firstOdd;
        while (window[to] != '"' || to >= limit) {
            byte b = window[to];
            if (to >= limit - 6 && !last) {
                return CUT_OFF;
            }
            int length = b == '\\' ? Letters.escape(window, to) : 1;
            if (b >= 0 && b < ' ' || length < 0 || to + length > limit) {
                throw new UnusualException();
            }
            ascii &= b >= 0;
            to += length;
        }
        if (!ascii) {
            Letters.utf8(window, from, to);
        }
        return to;
    }

    /** Lets go what lies before the last stop, and reads more. */
    private void refill() throws IOException {
        int kept = limit - at;
        if (last || kept + 1 >= LARGEST_WINDOW) {
            throw new UnusualException();
        }
        byte[] target = kept + 1 < window.length / 2 ? window : new byte[2 * window.length];
        System.arraycopy(window, at, target, 0, kept);
        window = target;
        at = 0;
        limit = kept;
        fill();
        window[limit] = 0;
    }

    private void fill() throws IOException {
        int room = window.length - 1;
        while (limit < room && !last) {
            int n = in.read(window, limit, room - limit);
            last = n < 0;
            limit += Math.max(0, n);
        }
    }
}
