package org.deskwright.certificates.path;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.certificates.x509.Certificate;

/**
 * A way upwards with all there is to know of it, so that it can stand beside others. Immutable.
 *
 * @param trustedBy names of the stores that trust one of the certificates above the first
 * @param problems why clients would refuse it
 * @param end when it is good no more
 */
public record JudgedPath(CertificatePath path, List<String> trustedBy, List<PathProblem> problems, PathEnd end) {
    public JudgedPath {
        trustedBy = List.copyOf(trustedBy);
        problems = List.copyOf(problems);
    }

    /** Those of a report, in its order. */
    public static List<JudgedPath> of(TrustReport report, PathRequest request) {
        List<JudgedPath> judged = new ArrayList<>();
        for (CertificatePath path : report.paths()) {
            List<String> stores = report.verdicts().stream().map(Verdict::store).filter(store -> trusts(store, path))
                    .map(TrustStore::name).toList();
            judged.add(new JudgedPath(path, stores, PathValidator.problems(path, request), PathEnd.of(path, request)));
        }
        return List.copyOf(judged);
    }

    private static boolean trusts(TrustStore store, CertificatePath path) {
        return path.certificates().stream().skip(path.length() > 1 ? 1 : 0).anyMatch(store::trusts);
    }

    /** Whether some store accepts it. */
    public boolean accepted() {
        return !trustedBy.isEmpty() && problems.isEmpty();
    }

    /** Whether other ways have the same key of the same authority under another signature. */
    public static boolean isCrossSigned(Certificate one, List<JudgedPath> among) {
        return among.stream().flatMap(judged -> judged.path().certificates().stream()).anyMatch(
                other -> !other.equals(one) && other.subject().matches(one.subject()) && other.key().equals(one.key()));
    }

    /** Since when it is good no more. */
    public boolean isOver(Instant moment) {
        return moment.isAfter(end.at());
    }
}
