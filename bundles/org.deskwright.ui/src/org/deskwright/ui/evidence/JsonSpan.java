package org.deskwright.ui.evidence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds the object in a JSON text that has a given text as one of its values, without holding the whole: files of
 * evidence may have hundreds of megabytes. Characters count from 0.
 *
 * @param begin of the object, at its brace
 * @param end behind its closing brace, or where the text breaks off
 */
record JsonSpan(long begin, long end) {
    static final JsonSpan NOTHING = new JsonSpan(-1, -1);

    private static final int BLOCK = 32 * 1024;
    private static final int LONGEST = 4096;

    boolean isFound() {
        return begin >= 0;
    }

    /** The innermost object around the first value that is the wanted text. */
    static JsonSpan around(String value, Reader in) throws IOException {
        Scan scan = new Scan(value);
        char[] block = new char[BLOCK];
        for (int n = in.read(block); n >= 0 && !scan.isDone(); n = in.read(block)) {
            if (Thread.interrupted()) {
                throw new InterruptedIOException();
            }
            for (int i = 0; i < n && !scan.isDone(); i++) {
                scan.take(block[i]);
            }
        }
        return scan.result();
    }

    private static final class Scan {
        private final String value;
        private final Deque<Long> opened = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private long at;
        private boolean quoted;
        private boolean escaped;
        private boolean candidate;
        private long begin = -1;
        private int depth;
        private long end = -1;

        Scan(String value) {
            this.value = value;
        }

        boolean isDone() {
            return end >= 0;
        }

        JsonSpan result() {
            return begin < 0 ? NOTHING : new JsonSpan(begin, end < 0 ? at : end);
        }

        void take(char c) {
            if (quoted) {
                quote(c);
            } else if (c == '"') {
                quoted = true;
                text.setLength(0);
            } else {
                structure(c);
            }
            at++;
        }

        private void quote(char c) {
            if (escaped) {
                escaped = false;
                text.append(c);
            } else if (c == '\\') {
                escaped = true;
            } else if (c == '"') {
                quoted = false;
                candidate = text.toString().contentEquals(value);
            } else if (text.length() < LONGEST) {
                text.append(c);
            }
        }

        private void structure(char c) {
            if (Character.isWhitespace(c)) {
                return;
            }
            // a text followed by a colon is a name
            if (candidate && c != ':' && begin < 0 && !opened.isEmpty()) {
                begin = opened.peek();
                depth = opened.size();
            }
            candidate = false;
            if (c == '{') {
                opened.push(at);
            } else if (c == '}' && !opened.isEmpty()) {
                if (begin >= 0 && opened.size() == depth) {
                    end = at + 1;
                }
                opened.pop();
            }
        }
    }
}
