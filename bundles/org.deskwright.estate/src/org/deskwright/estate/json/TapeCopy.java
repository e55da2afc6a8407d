package org.deskwright.estate.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts members of a {@link Tape} together as a JSON object without white space, their values just as they were written.
 * To be asked for it before the tape goes on.
 */
public final class TapeCopy {
    /** Fewer letters of values are not worth packing. */
    private static final int FEW = 100;
    /** Of a member: it is named after its object, too. */
    private static final int INNER = 1;
    /** Stands for that among the codes of a tape. */
    private static final int INNER_CODE = -1;

    private final Tape tape;
    /** Where members begin, doubled, and {@link #INNER}. */
    private int[] members = new int[16];
    /** The members that are on no tape, at the same places. */
    private String[] others = new String[16];
    private int count;
    private boolean onTape = true;

    private byte[] out = new byte[4096];
    private int length;
    private boolean ascii;
    /** What stands around values, while that is wanted; else null. */
    private List<String> pieces;
    private int[] codes = new int[64];

    public TapeCopy(Tape tape) {
        this.tape = tape;
    }

    public void clear() {
        count = 0;
        onTape = true;
    }

    /** How many members there are. */
    public int count() {
        return count;
    }

    /**
     * Adds the member whose value begins there.
     *
     * @param inner whether the name of its object goes before its own
     */
    public void add(int at, boolean inner) {
        add(at << 1 | (inner ? INNER : 0), null);
    }

    /** Adds a member that is on no tape: name, colon and value. */
    public void add(String member) {
        add(0, member);
        onTape = false;
    }

    private void add(int member, String other) {
        if (count == members.length) {
            members = Arrays.copyOf(members, 2 * count);
            others = Arrays.copyOf(others, 2 * count);
        }
        members[count] = member;
        others[count++] = other;
    }

    /** In little room, where that is worth it and another object of the same form came by of late; else null. */
    public PackedJson packed() {
        if (!onTape) {
            return null;
        }
        int size = 0;
        int letters = 0;
        int room = 0;
        for (int m = 0; m < count; m++) {
            int at = members[m] >> 1;
            int end = tape.after(at);
            size = code(size, (members[m] & INNER) == 0 ? 0 : INNER_CODE);
            for (int i = at; i < end; i += Tape.STEP) {
                size = code(size, tape.entries()[i] & ~Tape.ODD);
                if (isValue(i)) {
                    int value = tape.to(i) - tape.from(i);
                    letters += value;
                    room += PackedJson.sizeOf(value) + value;
                }
            }
        }
        String[] around = letters < FEW ? null : tape.form().layouts().of(codes, size, this::around);
        return around == null ? null : new PackedJson(around, values(room));
    }

    private int code(int size, int code) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
        }
        codes[size] = code;
        return size + 1;
    }

    private boolean isValue(int at) {
        return !tape.isEnd(at) && !tape.place(at).isContainer();
    }

    private byte[] values(int room) {
        byte[] values = new byte[room];
        int to = 0;
        for (int m = 0; m < count; m++) {
            int at = members[m] >> 1;
            int end = tape.after(at);
            for (int i = at; i < end; i += Tape.STEP) {
                if (isValue(i)) {
                    int value = tape.to(i) - tape.from(i);
                    to = PackedJson.put(values, to, value);
                    System.arraycopy(tape.bytes(), tape.from(i), values, to, value);
                    to += value;
                }
            }
        }
        return values;
    }

    private String[] around() {
        pieces = new ArrayList<>();
        write();
        cut();
        String[] around = pieces.toArray(String[]::new);
        pieces = null;
        return around;
    }

    private void cut() {
        pieces.add(new String(out, 0, length, StandardCharsets.UTF_8));
        length = 0;
    }

    private void write() {
        length = 0;
        ascii = true;
        for (int m = 0; m < count; m++) {
            raw(m == 0 ? '{' : ',');
            if (others[m] != null) {
                raw(others[m]);
                continue;
            }
            int at = members[m] >> 1;
            Place place = tape.place(at);
            if ((members[m] & INNER) == 0) {
                lead(place);
            } else {
                raw('"' + place.parent().name() + '.' + place.name() + "\":");
            }
            value(at);
        }
        raw('}');
    }

    private void value(int at) {
        int end = tape.after(at);
        put(tape.place(at), at);
        for (int i = at + Tape.STEP; i < end; i += Tape.STEP) {
            Place inner = tape.place(i);
            if (tape.isEnd(i)) {
                raw(inner.kind() == Place.Kind.OBJECT ? '}' : ']');
                continue;
            }
            if (!tape.isFirst(i)) {
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
                letters(at);
                raw('"');
            }
            case BARE -> letters(at);
            case OBJECT -> raw('{');
            case LIST -> raw('[');
        }
    }

    private void letters(int at) {
        if (pieces != null) {
            cut();
        } else {
            copy(tape.bytes(), tape.from(at), tape.to(at));
        }
    }

    private void raw(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ascii &= bytes.length == text.length();
        copy(bytes, 0, bytes.length);
    }

    private void raw(char c) {
        room(1);
        out[length++] = (byte) c;
    }

    /** Name and colon of a member. */
    private void lead(Place place) {
        byte[] lead = place.lead();
        copy(lead, 0, lead.length);
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

    /** All of it; from a cache where it is no longer than that, which is for what many have. */
    public String text(TextCache cache, int longest) {
        write();
        return ascii && length <= longest
                ? cache.text(out, 0, length)
                : new String(out, 0, length, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
