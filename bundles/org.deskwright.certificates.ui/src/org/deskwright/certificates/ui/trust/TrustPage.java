package org.deskwright.certificates.ui.trust;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.path.CertificatePath;
import org.deskwright.certificates.path.PathProblem;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.text.ChainAdvice;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;

/** Writes what each store makes of a certificate, and all ways upwards side by side. */
final class TrustPage {
    private static final Texts TEXTS = Texts.beside(TrustPage.class);

    private TrustPage() {
    }

    static void write(PageWriter page, TrustReport report, Optional<Instant> at) {
        page.title(Icon.CERTIFICATE.image(), report.sent().getFirst().name());
        page.aside(TEXTS.get("sent", report.sent().size())
                + at.map(moment -> TEXTS.get("sent.at", Moments.in(ZoneId.systemDefault(), moment))).orElse(""));
        order(page, report);
        page.heading(TEXTS.get("heading.stores"));
        report.verdicts().forEach(verdict -> verdict(page, verdict));
        page.heading(TEXTS.get(report.cut() ? "heading.paths.cut" : "heading.paths", report.paths().size()));
        for (CertificatePath path : report.paths()) {
            path(page, path, report);
        }
    }

    private static void order(PageWriter page, TrustReport report) {
        for (Certificate one : report.order().misplaced()) {
            page.item(Icon.WARNING.image(), TEXTS.get("order.misplaced", one.name()));
        }
        for (Certificate one : report.order().repeated()) {
            page.item(Icon.WARNING.image(), TEXTS.get("order.repeated", one.name()));
        }
        report.order().missing().ifPresent(
                one -> page.item(Icon.INFO.image(), TEXTS.get("order.missing", one.name(), one.issuer().shortName())));
        for (ChainAdvice advice : ChainAdvice.of(report)) {
            page.item(Icon.REMEDY.image(), advice.text());
            advice.commands().forEach(command -> page.command(command, advice.text()));
        }
    }

    private static void verdict(PageWriter page, Verdict verdict) {
        TrustStore store = verdict.store();
        if (verdict.accepted()) {
            page.item(Icon.PASSED.image(), TEXTS.get("accepted", store.name()));
        } else if (verdict.path().isEmpty()) {
            page.item(Icon.FAILED.image(), TEXTS.get("strange", store.name(), store.size()));
            return;
        } else {
            page.item(Icon.FAILED.image(), TEXTS.get("refused", store.name()));
        }
        CertificatePath path = verdict.path().orElseThrow();
        page.hint(TEXTS.get("way", steps(path)));
        if (!path.policies().isEmpty()) {
            page.hint(TEXTS.get("policies",
                    String.join(", ", path.policies().stream().map(Oids::name).sorted().toList())));
        }
        for (PathProblem problem : verdict.problems()) {
            page.item(Icon.PROBLEM.image(), Moments.inWords(ZoneId.systemDefault(), problem.text()));
        }
        for (Certificate missing : verdict.helping()) {
            page.item(Icon.REMEDY.image(), TEXTS.get("helping", missing.name(), missing.issuer().shortName()));
        }
    }

    private static void path(PageWriter page, CertificatePath path, TrustReport report) {
        List<String> anchors = report.verdicts().stream().map(Verdict::store).filter(store -> store.trusts(path.last()))
                .map(TrustStore::name).toList();
        page.item(Icon.LINK.image(), steps(path));
        page.hint(anchors.isEmpty()
                ? TEXTS.get(path.isComplete() ? "anchor.none" : "anchor.missing", path.last().issuer().shortName())
                : TEXTS.get("anchor", String.join(", ", anchors)));
    }

    private static String steps(CertificatePath path) {
        return String.join(" \u2190 ", path.certificates().stream().map(Certificate::name).toList());
    }
}
