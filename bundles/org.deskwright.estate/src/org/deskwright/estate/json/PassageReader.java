package org.deskwright.estate.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.deskwright.estate.json.Place.Kind;

/** Reads a passage that was never met before, letter by letter. */
final class PassageReader {
    private static final int LONGEST = 4096;

    private final Form form;
    private final byte[] bytes;
    private final int limit;
    private final boolean last;
    private int at;
    private int[] events = new int[8];
    private int count;

    /**
     * @param last whether the text ends at the limit
     */
    PassageReader(Form form, byte[] bytes, int from, int limit, boolean last) {
        this.form = form;
        this.bytes = bytes;
        this.at = from;
        this.limit = limit;
        this.last = last;
    }

    /** There is more to come before this can be told. */
    static final class CutOffException extends Exception {
        private static final long serialVersionUID = 1L;

        CutOffException() {
            super(null, null, false, false);
        }
    }

    /**
     * @param value after which it stands; the top when nothing was read so far
     */
    Passage read(Place value) throws UnusualException, CutOffException {
        int from = at;
        if (value.kind() == Kind.TEXT) {
            take('"');
        }
        Place target = value == form.top() ? document() : after(value);
        if (target == null) {
            return new Passage(Arrays.copyOfRange(bytes, from, at), Arrays.copyOf(events, count), null);
        }
        if (at - from > LONGEST) {
            throw new UnusualException();
        }
        return new Passage(Arrays.copyOfRange(bytes, from, at), Arrays.copyOf(events, count), target);
    }

    private Place document() throws UnusualException, CutOffException {
        if (letter() != '{') {
            throw new UnusualException();
        }
        return value(form.top(), null, null);
    }

    /** What is next after a value that has ended; null at the end of the text. */
    private Place after(Place value) throws UnusualException, CutOffException {
        Place ended = value;
        while (true) {
            Place container = ended.parent();
            if (container == form.top()) {
                return isEnd() ? null : document();
            }
            byte letter = letter();
            if (letter == ',') {
                at++;
                return container.kind() == Kind.LIST ? value(container, null, null) : member(container, ended);
            }
            if (letter != (container.kind() == Kind.LIST ? ']' : '}')) {
                throw new UnusualException();
            }
            at++;
            event(container.code() | Tape.END);
            ended = container;
        }
    }

    private Place member(Place object, Place before) throws UnusualException, CutOffException {
        String name = name();
        letter();
        take(':');
        return value(object, name, before);
    }

    private Place value(Place container, String name, Place before) throws UnusualException, CutOffException {
        return switch (letter()) {
            case '"' -> {
                at++;
                yield form.place(container, name, Kind.TEXT, before);
            }
            case '{' -> {
                Place object = begin(form.place(container, name, Kind.OBJECT, before));
                if (letter() == '}') {
                    yield empty(object);
                }
                yield member(object, null);
            }
            case '[' -> {
                Place list = begin(form.place(container, name, Kind.LIST, before));
                if (letter() == ']') {
                    yield empty(list);
                }
                yield value(list, null, null);
            }
            default -> {
                if (!Letters.isBare(bytes[at])) {
                    throw new UnusualException();
                }
                yield form.place(container, name, Kind.BARE, before);
            }
        };
    }

    private Place begin(Place container) {
        at++;
        event(container.code() & ~Tape.STOP);
        return container;
    }

    private Place empty(Place container) throws UnusualException, CutOffException {
        at++;
        event(container.code() | Tape.END);
        return after(container);
    }

    /** Only of plain letters; whoever needs others is unusual. */
    private String name() throws UnusualException, CutOffException {
        letter();
        take('"');
        int from = at;
        while (at < limit && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        needMore();
        String name = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1).intern();
        take('"');
        return name;
    }

    private void take(char wanted) throws UnusualException, CutOffException {
        needMore();
        if (bytes[at++] != wanted) {
            throw new UnusualException();
        }
    }

    /** The next one that is no white space; it is not taken. */
    private byte letter() throws UnusualException, CutOffException {
        skipSpace();
        needMore();
        return bytes[at];
    }

    private boolean isEnd() throws CutOffException {
        skipSpace();
        if (at == limit && !last) {
            throw new CutOffException();
        }
        return at == limit;
    }

    private void skipSpace() {
        while (at < limit && Letters.isSpace(bytes[at])) {
            at++;
        }
    }

    private void needMore() throws UnusualException, CutOffException {
        if (at == limit) {
            if (last) {
                throw new UnusualException();
            }
            throw new CutOffException();
        }
    }

    private void event(int code) {
        if (count == events.length) {
            events = Arrays.copyOf(events, 2 * count);
        }
        events[count++] = code;
    }
}
