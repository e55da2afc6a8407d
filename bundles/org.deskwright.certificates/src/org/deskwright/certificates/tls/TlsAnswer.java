package org.deskwright.certificates.tls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.deskwright.certificates.x509.Certificate;

/**
 * What a server answered.
 *
 * @param host as it was asked for
 * @param protocol that both agreed on, such as {@code TLSv1.3}
 * @param cipher likewise
 * @param certificates in the order in which they were sent
 * @param at when the handshake was done, by the clock of this computer
 * @param took from the first packet on
 */
public record TlsAnswer(String host, int port, String protocol, String cipher, List<Certificate> certificates,
        Instant at, Duration took) {
    public TlsAnswer {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(cipher, "cipher");
        certificates = List.copyOf(certificates);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(took, "took");
    }
}
