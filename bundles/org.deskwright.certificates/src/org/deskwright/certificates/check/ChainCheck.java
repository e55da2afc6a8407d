package org.deskwright.certificates.check;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.path.CertificatePath;
import org.deskwright.certificates.path.PathProblem;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptors;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;

/** Whether what a device was sent is what the service sends: a chain that leads to an authority of Amazon. */
final class ChainCheck implements Check {
    private static final CheckDescriptor DESCRIPTOR = CheckDescriptors.of(ChainCheck.class, "certificates.chain");

    @Override
    public CheckDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        List<Outcome> outcomes = new ArrayList<>();
        for (CertificateFile chain : Found.all(evidence).chains()) {
            outcomes.addAll(Found.isOfService(chain)
                    ? judge(chain, evidence)
                    : List.of(new Outcome.NotApplicable(Found.chain(chain), "other-server",
                            Values.of("host", Found.host(chain), "file", chain.name()))));
        }
        return outcomes;
    }

    private static List<Outcome> judge(CertificateFile chain, Evidence evidence) {
        TrustReport report = TrustReport.of(chain.certificates(), List.of(Found.amazon()), Found.known(),
                Found.request(evidence));
        Verdict verdict = report.verdicts().getFirst();
        Subject subject = Found.chain(chain);
        Values values = Values.of("host", Found.host(chain), "file", chain.name(), "count",
                chain.certificates().size());
        if (verdict.path().isEmpty()) {
            return List.of(Found.finding(subject,
                    report.order().missing().isPresent() && isFromAmazon(report) ? "incomplete" : "intercepted",
                    values.and("end", end(report)), chain));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (PathProblem problem : verdict.problems()) {
            outcomes.add(Found.finding(subject, switch (problem.kind()) {
                case EXPIRED -> "expired";
                case NOT_YET_VALID -> "not-yet-valid";
                case REVOKED -> "revoked";
                default -> "refused";
            }, values.and("problem", problem.text()).and("at", evidence.asOf()), chain));
        }
        if (!report.order().isClean()) {
            outcomes.add(Found.finding(subject, "disorder", values, chain));
        }
        return outcomes.isEmpty()
                ? List.of(Found.passed(subject, "sound", values.and("path", verdict.path().get().toString()), chain))
                : outcomes;
    }

    /** What is said of the issuer of the last one; it proves nothing, and only the wording depends on it. */
    private static boolean isFromAmazon(TrustReport report) {
        return report.order().missing().orElseThrow().issuer().values("2.5.4.10").contains("Amazon");
    }

    private static String end(TrustReport report) {
        CertificatePath longest = report.paths().getLast();
        return longest.isComplete() ? longest.last().name() : longest.last().issuer().shortName();
    }
}
