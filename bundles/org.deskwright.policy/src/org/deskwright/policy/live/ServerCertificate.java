package org.deskwright.policy.live;

import java.time.Instant;
import java.util.Objects;

/**
 * The certificate of a server that is not trusted by itself.
 *
 * @param server host and port that were asked
 * @param subject whom it names
 * @param issuer who signed it
 * @param fingerprint SHA-256 of the certificate, in upper case with colons
 * @param reason why it is not trusted
 */
public record ServerCertificate(String server, String subject, String issuer, Instant from, Instant until,
        String fingerprint, String reason) {
    public ServerCertificate {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(reason, "reason");
    }
}
