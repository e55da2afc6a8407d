package org.deskwright.certificates.ui.desk;

import java.time.Duration;
import java.time.Instant;

import org.deskwright.certificates.x509.Certificate;

/** How a certificate stands in time. */
public enum Standing {
    EXPIRED,
    NOT_YET,
    /** It ends before a new one is got and rolled out with ease. */
    ENDS_SOON,
    VALID;

    private static final Duration SOON = Duration.ofDays(60);

    static Standing of(Certificate certificate, Instant now) {
        if (now.isAfter(certificate.notAfter())) {
            return EXPIRED;
        }
        if (now.isBefore(certificate.notBefore())) {
            return NOT_YET;
        }
        return now.plus(SOON).isAfter(certificate.notAfter()) ? ENDS_SOON : VALID;
    }
}
