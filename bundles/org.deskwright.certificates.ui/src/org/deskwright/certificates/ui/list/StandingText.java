package org.deskwright.certificates.ui.list;

import java.time.Duration;
import java.time.Instant;

import org.deskwright.certificates.x509.Certificate;
import org.deskwright.ui.text.Texts;

/** How a certificate stands in time, in words. */
public final class StandingText {
    private static final Texts TEXTS = Texts.beside(StandingText.class);
    private static final int DAYS_OF_TWO_YEARS = 730;

    private StandingText() {
    }

    public static String of(Certificate certificate, Instant now) {
        if (now.isAfter(certificate.notAfter())) {
            return TEXTS.get("expired", span(certificate.notAfter(), now));
        }
        return now.isBefore(certificate.notBefore())
                ? TEXTS.get("not-yet", span(now, certificate.notBefore()))
                : TEXTS.get("ends", span(now, certificate.notAfter()));
    }

    private static String span(Instant from, Instant to) {
        long days = Duration.between(from, to).toDays();
        return days > DAYS_OF_TWO_YEARS ? TEXTS.get("years", days * 4 / 1461) : TEXTS.get("days", days);
    }
}
