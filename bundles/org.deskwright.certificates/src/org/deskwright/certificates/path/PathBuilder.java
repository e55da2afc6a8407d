package org.deskwright.certificates.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

import org.deskwright.certificates.x509.Certificate;

/**
 * Finds ways from a certificate upwards among others, the shortest first. No authority is passed twice, whatever
 * certificates it has (RFC 4158 2.4.2), and ways that cannot reach an end are not begun, so that hundreds of
 * authorities that signed each other take no longer than the bounds allow. Not for several threads.
 */
public final class PathBuilder {
    /** More than anybody looks at. */
    public static final int MOST_PATHS = 100;
    private static final int MOST_CERTIFICATES = 16;
    private static final int MOST_STEPS = 20_000;

    /**
     * What was found.
     *
     * @param cut whether there are more than the bounds allow
     */
    public record Paths(List<CertificatePath> paths, boolean cut) {
        public Paths {
            paths = List.copyOf(paths);
        }
    }

    private record Step(Certificate certificate, Step below, int length) {
        boolean passes(Certificate other) {
            for (Step at = this; at != null; at = at.below) {
                if (at.certificate.subject().matches(other.subject()) && at.certificate.key().equals(other.key())) {
                    return true;
                }
            }
            return false;
        }

        CertificatePath path() {
            List<Certificate> all = new ArrayList<>();
            for (Step at = this; at != null; at = at.below) {
                all.addFirst(at.certificate);
            }
            return new CertificatePath(all);
        }
    }

    private final IssuerGraph graph;
    /** Whether a way was left because it became too long. */
    private boolean lengthCut;

    /** @param among all certificates that are at hand, those of stores as well */
    public PathBuilder(Collection<Certificate> among) {
        graph = new IssuerGraph(among);
    }

    /** All ways to where nobody at hand signed the last one but itself. */
    public Paths all(Certificate from) {
        return find(from, one -> graph.issuers(one).isEmpty(), true);
    }

    /** All ways to one that the store trusts; the certificate itself counts where it signed itself. */
    public Paths to(TrustStore store, Certificate from) {
        return find(from, store::trusts, false);
    }

    private Paths find(Certificate from, Predicate<Certificate> end, boolean whole) {
        Set<Certificate> leading = whole ? Set.of() : leading(from, end);
        List<CertificatePath> found = new ArrayList<>();
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(from, null, 1));
        int steps = 0;
        lengthCut = false;
        while (!open.isEmpty()) {
            if (found.size() == MOST_PATHS || ++steps > MOST_STEPS) {
                return new Paths(found, true);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            Step step = open.poll();
            if (end.test(step.certificate) && (whole || step.below != null || from.isSelfIssued())) {
                found.add(step.path());
            } else {
                go(step, leading, whole, open, found);
            }
        }
        return new Paths(found, graph.isCut() || lengthCut);
    }

    private void go(Step step, Set<Certificate> leading, boolean whole, Deque<Step> open, List<CertificatePath> found) {
        boolean dead = true;
        for (Certificate issuer : graph.issuers(step.certificate)) {
            if (step.passes(issuer) || !whole && !leading.contains(issuer)) {
                continue;
            }
            if (step.length == MOST_CERTIFICATES) {
                lengthCut = true;
            } else {
                open.add(new Step(issuer, step, step.length + 1));
                dead = false;
            }
        }
        // such as where two authorities signed each other and no third one signed them
        if (whole && dead) {
            found.add(step.path());
        }
    }

    /** Those from which an end can be reached. */
    private Set<Certificate> leading(Certificate from, Predicate<Certificate> end) {
        Map<Certificate, List<Certificate>> below = new HashMap<>();
        Set<Certificate> seen = new LinkedHashSet<>(List.of(from));
        Deque<Certificate> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Certificate one = open.poll();
            for (Certificate issuer : graph.issuers(one)) {
                below.computeIfAbsent(issuer, _ -> new ArrayList<>()).add(one);
                if (seen.add(issuer)) {
                    open.add(issuer);
                }
            }
        }
        Set<Certificate> leading = new HashSet<>();
        seen.stream().filter(end).forEach(open::add);
        leading.addAll(open);
        while (!open.isEmpty()) {
            below.getOrDefault(open.poll(), List.of()).stream().filter(leading::add).forEach(open::add);
        }
        return leading;
    }
}
