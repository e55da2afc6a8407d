package org.deskwright.certificates.tls;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a server is asked.
 *
 * @param protocols that are offered, such as {@code TLSv1.2}; empty for all that this Java offers
 * @param first what has to be said in plain text before the server speaks TLS; empty for nothing
 * @param proxy by which it is reached with CONNECT; empty for none
 * @param limit for all of it, from looking up the name on
 */
public record TlsQuestion(TlsPlace place, List<String> protocols, Optional<StartTls> first, Optional<TlsPlace> proxy,
        Duration limit) {
    public TlsQuestion {
        Objects.requireNonNull(place, "place");
        protocols = List.copyOf(protocols);
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(proxy, "proxy");
        Objects.requireNonNull(limit, "limit");
    }

    /** Straight away, with whatever this Java offers. */
    public static TlsQuestion of(TlsPlace place, Duration limit) {
        return new TlsQuestion(place, List.of(), Optional.empty(), Optional.empty(), limit);
    }
}
