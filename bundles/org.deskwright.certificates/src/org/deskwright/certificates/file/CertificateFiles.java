package org.deskwright.certificates.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.deskwright.certificates.der.Tags;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.registry.PolReader;

/** Reads files of any format that holds certificates. Stateless. */
public final class CertificateFiles {
    /** The largest stores of roots have some hundred kilobytes, lists of revoked certificates some megabytes. */
    public static final int MOST_BYTES = 64 << 20;
    private static final int[] JKS = {0xFE, 0xED, 0xFE, 0xED};

    private CertificateFiles() {
    }

    /**
     * @throws UnreadableException when it holds none, or is no file of this kind
     * @throws IOException when it cannot be read at all
     */
    public static CertificateFile read(Path file, Password password) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw tooLarge();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.getFileName().toString(), bytes(in), password);
        }
    }

    /**
     * All bytes of a stream that has no more than a file may have.
     *
     * @throws UnreadableException when there are more
     */
    public static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private static UnreadableException tooLarge() {
        return new UnreadableException(-1, "is larger than 64 MiB, which no file of certificates is",
                "look at what wrote it");
    }

    /**
     * @param name how the admin knows the file
     */
    public static CertificateFile read(String name, byte[] bytes, Password password) throws UnreadableException {
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        if (startsWith(bytes, JKS)) {
            return KeyStores.read(name, FileFormat.JKS, bytes, password);
        }
        if (PolReader.recognises(bytes)) {
            return PolicyRoots.read(name, bytes);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == Tags.SEQUENCE && !isLetter(bytes[1])) {
            return DerFile.read(name, bytes, password);
        }
        String text = text(bytes);
        return Thumbprints.recognises(text) ? Thumbprints.read(name, text) : new PemReader(name, text).read();
    }

    /** Whether a file that begins so is one of these. */
    public static boolean recognises(byte[] head, String text) {
        return startsWith(head, JKS) || DerFile.recognises(head) || Thumbprints.recognises(text)
                || PemReader.recognises(text);
    }

    private static boolean isLetter(byte one) {
        return one >= ' ' && one < 0x7F || one == '\n' || one == '\r';
    }

    private static boolean startsWith(byte[] bytes, int[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** One letter for each byte, so that places in the one are places in the other; PEM has no others. */
    private static String text(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    }
}
