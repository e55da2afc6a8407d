package org.deskwright.core.redaction;

import java.io.IOException;
import java.io.Writer;

/**
 * Lets nothing through that a redactor takes out. Goes by lines; very long ones are cut where a value in quotes ends.
 * Closing ends the text and closes what is beneath.
 */
public final class RedactingWriter extends Writer {
    /** A line is tried as a whole up to here. */
    private static final int PIECE = 4 << 10;
    /** Where no quote ends for so long, a blank will do. */
    private static final int BLANK = 64 << 10;
    private static final int LONGEST = 256 << 10;
    private static final String OBJECT = "},{";

    private final Writer out;
    private final Redactor redactor;
    private final StringBuilder line = new StringBuilder();
    private int tried;

    public RedactingWriter(Writer out, Redactor redactor) {
        this.out = out;
        this.redactor = redactor;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int begin = from;
        for (int i = from; i < from + length; i++) {
            if (text[i] == '\n') {
                line.append(text, begin, i - begin);
                begin = i + 1;
                end();
                out.write('\n');
            }
        }
        line.append(text, begin, from + length - begin);
        cutLong();
    }

    private void cutLong() throws IOException {
        while (line.length() - tried >= PIECE) {
            int cut = cut();
            if (cut == 0) {
                tried = line.length();
            } else {
                piece(cut);
            }
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        int begin = from;
        for (int end = text.indexOf('\n', begin, from + length); end >= 0; end = text.indexOf('\n', begin,
                from + length)) {
            line.append(text, begin, end);
            begin = end + 1;
            end();
            out.write('\n');
        }
        line.append(text, begin, from + length);
        cutLong();
    }

    /** What redacts, for whoever writes a form in which only values may be looked at, such as JSON. */
    public Redactor redactor() {
        return redactor;
    }

    /**
     * What is written to this is redacted already, value by value, and goes by the redactor: a quote or a bracket of
     * the form is none of what stands in it. Closing does nothing.
     */
    public Writer past() throws IOException {
        rest();
        return new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                out.write(text, from, length);
            }

            @Override
            public void write(String text, int from, int length) throws IOException {
                out.write(text, from, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() {
                // whoever opened what is beneath does
            }
        };
    }

    /** What has come of a line; nothing of one is none. */
    private void rest() throws IOException {
        if (!line.isEmpty()) {
            end();
        }
    }

    private void end() throws IOException {
        piece(line.length());
    }

    private void piece(int length) throws IOException {
        String piece = line.substring(0, length);
        line.delete(0, length);
        tried = 0;
        out.write(redactor.redactLine(piece));
    }

    /**
     * Behind which character the line can be cut, of those that are looked through at once; 0 where nowhere. Best is
     * where an object in a list begins, as a name and its value stand in one. A line that began with a bracket would be
     * a record of its own.
     */
    private int cut() {
        int most = Math.min(line.length(), LONGEST);
        int object = line.lastIndexOf(OBJECT, most - OBJECT.length());
        if (object > most / 2) {
            return object + OBJECT.length();
        }
        for (int i = most - 3; i > 0; i--) {
            char next = line.charAt(i + 1);
            if (line.charAt(i) == '"' && (next == ',' || next == '}') && line.charAt(i + 2) != '{'
                    && line.charAt(i - 1) != '\\') {
                return i + 2;
            }
        }
        if (most < BLANK) {
            return 0;
        }
        int blank = line.lastIndexOf(" ", most - 1) + 1;
        return blank > 0 ? blank : most < LONGEST ? 0 : most;
    }

    /** Also what stands in a line that has no end yet. */
    @Override
    public void flush() throws IOException {
        rest();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        rest();
        redactor.endText();
        out.close();
    }
}
