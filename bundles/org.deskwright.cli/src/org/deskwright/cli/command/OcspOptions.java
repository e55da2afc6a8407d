package org.deskwright.cli.command;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.ocsp.Ocsp;
import org.deskwright.certificates.ocsp.OcspException;
import org.deskwright.certificates.path.CertificatePath;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.cli.internal.OcspNews;
import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine.Option;

/** Whether responders are asked, which tells them what is looked at, and how long that may take. */
public final class OcspOptions {
    private static final int MOST_SECONDS = 600;

    @Option(names = "--ocsp", description = "Asks the responders that the certificates name whether they are revoked. This tells them which certificates you look at.")
    private boolean wanted;

    @Option(names = "--ocsp-time-limit", paramLabel = "SECONDS", defaultValue = "10", description = "How long to wait for each responder, from 1 to 600; default: ${DEFAULT-VALUE}.")
    private int limit;

    boolean isWanted() {
        return wanted;
    }

    /** About each certificate of the way that is accepted, or would be soonest, but the last. */
    OcspNews ask(TrustReport report, Instant at) {
        if (limit < 1 || limit > MOST_SECONDS) {
            throw new UsageProblem("--ocsp-time-limit takes seconds from 1 to " + MOST_SECONDS + ", not " + limit);
        }
        if (!wanted) {
            return new OcspNews(false, List.of());
        }
        List<OcspNews.Item> items = new ArrayList<>();
        List<Certificate> way = way(report);
        for (int i = 0; i + 1 < way.size(); i++) {
            items.add(ask(way.get(i), way.get(i + 1), at));
        }
        if (way.size() == 1 && !way.getFirst().isSelfIssued()) {
            items.add(OcspNews.Item.missing(way.getFirst(), "cannot be asked about without the certificate of "
                    + way.getFirst().issuer().shortName() + "; give that too"));
        }
        return new OcspNews(true, items);
    }

    private static List<Certificate> way(TrustReport report) {
        return report.verdicts().stream().filter(TrustReport.Verdict::accepted).findFirst()
                .or(() -> report.verdicts().stream().filter(verdict -> verdict.path().isPresent()).findFirst())
                .flatMap(TrustReport.Verdict::path).map(CertificatePath::certificates)
                .orElseGet(() -> report.paths().getFirst().certificates());
    }

    private OcspNews.Item ask(Certificate one, Certificate issuer, Instant at) {
        Optional<URI> responder = Ocsp.responder(one);
        if (responder.isEmpty()) {
            return OcspNews.Item.silent(one);
        }
        try {
            return OcspNews.Item.of(Ocsp.ask(one, issuer, responder.get(), at, Duration.ofSeconds(limit)));
        } catch (OcspException e) {
            return OcspNews.Item.missing(one, e.line());
        }
    }
}
