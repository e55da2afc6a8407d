package org.deskwright.logs.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * How lines end: some appliances, and computers of Apple of long ago, write a carriage return alone. All else here
 * knows lines by line feeds, so that such a log would be a single line without an end.
 */
public final class LineEnds {
    /** Behind {@link Encoding#called} where logs are told. */
    static final String CALLED = ", carriage returns alone between the lines";

    private LineEnds() {
    }

    /**
     * Whether a text that begins so ends its lines in that way: it has carriage returns and no line feed. The last byte
     * tells nothing, as a line feed may follow.
     *
     * @param head in UTF-8 or with single bytes for letters
     */
    public static boolean areReturns(byte[] head) {
        boolean returns = false;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == '\n' || head[i] == 0) {
                return false;
            }
            returns |= head[i] == '\r' && i + 1 < head.length;
        }
        return returns;
    }

    /** Makes a line feed of each carriage return; of one before a line feed, too, as each ends a line there. */
    static byte[] feeds(byte[] bytes, int length) {
        byte[] feeds = new byte[length];
        for (int i = 0; i < length; i++) {
            feeds[i] = bytes[i] == '\r' ? (byte) '\n' : bytes[i];
        }
        return feeds;
    }

    /** Writes the same with line feeds. */
    public static OutputStream feeding(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int value) throws IOException {
                out.write(value == '\r' ? '\n' : value);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                byte[] some = new byte[length];
                System.arraycopy(bytes, from, some, 0, length);
                out.write(feeds(some, length), 0, length);
            }
        };
    }
}
