package org.deskwright.certificates.x509;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/**
 * What a list says of one certificate.
 *
 * @param serial its number among those of its issuer
 * @param since from when on it is revoked
 * @param reason as the list has it (RFC 5280 5.3.1); -1 where it tells none
 * @param issuer whose certificate it is
 */
public record Revoked(BigInteger serial, Instant since, int reason, DistinguishedName issuer) {
    private static final List<String> REASONS = List.of("unspecified", "key compromised", "authority compromised",
            "affiliation changed", "superseded", "cessation of operation", "on hold", "reason 7", "taken off the list",
            "privilege withdrawn", "attribute authority compromised");

    /** For people; empty where the list tells none. */
    public String reasonText() {
        return reason < 0 ? "" : reason < REASONS.size() ? REASONS.get(reason) : "reason " + reason;
    }
}
