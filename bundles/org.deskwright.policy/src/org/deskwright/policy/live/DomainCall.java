package org.deskwright.policy.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One request to a domain controller, for the log of calls. Holds no secret.
 *
 * @param at when it was sent
 * @param server that was asked
 * @param request what was asked for, such as {@code search CN=Policies,... one (objectClass=groupPolicyContainer)}
 * @param count of objects or bytes in the answer
 * @param result {@code OK}, or what the server said
 */
public record DomainCall(Instant at, String server, String request, Duration duration, long count, String result) {
    public DomainCall {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(result, "result");
    }
}
