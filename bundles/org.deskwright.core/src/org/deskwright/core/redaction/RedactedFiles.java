package org.deskwright.core.redaction;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * as many lines come out as go in. What gzip, zip and tar packed is unpacked and packed again. In all else each
 * readable text, in UTF-8 or UTF-16, has its secrets overwritten by as many asterisks, so that whoever knows the form
 * finds everything in its place. Key stores lose their private keys and keep their certificates. What nothing can be
 * looked for in is left out, and where names are replaced, so is what is no text: a name cannot be replaced by one of
 * another length there.
 */
public final class RedactedFiles {
    /** Bytes that tell what a file is. */
    public static final int HEAD = 64 << 10;
    /** Archives within archives, and no more. */
    private static final int DEEPEST = 4;
    /** What is packed and grows beyond that is no evidence. */
    private static final long MOST = 64L << 30;

    private final Redactor redactor;
    private final boolean keeping;
    private final List<Unread> unread = new ArrayList<>();
    private long unpacked;
    private boolean isCut;

    /**
     * What was not gone through.
     *
     * @param name in the archives that it lies in; empty for the file itself
     * @param reason for people
     */
    public record Unread(String name, String reason) {}

    /** @param redactor for all files that go together */
    public RedactedFiles(Redactor redactor) {
        this(redactor, false);
    }

    private RedactedFiles(Redactor redactor, boolean keeping) {
        this.redactor = redactor;
        this.keeping = keeping;
    }

    /** The same, but what nothing can be looked for in is copied as it is. */
    public static RedactedFiles keepingUnread(Redactor redactor) {
        return new RedactedFiles(redactor, true);
    }

    /** Whether a file that begins so may be copied as it is where nothing was found in it. */
    public static boolean isPacked(byte[] head) {
        return isGzip(head) || isZip(head) || TarFiles.isTar(head);
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
            return Optional.of("packed with " + packed.get() + ", which is not looked into; unpack it first");
        }
        boolean text = !KeyFiles.recognises(head) && TextForm.of(head).isPresent();
        return text || !redactor.replacesNames()
                ? Optional.empty()
                : Optional.of("no text, so that names in it cannot be replaced");
    }

    /** What was left out, or kept as it was, of all files since this was asked last. */
    public List<Unread> unread() {
        List<Unread> all = List.copyOf(unread);
        unread.clear();
        return all;
    }

    /** Copies all; leaves both open and flushes nothing. Polls for cancellation. */
    public void copy(InputStream in, OutputStream out) throws IOException {
        copy("", in, out, 0);
    }

    /** @return false when nothing was written, because it is left out */
    private boolean copy(String name, InputStream in, OutputStream out, int depth) throws IOException {
        BufferedInputStream source = new BufferedInputStream(in, HEAD);
        source.mark(HEAD);
        byte[] head = source.readNBytes(HEAD);
        source.reset();
        Optional<String> refusal = refusal(head, depth);
        if (refusal.isPresent()) {
            unread.add(new Unread(name, refusal.get()));
            if (keeping) {
                source.transferTo(out);
            }
            return keeping;
        }
        Optional<TextForm> text = TextForm.of(head);
        if (isGzip(head)) {
            GZIPOutputStream packed = new GZIPOutputStream(new Open(out), HEAD);
            Intact within = new Intact(new GZIPInputStream(source, HEAD));
            copy(name, within, packed, depth + 1);
            packed.finish();
            damaged(name, within.broken);
        } else if (isZip(head)) {
            zip(name, new ZipInputStream(source), out, depth);
        } else if (TarFiles.isTar(head)) {
            Set<String> names = new HashSet<>();
            boolean whole = new TarFiles(each -> unlike(redactor.redactAside(each), names),
                    (each, from, to) -> copy(below(name, each), from, to, depth + 1)).copy(source, out);
            damaged(name, !whole);
        } else if (KeyFiles.recognises(head)) {
            keys(source, out);
        } else if (text.isPresent()) {
            new TextCopy(redactor).copy(source, text.get(), new Open(out), units -> count(units, depth));
        } else {
            new MaskedStrings(redactor.masking()).copy(source, out);
        }
        return true;
    }

    private void damaged(String name, boolean broken) {
        if (broken) {
            unread.add(new Unread(name, "damaged, or protected by a password: what follows is left out"));
        }
    }

    private String below(String name, String each) {
        return (name.isEmpty() ? "" : name + "!/") + redactor.redactAside(each);
    }

    private void count(int units, int depth) throws IOException {
        unpacked += depth > 0 ? units : 0;
        if (unpacked > MOST) {
            throw new IOException("unpacks to more than " + (MOST >> 30) + " GiB");
        }
    }

    /** What is larger than any key store is cut off. */
    private void keys(InputStream in, OutputStream out) throws IOException {
        KeyFiles.Cleaned cleaned = KeyFiles.clean(in.readNBytes(KeyFiles.MOST));
        redactor.count(PrivateKeys.KIND, cleaned.keys());
        new MaskedStrings(redactor.masking()).copy(new ByteArrayInputStream(cleaned.file()), out);
    }

    private void zip(String name, ZipInputStream in, OutputStream out, int depth) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(new Open(out));
        Set<String> names = new HashSet<>();
        boolean broken = false;
        for (ZipEntry entry = next(in); entry != null; entry = next(in)) {
            ZipEntry copy = new ZipEntry(unlike(redactor.redactAside(entry.getName()), names));
            if (entry.getTimeLocal() != null) {
                copy.setTimeLocal(entry.getTimeLocal());
            }
            Late late = new Late(packed, copy);
            if (entry.isDirectory()) {
                late.begin();
            } else {
                Intact within = new Intact(in);
                if (copy(below(name, entry.getName()), within, late, depth + 1)) {
                    late.begin();
                }
                broken |= within.broken;
            }
            late.end();
        }
        packed.finish();
        damaged(name, broken || isCut);
        isCut = false;
    }

    /** Two that differ in capitals alone, or hold the same name twice, would be the same. */
    private static String unlike(String name, Set<String> names) {
        String unlike = name;
        for (int i = 2; !names.add(unlike); i++) {
            unlike = i + "-" + name;
        }
        return unlike;
    }

    /** What is damaged or has a password ends where it cannot be read any more. */
    private ZipEntry next(ZipInputStream in) throws IOException {
        try {
            return in.getNextEntry();
        } catch (ZipException | EOFException e) {
            isCut = true;
            return null;
        }
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
    }

    private static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** An entry of an archive that is there as soon as something is written to it. */
    private static final class Late extends OutputStream {
        private final ZipOutputStream packed;
        private final ZipEntry entry;
        private boolean begun;

        Late(ZipOutputStream packed, ZipEntry entry) {
            this.packed = packed;
            this.entry = entry;
        }

        void begin() throws IOException {
            if (!begun) {
                packed.putNextEntry(entry);
                begun = true;
            }
        }

        void end() throws IOException {
            if (begun) {
                packed.closeEntry();
            }
        }

        @Override
        public void write(int b) throws IOException {
            begin();
            packed.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            begin();
            packed.write(bytes, from, length);
        }
    }

    /** What is packed, as far as it is in order. */
    private static final class Intact extends FilterInputStream {
        private boolean broken;

        Intact(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (ZipException | EOFException e) {
                broken = true;
                return -1;
            }
        }
    }

    /** Stays open when what writes to it is closed, and is not flushed with each text. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {
            // whoever opened it does
        }

        @Override
        public void close() {
            // likewise
        }
    }
}
