package org.deskwright.core.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.deskwright.core.internal.files.Gunzip;
import org.deskwright.core.internal.files.TextEncoding;

/** Takes the beginning of a file. */
final class FileHeads {
    private static final byte[] NONE = {};

    private FileHeads() {
    }

    /**
     * @param head what the file is known by
     * @param whole the file as it is stored, where it is no longer than its head: most are, and need not be opened
     *     again; else none
     */
    record Begun(FileHead head, byte[] whole) {
        static Begun empty(String name) {
            return new Begun(new FileHead(name, NONE, ""), NONE);
        }
    }

    static Begun of(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] stored = in.readNBytes(FileHead.LENGTH);
            byte[] head = Gunzip.isPacked(stored) ? unpacked(stored, in) : stored;
            byte[] whole = stored.length < FileHead.LENGTH ? stored : NONE;
            return new Begun(new FileHead(file.name(), head, text(head)), whole);
        }
    }

    /** Compressed data that breaks off early still has the beginning that could be had. */
    private static byte[] unpacked(byte[] stored, InputStream rest) throws IOException {
        byte[] bytes = new byte[FileHead.LENGTH];
        int length = 0;
        try (InputStream in = Gunzip.open(new SequenceInputStream(new ByteArrayInputStream(stored), rest),
                ExpansionLimits.GZIP)) {
            int n = 0;
            while (n >= 0 && length < bytes.length) {
                length += n;
                n = in.read(bytes, length, bytes.length - length);
            }
        } catch (UnreadableException e) {
            if (length == 0) {
                throw e;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    /**
     * Malformed bytes are replaced here, so that a file with one bad byte goes to the reader that can name its offset;
     * what has control characters, or is malformed all over, is not text.
     */
    private static String text(byte[] bytes) {
        if (isPlain(bytes)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        TextEncoding encoding = TextEncoding.detect(bytes, bytes.length);
        if (encoding.charset() == StandardCharsets.UTF_8 && hasZero(bytes)) {
            return "";
        }
        byte[] narrow = encoding.charset() == StandardCharsets.UTF_16LE ? narrow(bytes, encoding.mark()) : NONE;
        if (narrow.length > 0 && isPlain(narrow)) {
            return new String(narrow, StandardCharsets.ISO_8859_1);
        }
        CharsetDecoder decoder = encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        // not at the end of input: a character that the head cuts in two is left out
        decoder.decode(ByteBuffer.wrap(bytes, encoding.mark(), bytes.length - encoding.mark()), chars, false);
        String text = chars.flip().toString();
        return isBinary(text) ? "" : text;
    }

    /** Whether it is ASCII as people write it, as nearly all files are: then there is nothing to decode. */
    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Letters of UTF-16 by their lower bytes, which is all of them where they are ASCII; none where they are not. */
    private static byte[] narrow(byte[] bytes, int mark) {
        byte[] narrow = new byte[(bytes.length - mark) / 2];
        for (int i = 0; i < narrow.length; i++) {
            if (bytes[mark + 2 * i + 1] != 0) {
                return NONE;
            }
            narrow[i] = bytes[mark + 2 * i];
        }
        return narrow;
    }

    /** Plain loops, for each file's first 64 KiB goes through here. */
    private static boolean isBinary(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            odd += isOdd(c) ? 1 : 0;
        }
        return odd > text.length() / 10;
    }

    private static boolean isOdd(char c) {
        return c == '\uFFFD' || c < ' ' && !Character.isWhitespace(c) && c != 0x1B;
    }
}
