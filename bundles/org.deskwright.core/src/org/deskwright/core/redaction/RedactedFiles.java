package org.deskwright.core.redaction;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies files of any kind without the secrets in them. Text loses them line by line in the encoding that it has, and
 * as many lines come out as go in. What is packed is unpacked and packed again. In all else each readable text, in
 * UTF-8 or UTF-16, has its secrets overwritten by as many asterisks, so that whoever knows the form finds everything in
 * its place. Key stores lose their private keys and keep their certificates. What nothing can be looked for in is left
 * out. Where names are replaced, a text takes the place of what one can be made of, and what else is no text is left
 * out: a name cannot be replaced by one of another length there.
 */
public final class RedactedFiles {
    /** Bytes that tell what a file is. */
    public static final int HEAD = 64 << 10;
    /** Archives within archives, and no more. */
    private static final int DEEPEST = 4;

    private final Redactor redactor;
    private final FileForms forms;
    private final boolean keeping;
    private final List<Unread> unread = new ArrayList<>();
    private final List<Unread> made = new ArrayList<>();
    /** Bytes of the file itself so far. */
    private long read;

    /**
     * What was not gone through, or what a text was made of.
     *
     * @param name in the archives that it lies in; empty for the file itself
     * @param reason for people
     */
    public record Unread(String name, String reason) {}

    /**
     * @param redactor for all files that go together
     * @param forms of others that are gone through
     */
    public RedactedFiles(Redactor redactor, FileForms forms) {
        this(redactor, forms, false);
    }

    private RedactedFiles(Redactor redactor, FileForms forms, boolean keeping) {
        this.redactor = redactor;
        this.forms = forms;
        this.keeping = keeping;
    }

    /** The same, but what nothing can be looked for in is kept, masked where it is not packed as a whole. */
    public static RedactedFiles keepingUnread(Redactor redactor, FileForms forms) {
        return new RedactedFiles(redactor, forms, true);
    }

    /** Whether a file that begins so may be copied as it is where nothing was found in it. */
    public boolean isPacked(byte[] head) {
        return FileSigns.isGzip(head) || FileSigns.isZip(head) || forms.archive(head).isPresent();
    }

    /** Why a file that begins so cannot be gone through; empty when it can. */
    public Optional<String> refusal(byte[] head) {
        return refusal(head, 0);
    }

    private Optional<String> refusal(byte[] head, int depth) {
        if (isPacked(head)) {
            return depth < DEEPEST
                    ? Optional.empty()
                    : Optional.of("archives in archives, more than " + DEEPEST + " deep");
        }
        Optional<String> packed = UnreadForms.of(head);
        if (packed.isPresent()) {
            return packed;
        }
        boolean text = !KeyFiles.recognises(head) && TextForm.of(head).isPresent();
        return text || !redactor.replacesNames() || made(head).isPresent()
                ? Optional.empty()
                : Optional.of("no text, so that names in it cannot be replaced");
    }

    /** What the name of the copy of a file that begins so ends with, behind its name; mostly nothing. */
    public String ending(byte[] head) {
        return made(head).map(ReadableForm::ending).orElse("");
    }

    private Optional<ReadableForm> made(byte[] head) {
        return redactor.replacesNames() ? forms.readable(head) : Optional.empty();
    }

    /** What was left out, or kept as it was, of all files since this was asked last. */
    public List<Unread> unread() {
        return taken(unread);
    }

    /** In whose place there is a text now, of all files since this was asked last. */
    public List<Unread> made() {
        return taken(made);
    }

    private static List<Unread> taken(List<Unread> some) {
        List<Unread> all = List.copyOf(some);
        some.clear();
        return all;
    }

    /** Copies all; leaves both open and flushes nothing. Polls for cancellation. */
    public void copy(InputStream in, OutputStream out) throws IOException {
        read = 0;
        try {
            copy("", FileSigns.buffered(SourceFailure.telling(in, n -> read += n)), out, 0);
        } catch (SourceFailure e) {
            throw e.of();
        }
    }

    /** @return false when nothing was written, because it is left out */
    private boolean copy(String name, BufferedInputStream source, OutputStream out, int depth) throws IOException {
        byte[] head = FileSigns.head(source);
        Optional<String> refusal = refusal(head, depth);
        if (refusal.isPresent()) {
            unread.add(new Unread(name, refusal.get()));
            if (keeping && UnreadForms.isOpen(head)) {
                new MaskedStrings(redactor.masking()).copy(source, out);
            } else if (keeping) {
                source.transferTo(out);
            }
            return keeping;
        }
        Optional<ArchiveForm> archive = forms.archive(head);
        Optional<ReadableForm> readable = made(head);
        Optional<TextForm> text = TextForm.of(head);
        if (FileSigns.isGzip(head)) {
            gzip(name, source, out, depth);
        } else if (FileSigns.isZip(head)) {
            zip(name, new ZipInputStream(source), out, depth);
        } else if (archive.isPresent()) {
            damaged(name, !archive.get().copy(source, out, new Entries(name, depth)));
        } else if (KeyFiles.recognises(head)) {
            keys(source, out);
        } else if (readable.isPresent()) {
            made(name, readable.get(), source, out);
        } else if (text.isPresent()) {
            new TextCopy(redactor).copy(source, text.get(), new OpenOutput(out));
        } else {
            new MaskedStrings(redactor.masking()).copy(source, out);
        }
        return true;
    }

    /** Something that lies in an archive. */
    private final class Part {
        private final String name;
        private final int depth;
        private final PackedInput packed;
        private final BufferedInputStream source;
        private final String ending;

        Part(String name, InputStream in, int depth) throws IOException {
            this.name = name;
            this.depth = depth;
            packed = new PackedInput(in, () -> read);
            source = FileSigns.buffered(packed);
            ending = RedactedFiles.this.ending(FileSigns.head(source));
        }

        String ending() {
            return ending;
        }

        /** @return false when nothing was written, because it is left out */
        boolean copy(OutputStream out) throws IOException {
            boolean copied = RedactedFiles.this.copy(name, source, out, depth);
            damaged(name, packed.isBroken());
            if (packed.isBomb()) {
                unread.add(new Unread(name,
                        "grows to more than 250 times its size, which no log does: what follows is left out"));
            }
            return copied;
        }
    }

    private void damaged(String name, boolean broken) {
        Unread told = new Unread(name, "damaged, or protected by a password: what follows is left out");
        if (broken && !unread.contains(told)) {
            unread.add(told);
        }
    }

    private String below(String name, String each) {
        return (name.isEmpty() ? "" : name + "!/") + redactor.redactAside(each);
    }

    private void made(String name, ReadableForm form, InputStream in, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(new OpenOutput(out), StandardCharsets.UTF_8));
        form.write(in, text, redactor).forEach(problem -> unread.add(new Unread(name, problem)));
        text.flush();
        redactor.endText();
        made.add(new Unread(name, form.called()));
    }

    /** What is larger than any key store is cut off. */
    private void keys(InputStream in, OutputStream out) throws IOException {
        KeyFiles.Cleaned cleaned = KeyFiles.clean(in.readNBytes(KeyFiles.MOST));
        redactor.count(PrivateKeys.KIND, cleaned.keys());
        new MaskedStrings(redactor.masking()).copy(new ByteArrayInputStream(cleaned.file()), out);
    }

    private void gzip(String name, InputStream in, OutputStream out, int depth) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(new OpenOutput(out), HEAD);
        try {
            new Part(name, new GZIPInputStream(in, HEAD), depth + 1).copy(packed);
        } catch (ZipException | EOFException e) {
            damaged(name, true); // its header
        }
        packed.finish();
    }

    private void zip(String name, ZipInputStream in, OutputStream out, int depth) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(new OpenOutput(out));
        Set<String> names = new HashSet<>();
        for (Optional<ZipEntry> next = next(name, in); next.isPresent(); next = next(name, in)) {
            ZipEntry entry = next.get();
            Part part = new Part(below(name, entry.getName()), in, depth + 1);
            ZipEntry copy = new ZipEntry(unlike(redactor.redactAside(entry.getName()) + part.ending(), names));
            time(entry).ifPresent(copy::setTimeLocal);
            LateEntry late = new LateEntry(packed, copy);
            if (entry.isDirectory() || part.copy(late)) {
                late.begin();
            }
            late.end();
        }
        packed.finish();
    }

    /** Some tools write a month and a day of zero where nobody told when it was. */
    private static Optional<LocalDateTime> time(ZipEntry entry) {
        try {
            return Optional.ofNullable(entry.getTimeLocal());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is damaged or has a password ends where it cannot be read any more. */
    private Optional<ZipEntry> next(String name, ZipInputStream in) throws IOException {
        try {
            return Optional.ofNullable(in.getNextEntry());
        } catch (SourceFailure e) {
            throw e;
        } catch (IOException e) {
            damaged(name, true);
            return Optional.empty();
        }
    }

    /** Of an archive that another reader goes through. */
    private final class Entries implements ArchiveForm.Entries {
        private final String archive;
        private final int depth;
        private final Set<String> names = new HashSet<>();

        Entries(String archive, int depth) {
            this.archive = archive;
            this.depth = depth;
        }

        @Override
        public String name(String name) {
            return unlike(redactor.redactAside(name), names);
        }

        @Override
        public String target(String name) {
            return redactor.redactAside(name);
        }

        @Override
        public Optional<String> copy(String name, InputStream in, OutputStream out) throws IOException {
            Part part = new Part(below(archive, name), in, depth + 1);
            return part.copy(out) ? Optional.of(part.ending()) : Optional.empty();
        }

        @Override
        public void leave(String name, String reason) {
            unread.add(new Unread(below(archive, name), reason));
        }
    }

    /** Two that differ in capitals alone, or hold the same name twice, would be the same. */
    private static String unlike(String name, Set<String> names) {
        String unlike = name;
        for (int i = 2; !names.add(unlike); i++) {
            unlike = i + "-" + name;
        }
        return unlike;
    }
}
