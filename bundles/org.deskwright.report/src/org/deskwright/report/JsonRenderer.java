package org.deskwright.report;

import java.io.IOException;
import java.io.Writer;

import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportJson;

/** {@code deskwright.report/1}: the format that can be read back and compared. */
public final class JsonRenderer implements ReportRenderer {
    @Override
    public String format() {
        return "json";
    }

    @Override
    public String fileExtension() {
        return "json";
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        LastCharacter watched = new LastCharacter(out);
        ReportJson.write(report, watched);
        watched.flush();
        if (watched.last != '\n') {
            out.write('\n');
        }
        out.flush();
    }

    /** Knows what was written last, so that the text ends with exactly one line break. */
    private static final class LastCharacter extends java.io.FilterWriter {
        private int last = -1;

        LastCharacter(Writer out) {
            super(out);
        }

        @Override
        public void write(int c) throws IOException {
            out.write(c);
            last = c;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            out.write(text, offset, length);
            last = length > 0 ? text[offset + length - 1] : last;
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            out.write(text, offset, length);
            last = length > 0 ? text.charAt(offset + length - 1) : last;
        }
    }
}
