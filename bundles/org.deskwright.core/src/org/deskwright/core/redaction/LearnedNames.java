package org.deskwright.core.redaction;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.deskwright.core.check.Cancellation;

/**
 * Goes through texts ahead, for names that are told somewhere in them and stand before that as well; also through those
 * that are packed, and those that can be made of other files.
 */
public final class LearnedNames {
    private static final int LONGEST = 64 << 10;
    private static final int DEEPEST = 4;

    private final Redactor redactor;
    private final FileForms forms;
    private long read;

    private LearnedNames(Redactor redactor, FileForms forms) {
        this.redactor = redactor;
        this.forms = forms;
    }

    /**
     * Lets the redactor learn what a file tells; what nobody can go through tells nothing, and what is damaged tells
     * what stands before that. Polls for cancellation.
     */
    public static void of(InputStream in, Redactor redactor, FileForms forms) throws IOException {
        LearnedNames names = new LearnedNames(redactor, forms);
        try {
            names.file(FileSigns.buffered(SourceFailure.telling(in, n -> names.read += n)), 0);
        } catch (SourceFailure e) {
            throw e.of();
        } catch (IOException e) {
            // damaged: up to there it is learned
        }
    }

    private void file(BufferedInputStream source, int depth) throws IOException {
        byte[] head = FileSigns.head(source);
        Optional<ArchiveForm> archive = forms.archive(head);
        Optional<ReadableForm> readable = forms.readable(head);
        boolean packed = FileSigns.isGzip(head) || FileSigns.isZip(head) || archive.isPresent();
        if (packed && depth == DEEPEST) {
            return;
        }
        if (FileSigns.isGzip(head)) {
            inside(new GZIPInputStream(source, RedactedFiles.HEAD), depth);
        } else if (FileSigns.isZip(head)) {
            zip(new ZipInputStream(source), depth);
        } else if (archive.isPresent()) {
            archive.get().copy(source, OutputStream.nullOutputStream(), new Entries(depth));
        } else if (readable.isPresent()) {
            Lines lines = new Lines();
            readable.get().write(source, lines, Redactor.ofSecrets());
            lines.flush();
        } else if (UnreadForms.of(head).isEmpty() && TextForm.of(head).isPresent()) {
            text(source, TextForm.of(head).get());
        }
    }

    private void zip(ZipInputStream in, int depth) throws IOException {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            learn(entry.getName());
            inside(in, depth);
        }
    }

    private void inside(InputStream in, int depth) throws IOException {
        PackedInput within = new PackedInput(in, () -> read);
        try {
            file(FileSigns.buffered(within), depth + 1);
        } catch (SourceFailure e) {
            throw e;
        } catch (IOException e) {
            // damaged: up to there it is learned
        }
    }

    private void learn(String line) {
        Cancellation.poll();
        redactor.learn(line);
    }

    private void text(InputStream source, TextForm form) throws IOException {
        if (form.writing().isPresent()) {
            new TextLines(LONGEST, new TextLines.Sink() {
                @Override
                public void line(TextForm.Line line, byte[] written, int length) {
                    learn(line.text());
                }

                @Override
                public void between(byte[] bytes, int from, int to) {
                    // tells nothing
                }
            }).read(source, form.writing().get());
        } else {
            Lines lines = new Lines();
            new InputStreamReader(source, form.wide().orElseThrow()).transferTo(lines);
            lines.flush();
        }
    }

    /** Learns of each line that is written to it. */
    private final class Lines extends Writer {
        private final StringBuilder line = new StringBuilder();

        private void end() {
            learn(line.toString());
            line.setLength(0);
        }

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (text[i] == '\n' || line.length() >= LONGEST) {
                    end();
                } else {
                    line.append(text[i]);
                }
            }
        }

        @Override
        public void flush() {
            end();
        }

        @Override
        public void close() {
            flush();
        }
    }

    private final class Entries implements ArchiveForm.Entries {
        private final int depth;

        Entries(int depth) {
            this.depth = depth;
        }

        @Override
        public String name(String name) {
            learn(name);
            return name;
        }

        @Override
        public String target(String name) {
            return name;
        }

        @Override
        public Optional<String> copy(String name, InputStream in, OutputStream out) throws IOException {
            learn(name);
            inside(in, depth);
            return Optional.empty();
        }

        @Override
        public void leave(String name, String reason) {
            // is told when it is copied
        }
    }
}
