package org.deskwright.core.redaction;

import java.util.regex.Pattern;

/**
 * Knows the lines of certificates in PEM, and of what else is public. They are public, and one of them may look like an
 * access key: a certificate without it is none any more.
 */
final class PublicBlocks {
    private static final Pattern BEGIN = Pattern
            .compile("-----BEGIN (?:(?:X509 |TRUSTED )?CERTIFICATE|(?:NEW )?CERTIFICATE REQUEST|X509 CRL|PKCS7|"
                    + "(?:RSA )?PUBLIC KEY|DH PARAMETERS)-----\\s*");
    /** A sequence of ASN.1. */
    private static final String FIRST = "M";
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{1,76}={0,2}\\s*");

    private enum State {
        OUTSIDE, BEGUN, WITHIN
    }

    private State state = State.OUTSIDE;

    /** Whether the next line of a text is one of them. */
    boolean line(String line) {
        if (state == State.OUTSIDE) {
            state = line.startsWith("-----BEGIN ") && BEGIN.matcher(line).matches() ? State.BEGUN : State.OUTSIDE;
            return false;
        }
        if (line.isBlank()) {
            return true;
        }
        boolean held = BASE64.matcher(line).matches() && (state == State.WITHIN || line.startsWith(FIRST));
        state = held ? State.WITHIN : State.OUTSIDE;
        return held;
    }

    /** A text has come to its end. */
    void end() {
        state = State.OUTSIDE;
    }
}
