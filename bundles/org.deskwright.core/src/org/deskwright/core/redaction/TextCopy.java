package org.deskwright.core.redaction;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;

import org.deskwright.core.check.Cancellation;

/** Copies a text without what a redactor takes out, in the encodings that it is written in. */
final class TextCopy {
    private static final int BLOCK = 64 << 10;
    /** A line is read as a whole up to here, and a block more: a redactor would cut off what is longer than 1 MB. */
    private static final int LONGEST = (1 << 20) - BLOCK;
    /** One that is no longer is given to the redactor as it is. */
    private static final int LINE = 4 << 10;

    private final Redactor redactor;

    TextCopy(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Polls for cancellation. */
    void copy(InputStream in, TextForm form, OutputStream out) throws IOException {
        if (form.writing().isPresent()) {
            new TextLines(LONGEST, new Lines(out)).read(in, form.writing().get());
        } else {
            wide(in, form.wide().orElseThrow(), out);
        }
        redactor.endText();
    }

    private void wide(InputStream in, Charset charset, OutputStream out) throws IOException {
        Reader reader = new InputStreamReader(in, charset);
        Writer writer = new RedactingWriter(new BufferedWriter(new OutputStreamWriter(out, charset), BLOCK), redactor);
        char[] block = new char[BLOCK];
        for (int n = reader.read(block); n >= 0; n = reader.read(block)) {
            Cancellation.poll();
            writer.write(block, 0, n);
        }
        writer.flush();
    }

    private final class Lines implements TextLines.Sink {
        private final OutputStream out;
        private boolean begun;

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void line(TextForm.Line line, byte[] written, int length) throws IOException {
            begun = true;
            String clean = redacted(line.text());
            if (clean.equals(line.text())) {
                out.write(written, 0, length);
            } else {
                out.write(clean.getBytes(line.charset()));
            }
        }

        @Override
        public void between(byte[] bytes, int from, int to) throws IOException {
            if (!begun) {
                redactor.redactLine(""); // an empty line ends some tables
            }
            begun = false;
            out.write(bytes, from, to - from);
        }
    }

    private String redacted(String text) throws IOException {
        if (text.length() < LINE) {
            return redactor.redactLine(text);
        }
        StringWriter clean = new StringWriter(text.length());
        RedactingWriter writer = new RedactingWriter(clean, redactor);
        writer.write(text);
        writer.flush();
        return clean.toString();
    }
}
