package org.deskwright.certificates.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.deskwright.certificates.lint.Lint.Basis;
import org.deskwright.certificates.lint.Lint.Severity;
import org.deskwright.certificates.path.CertificatePath;
import org.deskwright.certificates.path.PathProblem;
import org.deskwright.certificates.path.PathProblem.Kind;
import org.deskwright.certificates.path.PathRules;
import org.deskwright.certificates.x509.Certificate;

/**
 * Refuses a path when a certificate of it breaks a rule that is a must, by its place in the path: the strictest reading
 * of the rules, which x509-limbo asks for and clients do not all share. Immutable.
 */
public final class StrictRules implements PathRules {
    /** What RFC 5280 asks of all certificates. */
    public static final StrictRules RFC5280 = new StrictRules(EnumSet.of(Basis.RFC5280));
    /** What the Baseline Requirements ask of those of public servers, and RFC 5280. */
    public static final StrictRules WEB = new StrictRules(EnumSet.of(Basis.RFC5280, Basis.WEB));

    private static final Lints LINTS = Lints.bundled();
    /** The Baseline Requirements allow it (7.1.2.10.8), since some clients did not know the extension. */
    private static final String ALLOWED_ON_THE_WEB = "constraints.critical";

    private final Set<Basis> bases;

    private StrictRules(Set<Basis> bases) {
        this.bases = Objects.requireNonNull(bases, "bases");
    }

    @Override
    public List<PathProblem> problems(CertificatePath path) {
        List<PathProblem> problems = new ArrayList<>();
        for (int i = path.length() - 1; i >= 0; i--) {
            Certificate one = path.certificates().get(i);
            for (LintHit hit : LINTS.hits(one, place(i, path), bases)) {
                if (counts(hit.lint())) {
                    problems.add(new PathProblem(Kind.BREAKS_RULE, one, told(hit)));
                }
            }
        }
        return problems;
    }

    private static String told(LintHit hit) {
        Lint lint = hit.lint();
        return lint.title() + (hit.detail().isEmpty() ? "" : ": " + hit.detail()) + " (" + lint.clause() + ", "
                + lint.id() + ")";
    }

    private static Role place(int index, CertificatePath path) {
        return index == 0 ? Role.END : index == path.length() - 1 ? Role.ROOT : Role.INTERMEDIATE;
    }

    private boolean counts(Lint lint) {
        return lint.severity() == Severity.ERROR
                && !(bases.contains(Basis.WEB) && lint.id().equals(ALLOWED_ON_THE_WEB));
    }
}
