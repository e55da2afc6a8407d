package org.deskwright.core.redaction;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.check.Cancellation;

/**
 * Copies files of any kind without the secrets in them. Text loses them line by line, and as many lines come out as go
 * in. What gzip and zip packed is unpacked and packed again. In all else each readable text, in UTF-8 or UTF-16, has
 * its secrets overwritten by as many asterisks, so that whoever knows the form finds everything in its place. Key
 * stores lose their private keys and keep their certificates.
 */
public final class RedactedFiles {
    /** Bytes that tell what a file is. */
    public static final int HEAD = 64 << 10;
    /** Archives within archives, and no more. */
    private static final int DEEPEST = 4;
    /** What is packed and grows beyond that is no evidence. */
    private static final long MOST = 64L << 30;

    private final Redactor redactor;
    private long unpacked;

    /** @param redactor for all files that go together */
    public RedactedFiles(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Whether a file that begins so may be copied as it is where nothing was found in it. */
    public static boolean isPacked(byte[] head) {
        return isGzip(head) || isZip(head);
    }

    /** Copies all; leaves both open and flushes nothing. Polls for cancellation. */
    public void copy(InputStream in, OutputStream out) throws IOException {
        copy(in, out, 0);
    }

    private void copy(InputStream in, OutputStream out, int depth) throws IOException {
        BufferedInputStream source = new BufferedInputStream(in, HEAD);
        source.mark(HEAD);
        byte[] head = source.readNBytes(HEAD);
        source.reset();
        if (isGzip(head) && depth < DEEPEST) {
            GZIPOutputStream packed = new GZIPOutputStream(new Open(out), HEAD);
            copy(new Intact(new GZIPInputStream(source, HEAD)), packed, depth + 1);
            packed.finish();
        } else if (isZip(head) && depth < DEEPEST) {
            zip(new ZipInputStream(source), out, depth);
        } else if (KeyFiles.recognises(head)) {
            keys(source, out);
        } else if (isText(head)) {
            text(source, charset(head), out, depth);
        } else {
            new MaskedStrings(redactor.masking()).copy(source, out);
        }
    }

    /** What is larger than any key store is cut off. */
    private void keys(InputStream in, OutputStream out) throws IOException {
        KeyFiles.Cleaned cleaned = KeyFiles.clean(in.readNBytes(KeyFiles.MOST));
        redactor.count(PrivateKeys.KIND, cleaned.keys());
        new MaskedStrings(redactor.masking()).copy(new ByteArrayInputStream(cleaned.file()), out);
    }

    private void zip(ZipInputStream in, OutputStream out, int depth) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(new Open(out));
        Set<String> names = new HashSet<>();
        for (ZipEntry entry = next(in); entry != null; entry = next(in)) {
            ZipEntry copy = new ZipEntry(unlike(redactor.redact(entry.getName()), names));
            if (entry.getTimeLocal() != null) {
                copy.setTimeLocal(entry.getTimeLocal());
            }
            packed.putNextEntry(copy);
            if (!entry.isDirectory()) {
                copy(new Intact(in), packed, depth + 1);
            }
            packed.closeEntry();
        }
        packed.finish();
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
    private static ZipEntry next(ZipInputStream in) throws IOException {
        try {
            return in.getNextEntry();
        } catch (ZipException | EOFException e) {
            return null;
        }
    }

    /** A byte is a character, except in UTF-16: what is not taken out comes out as it was, whatever it is. */
    private void text(InputStream in, Charset charset, OutputStream out, int depth) throws IOException {
        Reader reader = new InputStreamReader(in, charset);
        Writer writer = new RedactingWriter(new BufferedWriter(new OutputStreamWriter(new Open(out), charset), HEAD),
                redactor);
        char[] block = new char[HEAD];
        for (int n = reader.read(block); n >= 0; n = reader.read(block)) {
            Cancellation.poll();
            unpacked += depth > 0 ? n : 0;
            if (unpacked > MOST) {
                throw new IOException("unpacks to more than " + (MOST >> 30) + " GiB");
            }
            writer.write(block, 0, n);
        }
        writer.flush();
        redactor.endText();
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B && head[2] == 8;
    }

    private static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    private static boolean isText(byte[] head) {
        if (charset(head) != StandardCharsets.ISO_8859_1) {
            return true;
        }
        for (byte each : head) {
            if (each == 0) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] head) {
        int mark = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return switch (mark) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.ISO_8859_1;
        };
    }

    /** What is packed, as far as it is in order. */
    private static final class Intact extends FilterInputStream {
        Intact(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (ZipException | EOFException e) {
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
