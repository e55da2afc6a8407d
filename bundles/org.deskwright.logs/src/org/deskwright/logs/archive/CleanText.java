package org.deskwright.logs.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.intake.TextParts;
import org.deskwright.core.intake.TextParts.Writing;

/**
 * Makes of a text one that is written in the same way from its beginning to its end: each part in UTF-16 becomes UTF-8,
 * marks of encodings are left out, and so are the zeroes that a crash leaves in a log, or that were to be written over.
 * Zeroes in the midst of a line end it, as what stands behind them was written later. {@link #end} tells that all is
 * written.
 */
public final class CleanText extends FilterOutputStream {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final int BUFFER = 16 << 10;
    private static final byte[] NARROW_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final char MARK = '\uFEFF';
    /** Stands for what is no letter. */
    private static final String NONE = "\uFFFD";
    /** So many zeroes in the midst of a line are what a program wrote: one letter. */
    private static final int FEW = 2;

    private final Writing first;
    private final Set<Writing> writings = EnumSet.noneOf(Writing.class);
    private final byte[] made = new byte[BUFFER];
    private int length;
    /** As long as nothing is doubtful, bytes go by as they are. */
    private TextParts parts;
    private long zeroes;
    /** In the midst of the text. */
    private long marks;
    private boolean begun;
    /** Zeroes since the last letter. */
    private long open;
    private byte before = '\n';
    private Writing last;
    /** Bytes of a mark that were kept back. */
    private int mark;
    /** The first half of a letter of which the second comes, or 0. */
    private char half;

    /** @param first how it begins */
    public CleanText(Writing first, OutputStream out) {
        super(out);
        this.first = first;
        last = first;
    }

    /**
     * Whether a text that has such bytes in it may be anything else than text in UTF-8, or with a byte a letter, from
     * beginning to end: whether it has a zero, or a mark.
     */
    static boolean isDoubtful(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, at);
            if (hasZero(eight) || (eight & TOPS) != 0 && hasMark(bytes, at, Math.min(at + Long.BYTES, to), to)) {
                return true;
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return hasMark(bytes, Math.max(from, to - Long.BYTES), to, to);
    }

    private static boolean hasZero(long eight) {
        return (eight - ONES & ~eight & TOPS) != 0;
    }

    private static boolean hasMark(byte[] bytes, int from, int to, int known) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == NARROW_MARK[0] || bytes[at] == -1 || bytes[at] == -2) {
                for (Writing each : Writing.values()) {
                    if (each.mark(bytes, at, known) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[]{(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (parts == null && !first.isWide() && !isDoubtful(bytes, from, from + count)) {
            out.write(bytes, from, count);
            begun |= count > 0;
            before = count > 0 ? bytes[from + count - 1] : before;
            return;
        }
        parts = parts == null ? new TextParts(first, this::some) : parts;
        parts.write(bytes, from, count);
    }

    /** After the last byte. */
    public void end() throws IOException {
        if (parts != null) {
            parts.end();
            unmark();
            halved();
            zeroes += open;
            open = 0;
            give();
        }
    }

    private void some(Writing writing, byte[] bytes, int from, int to) throws IOException {
        for (int at = from; at < to; at += writing.unit()) {
            switch (writing) {
                case NARROW -> single(bytes[at]);
                case LITTLE -> letter((char) (bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << Byte.SIZE), writing);
                case BIG -> letter((char) ((bytes[at] & 0xFF) << Byte.SIZE | bytes[at + 1] & 0xFF), writing);
            }
        }
    }

    private void single(byte value) throws IOException {
        if (value == 0) {
            open++;
            return;
        }
        halved();
        part(Writing.NARROW, value);
        if (value == NARROW_MARK[mark] && (mark > 0 || before == '\n')) {
            mark = mark + 1 == NARROW_MARK.length ? 0 : mark + 1;
            marks += mark == 0 ? 1 : 0;
            return;
        }
        unmark();
        put(value);
    }

    /** Gives out what only began like a mark. */
    private void unmark() throws IOException {
        int kept = mark;
        mark = 0;
        for (int i = 0; i < kept; i++) {
            put(NARROW_MARK[i]);
        }
    }

    private void letter(char letter, Writing writing) throws IOException {
        unmark();
        part(writing, letter);
        if (letter == MARK && before == '\n') {
            marks += begun ? 1 : 0;
            return;
        }
        if (half != 0 && Character.isLowSurrogate(letter)) {
            whole(Character.toString(Character.toCodePoint(half, letter)));
            half = 0;
            return;
        }
        halved();
        if (letter < 0x80) {
            put((byte) letter);
        } else if (Character.isHighSurrogate(letter)) {
            half = letter;
        } else {
            whole(Character.isLowSurrogate(letter) ? NONE : String.valueOf(letter));
        }
    }

    private void halved() throws IOException {
        if (half != 0) {
            half = 0;
            whole(NONE);
        }
    }

    private void whole(String letter) throws IOException {
        for (byte each : letter.getBytes(StandardCharsets.UTF_8)) {
            put(each);
        }
    }

    /** Before a letter: a part that begins in the midst of a line begins one, and so does what is behind zeroes. */
    private void part(Writing writing, int letter) throws IOException {
        boolean feeds = letter == '\n' || letter == '\r';
        boolean within = before != '\n' && !feeds;
        boolean other = writing != last;
        last = writing;
        writings.add(writing);
        if (open > 0 && open <= FEW && within && !other) {
            put((byte) 0);
        } else {
            zeroes += open;
            if (within && (open > 0 || other)) {
                halved();
                unmark();
                put((byte) '\n');
            }
        }
        open = 0;
    }

    private void put(byte value) throws IOException {
        if (length == made.length) {
            give();
        }
        begun = true;
        made[length++] = value;
        before = value;
    }

    private void give() throws IOException {
        out.write(made, 0, length);
        length = 0;
    }

    /** What is different to how it was, for people, as it goes on behind an encoding; empty where nothing is. */
    public String told() {
        String others = writings.stream().filter(each -> each != first)
                .map(each -> each.isWide() ? each.charset().name() : Encoding.UTF_8.called())
                .collect(Collectors.joining(" and "));
        String zero = zeroes == 0
                ? ""
                : String.format(Locale.ROOT, ", %,d zero byte%s left out", zeroes, zeroes == 1 ? "" : "s");
        String within = marks == 0
                ? ""
                : marks == 1 ? ", 1 mark within it left out" : ", " + marks + " marks within it left out";
        return (others.isEmpty() ? "" : ", in parts " + others) + within + zero;
    }
}
