package org.deskwright.estate.awscli;

import java.io.IOException;
import java.io.Reader;

/**
 * Refuses JSON text with a string longer than {@link #LONGEST}, before Gson gathers it in memory. Within a JSON string
 * every quote is escaped, so a longer stretch without an unescaped quote is such a string (or no sensible JSON).
 */
final class BoundedStringReader extends Reader {
    /** The longest string in characters. AWS has none beyond a few thousand. */
    static final int LONGEST = 1 << 20;

    private static final int BLOCK = 32 * 1024;

    private final Reader source;
    private final char[] block = new char[BLOCK];
    private int position;
    private int limit;
    private int sinceQuote;
    private char last;

    BoundedStringReader(Reader source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        int n = Math.min(length, limit - position);
        System.arraycopy(block, position, target, offset, n);
        position += n;
        return n;
    }

    private boolean fill() throws IOException {
        int n = source.read(block, 0, BLOCK);
        if (n < 0) {
            return false;
        }
        position = 0;
        limit = n;
        int quote = lastUnescapedQuote(n);
        sinceQuote = quote < 0 ? sinceQuote + n : n - quote - 1;
        if (n > 0) {
            last = block[n - 1];
        }
        if (sinceQuote > LONGEST) {
            throw new StringTooLongException();
        }
        return true;
    }

    private int lastUnescapedQuote(int length) {
        for (int i = length - 1; i >= 0; i--) {
            if (block[i] == '"' && (i > 0 ? block[i - 1] : last) != '\\') {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    static final class StringTooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
