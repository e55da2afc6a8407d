package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.certificates.path.CertificatePath;
import org.deskwright.certificates.path.ChainOrder;
import org.deskwright.certificates.path.JudgedPath;
import org.deskwright.certificates.path.PathProblem;
import org.deskwright.certificates.path.PathRequest;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.certificates.text.ChainAdvice;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.report.text.Printable;

/** Which stores accept a chain, and why not, as text and as JSON. */
public final class TrustPage {
    private final TrustReport report;
    private final List<JudgedPath> paths;

    /** @param request that for which the report was made */
    public TrustPage(TrustReport report, PathRequest request) {
        this.report = report;
        paths = JudgedPath.of(report, request);
    }

    public void write(Writer out) throws IOException {
        out.write(report.sent().size() == 1 ? "1 certificate sent\n" : report.sent().size() + " certificates sent\n");
        for (Certificate one : report.sent()) {
            out.write("  " + Printable.line(one.name()) + ", until " + one.notAfter() + "\n");
        }
        order(out);
        out.write("\nAll paths" + (report.cut() ? " (there are more)" : "") + "\n");
        for (JudgedPath judged : paths) {
            out.write("  " + Printable.line(judged.path().toString())
                    + (judged.path().isComplete() ? "" : " (whose issuer is not at hand)") + "\n");
            out.write("            good until " + judged.end().at() + ", "
                    + (judged.end().byList() ? "the list of revoked certificates for " : "")
                    + Printable.line(judged.end().certificate().name()) + "; trusted by "
                    + (judged.trustedBy().isEmpty()
                            ? "none of the stores"
                            : Printable.line(String.join(", ", judged.trustedBy())))
                    + "\n");
            for (PathProblem problem : judged.problems()) {
                out.write("            ! " + Printable.line(problem.text()) + "\n");
            }
        }
        out.write("\nStores\n");
        for (Verdict verdict : report.verdicts()) {
            verdict(verdict, out);
        }
    }

    private void order(Writer out) throws IOException {
        for (String line : orderLines()) {
            out.write("  ! " + Printable.line(line) + "\n");
        }
        for (ChainAdvice advice : ChainAdvice.of(report)) {
            out.write("  > " + Printable.line(advice.text()) + "\n");
            for (String command : advice.commands()) {
                out.write("      " + Printable.line(command) + "\n");
            }
        }
    }

    private List<String> orderLines() {
        ChainOrder order = report.order();
        List<String> lines = new java.util.ArrayList<>();
        order.misplaced().forEach(one -> lines.add(one.name() + " did not sign the one before it"));
        order.repeated().forEach(one -> lines.add(one.name() + " was sent more than once"));
        order.missing().ifPresent(one -> lines.add(one.name()
                + " is the last that was sent; clients have to know its issuer, " + one.issuer().shortName()));
        return lines;
    }

    private static void verdict(Verdict verdict, Writer out) throws IOException {
        out.write("  " + (verdict.accepted() ? "accepted" : "refused ") + "  " + Printable.line(verdict.store().name())
                + "\n");
        if (verdict.path().isEmpty()) {
            out.write("            none of its " + verdict.store().size() + " certificates is above what was sent\n");
            return;
        }
        out.write("            " + Printable.line(verdict.path().get().toString()) + "\n");
        List<String> policies = policies(verdict.path().get());
        if (!policies.isEmpty()) {
            out.write("            policies: " + Printable.line(String.join(", ", policies)) + "\n");
        }
        for (PathProblem problem : verdict.problems()) {
            out.write("            ! " + Printable.line(problem.text()) + "\n");
        }
        for (Certificate missing : verdict.helping()) {
            out.write("            ! would be accepted if the server sent " + Printable.line(missing.name())
                    + ", signed by " + Printable.line(missing.issuer().shortName()) + "\n");
        }
    }

    private static List<String> policies(CertificatePath path) {
        return path.policies().stream().map(Oids::name).sorted().toList();
    }

    public Map<String, Object> document() {
        Map<String, Object> document = Rows.document("deskwright.certificate-trust/1");
        document.put("sent", names(report.sent()));
        document.put("order", orderLines());
        document.put("advice", ChainAdvice.of(report).stream().map(advice -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("text", advice.text());
            members.put("commands", advice.commands());
            return members;
        }).toList());
        document.put("paths", report.paths().stream().map(path -> names(path.certificates())).toList());
        document.put("pathDetails", paths.stream().map(TrustPage::details).toList());
        document.put("morePaths", report.cut());
        document.put("stores", report.verdicts().stream().map(TrustPage::members).toList());
        return document;
    }

    private static Map<String, Object> details(JudgedPath judged) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("until", judged.end().at().toString());
        details.put("untilOf", judged.end().byList() ? "revocation-list" : "certificate");
        details.put("trustedBy", judged.trustedBy());
        details.put("problems", judged.problems().stream().map(TrustPage::problem).toList());
        return details;
    }

    private static Map<String, Object> problem(PathProblem problem) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("kind", problem.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        one.put("certificate", problem.certificate().name());
        one.put("detail", problem.detail());
        return one;
    }

    private static Map<String, Object> members(Verdict verdict) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("store", verdict.store().name());
        members.put("accepted", verdict.accepted());
        members.put("path", verdict.path().map(path -> names(path.certificates())).orElse(List.of()));
        members.put("policies",
                verdict.path().map(path -> path.policies().stream().sorted().toList()).orElse(List.of()));
        members.put("problems", verdict.problems().stream().map(TrustPage::problem).toList());
        members.put("missing", names(verdict.helping()));
        return members;
    }

    private static List<Map<String, Object>> names(List<Certificate> certificates) {
        return certificates.stream().map(one -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("name", one.name());
            members.put("issuer", one.issuer().shortName());
            members.put("sha256", one.digest("SHA-256"));
            return members;
        }).toList();
    }
}
