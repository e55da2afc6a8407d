package org.deskwright.core.redaction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.intake.TextParts.Writing;

/**
 * How the letters of a text are written, told by its first bytes.
 *
 * @param wide the encoding where a letter has two bytes or four, at least at the beginning; else each line tells by
 *     itself, see {@link #decode}
 */
record TextForm(Optional<Charset> wide) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SHORTEST_UNMARKED = 8;
    /** Percent of the letters of an unmarked text in UTF-16 that are of ASCII, at least. */
    private static final int PLAIN = 70;
    /** One in so many characters that stand in no text, such as of a bell, is borne. */
    private static final int RARE = 100;

    /** Empty when it is no text. Zeroes, as a crash leaves them in a log, make it none the less one. */
    static Optional<TextForm> of(byte[] head) {
        if (starts(head, 0xFF, 0xFE, 0, 0)) {
            return wide(Charset.forName("X-UTF-32LE-BOM"));
        }
        if (starts(head, 0, 0, 0xFE, 0xFF)) {
            return wide(Charset.forName("X-UTF-32BE-BOM"));
        }
        if (starts(head, 0xFF, 0xFE)) {
            return wide(StandardCharsets.UTF_16LE);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return wide(StandardCharsets.UTF_16BE);
        }
        if (isUnmarked(head, 1)) {
            return wide(StandardCharsets.UTF_16LE);
        }
        if (isUnmarked(head, 0)) {
            return wide(StandardCharsets.UTF_16BE);
        }
        int strange = 0;
        int written = 0;
        for (byte each : head) {
            strange += isStrange(each) ? 1 : 0;
            written += each == 0 ? 0 : 1;
        }
        boolean text = strange * RARE <= written && (strange == 0 || isUtf8(head));
        return text ? Optional.of(new TextForm(Optional.empty())) : Optional.empty();
    }

    /** How it begins, where its parts may be written in several ways; empty where a letter has four bytes. */
    Optional<Writing> writing() {
        return Stream.of(Writing.values())
                .filter(each -> wide.map(each.charset()::equals).orElse(each == Writing.NARROW)).findFirst();
    }

    /** A line of a part. */
    static Line decode(Writing writing, byte[] bytes, int length) {
        return writing.isWide()
                ? new Line(new String(bytes, 0, length, writing.charset()), writing.charset())
                : decode(bytes, length);
    }

    /** A line in UTF-8, or where it is not, as Windows writes it in the West. */
    static Line decode(byte[] bytes, int length) {
        byte[] line = Arrays.copyOf(bytes, length);
        for (Charset each : new Charset[]{StandardCharsets.UTF_8, WINDOWS}) {
            String text = new String(line, each);
            if (text.indexOf('\uFFFD') < 0 || Arrays.equals(text.getBytes(each), line)) {
                return new Line(text, each);
            }
        }
        return new Line(new String(line, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    /** What is not taken out of the text comes out as it was in this encoding. */
    record Line(String text, Charset charset) {}

    private static Optional<TextForm> wide(Charset charset) {
        return Optional.of(new TextForm(Optional.of(charset)));
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether each pair of bytes is a letter, and most of them are of ASCII.
     *
     * @param high which of the two tells the page
     */
    private static boolean isUnmarked(byte[] head, int high) {
        int pairs = head.length / 2;
        int plain = 0;
        for (int i = 0; i < pairs; i++) {
            byte low = head[2 * i + 1 - high];
            boolean ascii = head[2 * i + high] == 0;
            if (ascii && low != 0 && isStrange(low)) {
                return false;
            }
            plain += ascii && low != 0 ? 1 : 0;
        }
        return pairs >= SHORTEST_UNMARKED && plain * 100 >= pairs * PLAIN;
    }

    private static boolean isStrange(byte b) {
        return b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\b' && b != 27 || b == 127;
    }

    /** A letter may be cut by the end. */
    private static boolean isUtf8(byte[] head) {
        try {
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(head, 0, Math.max(0, end(head))));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int end(byte[] head) {
        int end = head.length;
        while (end > 0 && end > head.length - 4 && head[end - 1] < 0) {
            end--;
        }
        return end;
    }
}
