package org.deskwright.certificates.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import org.deskwright.certificates.x509.Certificate;

/** Certificates as PEM (RFC 7468): lines of 64 letters, which WorkSpaces asks for exactly. */
public final class Pem {
    private static final int WIDTH = 64;

    private Pem() {
    }

    public static String of(Certificate certificate) {
        Base64.Encoder encoder = Base64.getMimeEncoder(WIDTH, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN CERTIFICATE-----\n" + encoder.encodeToString(certificate.encoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    public static String of(List<Certificate> certificates) {
        return certificates.stream().map(Pem::of).collect(Collectors.joining());
    }
}
