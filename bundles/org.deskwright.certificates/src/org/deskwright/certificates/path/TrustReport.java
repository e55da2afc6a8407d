package org.deskwright.certificates.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.certificates.path.PathBuilder.Paths;
import org.deskwright.certificates.x509.Certificate;

/**
 * Which stores accept what a server sends. Immutable.
 *
 * @param sent what the server sends, its own certificate first
 * @param paths all ways that there are among all certificates at hand
 * @param cut whether there are more ways than are told, or than were tried for a store that does not accept it
 * @param verdicts one for each store
 * @param order what is wrong with the order of what was sent
 */
public record TrustReport(List<Certificate> sent, List<CertificatePath> paths, boolean cut, List<Verdict> verdicts,
        ChainOrder order) {
    public TrustReport {
        sent = List.copyOf(sent);
        paths = List.copyOf(paths);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * What a store makes of it.
     *
     * @param path the way that is accepted, else the one with the fewest problems; empty when none leads to the store
     * @param problems empty when it is accepted
     * @param helping certificates that would lead to the store if the server sent them, known from elsewhere
     */
    public record Verdict(TrustStore store, Optional<CertificatePath> path, List<PathProblem> problems,
            List<Certificate> helping) {
        public Verdict {
            problems = List.copyOf(problems);
            helping = List.copyOf(helping);
        }

        public boolean accepted() {
            return path.isPresent() && problems.isEmpty() && helping.isEmpty();
        }
    }

    /**
     * @param sent the server's certificates as it sends them, its own first; never empty
     * @param known certificates from elsewhere, which help to tell what is missing and are not used to accept
     */
    public static TrustReport of(List<Certificate> sent, List<TrustStore> stores, List<Certificate> known,
            PathRequest request) {
        Set<Certificate> every = new LinkedHashSet<>(sent);
        stores.forEach(store -> every.addAll(store.anchors()));
        every.addAll(known);
        PathBuilder all = new PathBuilder(every);
        Paths paths = all.all(sent.getFirst());
        List<Verdict> verdicts = new ArrayList<>();
        boolean cut = paths.cut();
        for (TrustStore store : stores) {
            Judged judged = judge(sent, store, known, request, all);
            verdicts.add(judged.verdict());
            cut |= judged.cut() && !judged.verdict().accepted();
        }
        return new TrustReport(sent, paths.paths(), cut, verdicts, ChainOrder.of(sent));
    }

    private record Judged(Verdict verdict, boolean cut) {}

    private static Judged judge(List<Certificate> sent, TrustStore store, List<Certificate> known, PathRequest request,
            PathBuilder all) {
        Certificate first = sent.getFirst();
        Set<Certificate> own = new LinkedHashSet<>(sent);
        own.addAll(store.anchors());
        // of a store of thumbprints the certificates themselves may be known
        known.stream().filter(store::trusts).forEach(own::add);
        Paths paths = new PathBuilder(own).to(store, first);
        Optional<Verdict> best = best(paths, store, request, own);
        if (best.isEmpty()) {
            paths = all.to(store, first);
            best = best(paths, store, request, own);
        }
        return new Judged(best.orElse(new Verdict(store, Optional.empty(), List.of(), List.of())), paths.cut());
    }

    private static Optional<Verdict> best(Paths paths, TrustStore store, PathRequest request, Set<Certificate> own) {
        return paths.paths().stream()
                .map(path -> new Verdict(store, Optional.of(path), PathValidator.problems(path, request),
                        path.certificates().stream().filter(one -> !own.contains(one)).toList()))
                .min(Comparator.comparingInt(verdict -> verdict.problems().size()));
    }
}
