package org.deskwright.certificates.known;

import java.util.function.Function;

import org.deskwright.certificates.x509.Certificate;

/** What people know certificates by. */
public enum HashKind {
    CERTIFICATE_SHA256("certificate SHA-256", 64, one -> one.digest("SHA-256")),
    CERTIFICATE_SHA1("certificate SHA-1", 40, one -> one.digest("SHA-1")),
    CERTIFICATE_MD5("certificate MD5", 32, one -> one.digest("MD5")),
    KEY_SHA256("public key (SPKI) SHA-256", 64, one -> one.key().digest("SHA-256")),
    KEY_SHA1("public key (SPKI) SHA-1", 40, one -> one.key().digest("SHA-1")),
    SUBJECT_KEY_ID("subject key identifier", 0, one -> one.subjectKeyId().orElse("")),
    SERIAL("serial number", 0, Certificate::serialHex);

    private final String title;
    private final int letters;
    private final Function<Certificate, String> value;

    HashKind(String title, int letters, Function<Certificate, String> value) {
        this.title = title;
        this.letters = letters;
        this.value = value;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** In hex, small letters; empty where the certificate has none. */
    public String of(Certificate certificate) {
        return value.apply(certificate);
    }

    /** Whether hashes of this kind can have so many letters. */
    boolean mayHave(int count) {
        return letters == 0 || letters == count;
    }
}
