package org.deskwright.certificates.path;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Policies;

/**
 * Under which policies a path as a whole was issued (RFC 5280 6.1, for whom any policy will do). The certificate that
 * is trusted counts for nothing here, as the RFC has it. A policy is kept once for each certificate (RFC 9618), so that
 * no mapping can make it grow. Not for several threads.
 */
final class PathPolicies {
    private final List<Certificate> all;
    /** What is valid so far, with what the next certificate may call it. */
    private Map<String, Set<String>> valid = new LinkedHashMap<>(Map.of(Policies.ANY, Set.of(Policies.ANY)));
    private int explicit;
    private int mapping;
    private int any;
    private Optional<Certificate> failing = Optional.empty();

    private PathPolicies(CertificatePath path) {
        all = path.certificates().subList(0, Math.max(1, path.length() - 1));
        explicit = all.size() + 1;
        mapping = explicit;
        any = explicit;
    }

    /**
     * @throws DerException where something that is said of policies is broken
     */
    static PathPolicies of(CertificatePath path) throws DerException {
        PathPolicies policies = new PathPolicies(path);
        for (int i = policies.all.size() - 1; i >= 0; i--) {
            policies.step(policies.all.get(i), i);
        }
        return policies;
    }

    /** By their numbers, as the server's certificate calls them; empty when none is valid for all of the path. */
    Set<String> valid() {
        return Set.copyOf(valid.keySet());
    }

    /** The certificate at which none was left although one is required. */
    Optional<Certificate> failing() {
        return failing;
    }

    private void step(Certificate one, int index) throws DerException {
        Policies said = Policies.read(one);
        valid = said.named().isEmpty()
                ? Map.of()
                : meet(said.named().get(), any > 0 || index > 0 && one.isSelfIssued());
        if (index > 0) {
            map(said);
            if (!one.isSelfIssued()) {
                explicit = less(explicit);
                mapping = less(mapping);
                any = less(any);
            }
            mapping = Math.min(mapping, said.inhibitMapping().orElse(mapping));
            any = Math.min(any, said.inhibitAny().orElse(any));
            explicit = Math.min(explicit, said.requireExplicit().orElse(explicit));
        } else {
            explicit = less(explicit);
            explicit = said.requireExplicit().orElse(1) == 0 ? 0 : explicit;
        }
        if (explicit == 0 && valid.isEmpty() && failing.isEmpty()) {
            failing = Optional.of(one);
        }
    }

    private static int less(int count) {
        return Math.max(0, count - 1);
    }

    private Map<String, Set<String>> meet(Set<String> named, boolean anyCounts) {
        Set<String> expected = new LinkedHashSet<>();
        valid.values().forEach(expected::addAll);
        Map<String, Set<String>> next = new LinkedHashMap<>();
        for (String policy : named) {
            if (!policy.equals(Policies.ANY) && (expected.contains(policy) || valid.containsKey(Policies.ANY))) {
                next.put(policy, Set.of(policy));
            }
        }
        if (named.contains(Policies.ANY) && anyCounts) {
            expected.forEach(policy -> next.putIfAbsent(policy, Set.of(policy)));
        }
        return next;
    }

    private void map(Policies said) {
        if (said.mapped().isEmpty() || valid.isEmpty()) {
            return;
        }
        Map<String, Set<String>> next = new LinkedHashMap<>(valid);
        said.mapped().forEach((policy, others) -> {
            if (mapping == 0) {
                next.remove(policy);
            } else if (next.containsKey(policy) || valid.containsKey(Policies.ANY)) {
                next.put(policy, Set.copyOf(others));
            }
        });
        valid = next;
    }
}
