package org.deskwright.core.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Tells the parts of a text that is not written in one way from its beginning to its end: of a log to which something
 * else was appended, such as {@code >>} of PowerShell 5.1, which writes UTF-16 behind whatever was there, of several
 * that were joined, and of one that a crash left zeroes in. Goes by what only the one can be: of English text in UTF-16
 * every other byte is zero, and in a line of other text none is. For one thread.
 */
public final class TextParts {
    /** How letters are written. */
    public enum Writing {
        /** A byte or more a letter, as in UTF-8; zeroes that are no letters are of this, too. */
        NARROW(StandardCharsets.UTF_8, 1),
        /** UTF-16 with the lower byte first. */
        LITTLE(StandardCharsets.UTF_16LE, 2),
        /** UTF-16 with the higher byte first. */
        BIG(StandardCharsets.UTF_16BE, 2);

        private final Charset charset;
        private final int unit;

        Writing(Charset charset, int unit) {
            this.charset = charset;
            this.unit = unit;
        }

        /** By which letters are read; of {@link #NARROW} it is only likely. */
        public Charset charset() {
            return charset;
        }

        /** Bytes of a letter at least. */
        public int unit() {
            return unit;
        }

        public boolean isWide() {
            return unit > 1;
        }

        /** Bytes of the mark that tells it, where one stands there, else 0. */
        public int mark(byte[] bytes, int at, int to) {
            return switch (this) {
                case NARROW -> stands(bytes, at, to, 0xEF, 0xBB, 0xBF);
                case LITTLE -> stands(bytes, at, to, 0xFF, 0xFE);
                case BIG -> stands(bytes, at, to, 0xFE, 0xFF);
            };
        }

        private static int stands(byte[] bytes, int at, int to, int... mark) {
            for (int i = 0; i < mark.length; i++) {
                if (at + i >= to || (bytes[at + i] & 0xFF) != mark[i]) {
                    return 0;
                }
            }
            return mark.length;
        }
    }

    /** Takes the bytes of the text in their order. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Some of a part; those of {@link Writing#LITTLE} and {@link Writing#BIG} are whole units. The array is used
         * again.
         */
        void some(Writing writing, byte[] bytes, int from, int to) throws IOException;
    }

    /** So many bytes behind have to be known to tell a part. */
    private static final int AHEAD = 512;
    private static final int BUFFER = 64 << 10;
    /** Letters of English text in a row that tell UTF-16. */
    private static final int LETTERS = 4;
    /** Bytes of ASCII that tell other text at the beginning of a line. */
    private static final int PLAIN = 8;
    /** The same in the midst of one, with its end, and without. */
    private static final int ENDED = 16;
    private static final int OPEN = 64;

    private final Sink sink;
    /** One more than is filled, so that the one behind can be looked at. */
    private final byte[] bytes = new byte[BUFFER + 1];
    private int known;
    private Writing writing;
    private Writing lastWide = Writing.NARROW;
    private boolean lineBegins = true;
    /** The byte before the first of the array. */
    private byte before = '\n';

    /** @param first how it begins, as far as that is known from elsewhere */
    public TextParts(Writing first, Sink sink) {
        writing = Objects.requireNonNull(first, "first");
        this.sink = Objects.requireNonNull(sink, "sink");
    }

    /** More of the text. */
    public void write(byte[] some, int from, int length) throws IOException {
        for (int done = 0; done < length;) {
            int more = Math.min(length - done, BUFFER - known);
            System.arraycopy(some, from + done, bytes, known, more);
            known += more;
            done += more;
            if (known == BUFFER) {
                go(known - AHEAD);
            }
        }
    }

    /** After the last. */
    public void end() throws IOException {
        go(known);
    }

    private void go(int to) throws IOException {
        int begun = 0;
        int at = 0;
        while (at < to) {
            Writing now = at(at);
            if (now != writing) {
                hand(begun, at);
                begun = at;
                lineBegins = true;
                writing = now;
                lastWide = now.isWide() ? now : lastWide;
            }
            at = writing.isWide() ? wide(at, to) : narrow(at, to);
        }
        hand(begun, at);
        before = at > 0 ? bytes[at - 1] : before;
        known -= at;
        System.arraycopy(bytes, at, bytes, 0, known);
    }

    private void hand(int from, int to) throws IOException {
        if (from < to) {
            sink.some(writing, bytes, from, to);
        }
    }

    /** Where it has to be looked again, behind what was looked at. */
    private int narrow(int at, int to) {
        int next = at + 1;
        while (next < to && bytes[next + 1] != 0 && bytes[next] != 0 && (bytes[next] < -2 || bytes[next] > 0)) {
            next++;
        }
        return next;
    }

    /** Letters of ASCII are what they seem, of whatever line. */
    private int wide(int at, int to) {
        int next = at;
        do {
            lineBegins = letter(next) == '\n';
            next += 2;
        } while (next < to && next + 1 < known && isWritten(letter(next)));
        return next;
    }

    private int letter(int at) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return writing == Writing.LITTLE ? first | second << Byte.SIZE : first << Byte.SIZE | second;
    }

    private Writing at(int at) {
        return writing.isWide() ? behindWide(at) : behindNarrow(at);
    }

    private Writing behindNarrow(int at) {
        if (bytes[at] != '\n') {
            if (isMarked(Writing.LITTLE, at) || areLetters(Writing.LITTLE, at)) {
                return Writing.LITTLE;
            }
            if (isMarked(Writing.BIG, at)) {
                return Writing.BIG;
            }
        }
        // behind many zeroes, the last is one of them, unless it is known to be half a letter
        boolean half = lastWide == Writing.BIG || previous(at) != 0;
        return half && areLetters(Writing.BIG, at) ? Writing.BIG : Writing.NARROW;
    }

    private Writing behindWide(int at) {
        if (at + 1 >= known || bytes[at] == 0 && bytes[at + 1] == 0) {
            return Writing.NARROW;
        }
        Writing other = writing == Writing.LITTLE ? Writing.BIG : Writing.LITTLE;
        if (lineBegins && other.mark(bytes, at, known) > 0) {
            return other;
        }
        // half a letter was cut off before it
        boolean shifted = areLetters(other, at) || isMarked(writing, at + 1) || isMarked(other, at + 1)
                || bytes[at] == 0 && isNarrow(at + 1);
        return shifted || isNarrow(at) ? Writing.NARROW : writing;
    }

    /** Two bytes may stand in any text: at the beginning of a line, or before letters, they are a mark. */
    private boolean isMarked(Writing mark, int at) {
        int length = mark.mark(bytes, at, known);
        return length > 0 && (previous(at) == '\n' || areLetters(mark, at + length));
    }

    private byte previous(int at) {
        return at > 0 ? bytes[at - 1] : before;
    }

    private boolean areLetters(Writing of, int at) {
        if (at + 2 * LETTERS > known) {
            return false;
        }
        int low = of == Writing.LITTLE ? 0 : 1;
        for (int i = at; i < at + 2 * LETTERS; i += 2) {
            if (bytes[i + 1 - low] != 0 || !isWritten(bytes[i + low])) {
                return false;
            }
        }
        return true;
    }

    /** Whether what follows cannot be UTF-16: up to the end of the line no byte is zero. */
    private boolean isNarrow(int at) {
        int from = at + Writing.NARROW.mark(bytes, at, known);
        int next = from;
        int plain = 0;
        while (next < known && next < from + AHEAD / 2 && bytes[next] != '\n') {
            if (bytes[next] == 0) {
                return false;
            }
            plain += plain == next - from && isWritten(bytes[next]) ? 1 : 0;
            next++;
        }
        boolean ended = next < known && bytes[next] == '\n';
        if (ended && writing == Writing.LITTLE && next + 1 < known && bytes[next + 1] == 0) {
            return false;
        }
        boolean all = plain == next - from;
        return lineBegins ? plain >= PLAIN || ended && all : plain >= (ended ? ENDED : OPEN);
    }

    private static boolean isWritten(int letter) {
        return letter >= ' ' && letter < 127 || letter == '\t' || letter == '\r' || letter == '\n';
    }
}
