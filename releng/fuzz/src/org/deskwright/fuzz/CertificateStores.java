package org.deskwright.fuzz;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import org.deskwright.certificates.der.DerWriter;
import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.FileFormat;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.known.HashQuery;
import org.deskwright.core.intake.UnreadableException;

/**
 * Key stores that their password fits, so that what stands behind the proof of the password is reached as well. The
 * first byte tells the kind: entries of a Java key store, contents of PKCS #12, a list of thumbprints, or a hash that
 * is looked for.
 */
public final class CertificateStores {
    static final int JKS = 0;
    static final int PKCS12 = 1;
    static final int THUMBPRINTS = 2;
    static final int HASH = 3;
    private static final String SECRET = "fuzz";
    private static final byte[] JKS_HEAD = {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED, 0, 0, 0, 2};

    private CertificateStores() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws GeneralSecurityException {
        if (data.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        switch (data[0] & 3) {
            case JKS -> read(javaStore(rest), data.length + 64);
            case PKCS12 -> read(pkcs12(rest), data.length + 64);
            case THUMBPRINTS ->
                read(joined("Thumbprint\n".getBytes(StandardCharsets.US_ASCII), rest), data.length + 64);
            default -> HashQuery.of(new String(rest, StandardCharsets.UTF_8))
                    .ifPresent(query -> Expect.that(query.hex().matches("[0-9a-f]+"), query.hex()));
        }
    }

    private static void read(byte[] store, int most) {
        try {
            CertificateFile file = CertificateFiles.read("store", store, Password.of(SECRET.toCharArray()));
            Expect.that(file.found().size() + file.thumbprints().size() <= most, "more is found than there is");
            Expect.that(
                    file.format() != FileFormat.THUMBPRINTS
                            || file.thumbprints().stream().allMatch(one -> one.length() == 40),
                    "a hash of another length");
        } catch (UnreadableException e) {
            Expect.that(!e.reason().isBlank(), "nothing is said of what is wrong");
        }
    }

    /** As Java proves them: a hash over the password in UTF-16, two words, and all of the store. */
    static byte[] javaStore(byte[] entries) throws GeneralSecurityException {
        byte[] store = joined(JKS_HEAD, entries);
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update(SECRET.getBytes(StandardCharsets.UTF_16BE));
        sha1.update("Mighty Aphrodite".getBytes(StandardCharsets.UTF_8));
        return joined(store, sha1.digest(store));
    }

    /** Without proof, which PKCS #12 leaves to the writer (RFC 7292 4). */
    static byte[] pkcs12(byte[] contents) {
        return DerWriter.sequence(DerWriter.integer(java.math.BigInteger.valueOf(3)), DerWriter
                .sequence(DerWriter.oid("1.2.840.113549.1.7.1"), DerWriter.value(0xA0, DerWriter.value(4, contents))));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
