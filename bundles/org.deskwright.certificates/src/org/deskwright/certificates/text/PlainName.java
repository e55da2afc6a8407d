package org.deskwright.certificates.text;

import java.text.Normalizer;
import java.util.Locale;

import org.deskwright.certificates.x509.Certificate;

/** A name for a certificate that any file system, key store and shell takes. */
public final class PlainName {
    private static final int LONGEST = 60;
    private static final int HASH = 8;

    private PlainName() {
    }

    /**
     * Small letters, digits and hyphens, never empty. What of the name has no such letters is made up for by the
     * beginning of the certificate's SHA-256.
     */
    public static String of(Certificate certificate) {
        String letters = Normalizer.normalize(certificate.name(), Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String plain = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean whole = letters.codePoints().allMatch(one -> one < 0x80) && !plain.isEmpty()
                && plain.length() <= LONGEST;
        String kept = plain.substring(0, Math.min(plain.length(), LONGEST));
        return whole
                ? plain
                : (kept.isEmpty() ? "certificate" : kept) + "-" + certificate.digest("SHA-256").substring(0, HASH);
    }
}
