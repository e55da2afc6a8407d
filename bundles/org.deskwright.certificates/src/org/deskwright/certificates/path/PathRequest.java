package org.deskwright.certificates.path;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.RevocationList;

/**
 * What a path has to be good for.
 *
 * @param at the moment to judge for
 * @param host the name or address that the client connects to; empty when it does not matter
 * @param purpose the number of a purpose, such as {@link Oids#SERVER_AUTH}; empty for any
 * @param most how many authorities may stand between, those that issued themselves not counted
 * @param revocations lists that are at hand
 * @param issuers certificates at hand, among which are perhaps those who signed the lists
 * @param rules what else has to be right
 */
public record PathRequest(Instant at, Optional<String> host, Optional<String> purpose, OptionalInt most,
        List<RevocationList> revocations, List<Certificate> issuers, PathRules rules) {
    public PathRequest {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(most, "most");
        revocations = List.copyOf(revocations);
        issuers = List.copyOf(issuers);
        Objects.requireNonNull(rules, "rules");
    }

    /** Lists count that the authorities of the path signed themselves. */
    public PathRequest(Instant at, Optional<String> host, Optional<String> purpose, OptionalInt most,
            List<RevocationList> revocations) {
        this(at, host, purpose, most, revocations, List.of(), PathRules.NONE);
    }

    /** For a server, whatever its name. */
    public static PathRequest ofServer(Instant at) {
        return new PathRequest(at, Optional.empty(), Optional.of(Oids.SERVER_AUTH), OptionalInt.empty(), List.of());
    }

    public PathRequest withHost(String name) {
        return new PathRequest(at, Optional.of(name), purpose, most, revocations, issuers, rules);
    }

    public PathRequest withPurpose(Optional<String> wanted) {
        return new PathRequest(at, host, wanted, most, revocations, issuers, rules);
    }

    public PathRequest withMost(OptionalInt count) {
        return new PathRequest(at, host, purpose, count, revocations, issuers, rules);
    }

    public PathRequest withRevocations(List<RevocationList> lists) {
        return new PathRequest(at, host, purpose, most, lists, issuers, rules);
    }

    /** @param atHand certificates among which are perhaps those who signed lists */
    public PathRequest withIssuers(Collection<Certificate> atHand) {
        return new PathRequest(at, host, purpose, most, revocations, List.copyOf(atHand), rules);
    }

    public PathRequest withRules(PathRules further) {
        return new PathRequest(at, host, purpose, most, revocations, issuers, further);
    }
}
