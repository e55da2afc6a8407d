package org.deskwright.certificates.tls;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads of what is said in plain text not a byte more than belongs to it: what follows is of TLS. */
final class Talk {
    private static final int MOST_BYTES = 1 << 14;
    private static final int MOST_LINES = 200;
    private static final int MOST_TOLD = 200;

    private Talk() {
    }

    /** A line as it is told to whoever asked: its letters come from a server that nobody vouches for. */
    static String told(String line) {
        String plain = line.substring(0, Math.min(line.length(), MOST_TOLD)).replaceAll("\\p{Cntrl}", " ").strip();
        return plain.isEmpty() ? "an empty line" : plain;
    }

    /** A line without its end. */
    static String line(InputStream in) throws IOException {
        byte[] line = new byte[MOST_BYTES];
        for (int i = 0; i < line.length; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("it hung up");
            }
            if (next == '\n') {
                return new String(line, 0, i, StandardCharsets.ISO_8859_1).stripTrailing();
            }
            line[i] = (byte) next;
        }
        throw new IOException("a line does not end");
    }

    /** The first line that does not begin as those do after which more follow. */
    static String lastLine(InputStream in, String more) throws IOException {
        for (int i = 0; i < MOST_LINES; i++) {
            String line = line(in);
            if (!line.startsWith(more)) {
                return line;
            }
        }
        throw new IOException("its answer does not end");
    }

    /** A value of BER with a length of at most two bytes. */
    static byte[] value(InputStream in) throws IOException {
        byte[] head = in.readNBytes(2);
        if (head.length < 2) {
            throw new EOFException("it hung up");
        }
        int counted = (head[1] & 0xFF) > 0x80 ? head[1] & 0x7F : 0;
        byte[] more = in.readNBytes(counted);
        int length = counted == 0 ? head[1] & 0xFF : 0;
        for (byte one : more) {
            length = length << 8 | one & 0xFF;
        }
        if (counted > 4 || length < 0 || length > MOST_BYTES) {
            throw new IOException("its answer is no short value of BER");
        }
        byte[] all = Arrays.copyOf(head, 2 + counted + length);
        System.arraycopy(more, 0, all, 2, more.length);
        if (in.readNBytes(all, 2 + counted, length) < length) {
            throw new EOFException("it hung up");
        }
        return all;
    }

    /** The first line of an answer of HTTP; the headers are passed over. */
    static String status(InputStream in) throws IOException {
        String first = line(in);
        for (int i = 0; i < MOST_LINES; i++) {
            if (line(in).isEmpty()) {
                return first;
            }
        }
        throw new IOException("its headers do not end");
    }
}
