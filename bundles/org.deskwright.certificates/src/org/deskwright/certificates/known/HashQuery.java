package org.deskwright.certificates.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.certificates.x509.Certificate;

/**
 * A hash or number as somebody copied it: spaces, colons, dashes, case and 0x do not count, nor what openssl writes
 * before it, such as {@code SHA256 Fingerprint=}.
 */
public final class HashQuery {
    private static final int FEWEST = 2;
    private static final int MOST = 128;

    private final String hex;

    private HashQuery(String hex) {
        this.hex = hex;
    }

    /** Empty when it is no hex of any kind. */
    public static Optional<HashQuery> of(String text) {
        String hex = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^[a-z0-9 -]{1,40}=", "").strip()
                .replaceFirst("^0x", "").replaceAll("[\\s:\\-\\u200E\\u200F\\u00A0]", "");
        return hex.matches("[0-9a-f]+") && hex.length() >= FEWEST && hex.length() <= MOST
                ? Optional.of(new HashQuery(hex))
                : Optional.empty();
    }

    /** In hex, small letters. */
    public String hex() {
        return hex;
    }

    /** By which of its hashes a certificate is meant; several only by a rare chance. */
    public List<HashKind> matches(Certificate certificate) {
        List<HashKind> kinds = new ArrayList<>();
        for (HashKind kind : HashKind.values()) {
            if (kind.mayHave(hex.length()) && isSame(kind, kind.of(certificate))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Programs leave off leading zeros of serial numbers, or add some. */
    private boolean isSame(HashKind kind, String value) {
        return kind == HashKind.SERIAL ? significant(hex).equals(significant(value)) : hex.equals(value);
    }

    private static String significant(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }
}
