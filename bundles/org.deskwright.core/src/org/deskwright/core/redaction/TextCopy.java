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
import java.util.Arrays;

import org.deskwright.core.check.Cancellation;

/** Copies a text without what a redactor takes out, in the encoding that it is written in. */
final class TextCopy {
    private static final int BLOCK = 64 << 10;
    /** A line is read as a whole up to here. */
    private static final int LONGEST = 1 << 20;
    /** One that is no longer is given to the redactor as it is. */
    private static final int LINE = 4 << 10;

    private final Redactor redactor;
    private byte[] line = new byte[BLOCK];
    private int length;

    TextCopy(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Polls for cancellation. */
    void copy(InputStream in, TextForm form, OutputStream out) throws IOException {
        if (form.wide().isPresent()) {
            wide(in, form.wide().get(), out);
        } else {
            lines(in, out);
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

    private void lines(InputStream in, OutputStream out) throws IOException {
        byte[] block = new byte[BLOCK];
        length = 0;
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            Cancellation.poll();
            int from = 0;
            for (int i = 0; i < n; i++) {
                if (block[i] == '\n') {
                    keep(block, from, i);
                    write(length, out);
                    out.write('\n');
                    from = i + 1;
                }
            }
            keep(block, from, n);
            if (length >= LONGEST) {
                write(cut(), out);
            }
        }
        write(length, out);
    }

    private void keep(byte[] block, int from, int to) {
        if (length + to - from > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + to - from));
        }
        System.arraycopy(block, from, line, length, to - from);
        length += to - from;
    }

    /** Behind a value or a word, and never in a letter. */
    private int cut() {
        for (int i = length - 2; i > 0; i--) {
            if (line[i] == '"' && (line[i + 1] == ',' || line[i + 1] == '}')) {
                return i + 2;
            }
        }
        for (int i = length - 1; i > 0; i--) {
            if (line[i] == ' ') {
                return i + 1;
            }
        }
        int end = length;
        while (end > 1 && (line[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        return end > 1 ? end - 1 : length;
    }

    private void write(int end, OutputStream out) throws IOException {
        if (end == 0) {
            return;
        }
        TextForm.Line text = TextForm.decode(line, end);
        out.write(redacted(text.text()).getBytes(text.charset()));
        System.arraycopy(line, end, line, 0, length - end);
        length -= end;
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
