package org.deskwright.certificates.ocsp;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.certificates.x509.Certificate;

/**
 * What a responder says of a certificate, once its signature was proved.
 *
 * @param certificate that was asked about
 * @param revokedAt where it is revoked
 * @param reason in the words of RFC 5280 5.3.1, where the responder tells one
 * @param thisUpdate as of when it is known
 * @param nextUpdate when there will be newer news, where it tells
 * @param fresh whether the answer was made for this question and not earlier for anybody's
 */
public record OcspAnswer(Certificate certificate, URI responder, Status status, Optional<Instant> revokedAt,
        Optional<String> reason, Instant thisUpdate, Optional<Instant> nextUpdate, boolean fresh) {
    /** RFC 6960 2.2. */
    public enum Status {
        GOOD("good"), REVOKED("revoked"), UNKNOWN("unknown");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public OcspAnswer {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(responder, "responder");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(thisUpdate, "thisUpdate");
    }

    /** What it comes to, in a line. */
    public String line() {
        String since = revokedAt.map(at -> " since " + at).orElse("") + reason.map(why -> ", " + why).orElse("");
        return status.text() + since + ", as of " + thisUpdate + nextUpdate.map(next -> ", until " + next).orElse("")
                + (fresh ? "" : ", not made for this question");
    }
}
