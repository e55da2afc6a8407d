package org.deskwright.logs.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Letters of a log in UTF-8 or, where its bytes are none, of one byte each as Windows of Western Europe and Latin-1
 * have them. Told byte by byte, as several programs may write into one log.
 */
public final class LogLetters {
    /** Most bytes of a letter. */
    public static final int LONGEST = 4;

    private static final Charset SINGLE = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\ufffd';

    private LogLetters() {
    }

    /** What neither has becomes {@code U+FFFD}. As many characters as bytes at most. */
    public static String of(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : mixed(bytes, from, to);
    }

    private static String mixed(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int at = from; at < to;) {
            int length = letter(bytes, at, to);
            text.append(new String(bytes, at, Math.max(1, length), length == 0 ? SINGLE : StandardCharsets.UTF_8));
            at += Math.max(1, length);
        }
        return text.toString();
    }

    /** Bytes of the letter of UTF-8 that stands there, 0 where none does. */
    private static int letter(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (length < 2 || at + length > to) {
            return length < 2 ? length : 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xff;
        boolean none = first == 0xe0 && second < 0xa0 || first == 0xed && second > 0x9f
                || first == 0xf0 && second < 0x90 || first == 0xf4 && second > 0x8f;
        return none ? 0 : length;
    }

    /** A text in letters of one byte each; empty where it is the same in UTF-8, or cannot be written so. */
    public static Optional<byte[]> singly(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = SINGLE.newEncoder().encode(CharBuffer.wrap(text));
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            return Optional.of(all);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether bytes are letters of one byte each, so that none of them belongs to a longer one.
     *
     * @param bytes with {@link #LONGEST} more before and behind, where there are as many
     */
    public static boolean areSingle(byte[] bytes, int from, int to) {
        for (int at = 0; at < to;) {
            int length = letter(bytes, at, bytes.length);
            if (length > 1 && at + length > from) {
                return false;
            }
            at += Math.max(1, length);
        }
        return true;
    }
}
