package org.deskwright.certificates.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.path.PathBuilder;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.certificates.x509.AccessPoints;
import org.deskwright.certificates.x509.Certificate;

/**
 * What to do about a chain that is sent out of order or not whole. Nothing is fetched here: what fetches is a command
 * that the admin may type.
 *
 * @param text what to do, and why
 * @param commands to be copied, in their order; empty where there is none
 */
public record ChainAdvice(String text, List<String> commands) {
    public ChainAdvice {
        commands = List.copyOf(commands);
    }

    /** Empty where every store takes what is sent, in the order in which it is. */
    public static List<ChainAdvice> of(TrustReport report) {
        return of(report, Shell.of(System.getProperty("os.name", "")));
    }

    static List<ChainAdvice> of(TrustReport report, Shell shell) {
        List<ChainAdvice> all = new ArrayList<>();
        if (!report.order().isClean()) {
            all.add(order(report));
        }
        Set<Certificate> helping = new LinkedHashSet<>();
        report.verdicts().forEach(verdict -> helping.addAll(verdict.helping()));
        KnownAuthorities known = KnownAuthorities.bundled();
        helping.forEach(one -> all.add(send(one, stores(report, one), known)));
        boolean strange = report.verdicts().stream().anyMatch(verdict -> verdict.path().isEmpty());
        if (strange && helping.isEmpty()) {
            report.order().missing().filter(last -> isUnknown(last, report))
                    .ifPresent(last -> all.add(fetch(last, shell)));
        }
        return all;
    }

    /** Whether nobody at hand signed it: else there is nothing to fetch. */
    private static boolean isUnknown(Certificate last, TrustReport report) {
        return report.paths().stream().anyMatch(path -> path.last().equals(last));
    }

    /** The root is left off: who does not have it does not trust it for being sent. */
    private static ChainAdvice order(TrustReport report) {
        List<Certificate> wanted = new PathBuilder(report.sent()).all(report.sent().getFirst()).paths().stream()
                .max(Comparator.comparingInt(path -> path.length())).orElseThrow().certificates();
        return new ChainAdvice("Have the server send each certificate once, its own first and each signed by the next: "
                + wanted.stream().filter(one -> !one.isSelfSigned() || one.equals(report.sent().getFirst()))
                        .map(Certificate::name).collect(Collectors.joining(", ")),
                List.of());
    }

    private static String stores(TrustReport report, Certificate helping) {
        return report.verdicts().stream().filter(verdict -> verdict.helping().contains(helping)).map(Verdict::store)
                .map(Object::toString).collect(Collectors.joining(", "));
    }

    private static ChainAdvice send(Certificate one, String stores, KnownAuthorities known) {
        String text = "Have the server send " + one.name() + ", signed by " + one.issuer().shortName()
                + ", behind the others: then it leads to what " + stores + " trusts";
        return new ChainAdvice(text, known.of(one).isPresent()
                ? List.of("deskwright certs find " + one.digest("SHA-256") + " --output " + ToolCommands.fileName(one))
                : List.of());
    }

    private static ChainAdvice fetch(Certificate last, Shell shell) {
        String issuer = last.issuer().shortName();
        Optional<URI> place = AccessPoints.issuer(last);
        if (place.isEmpty()) {
            return new ChainAdvice("The certificate of " + issuer + ", which signed " + last.name()
                    + ", was not sent, and no address of it is told: ask its owner for it", List.of());
        }
        String fetched = PlainName.of(last) + "-issuer";
        return new ChainAdvice(
                "The certificate of " + issuer + ", which signed " + last.name() + ", was not sent; it is at "
                        + place.get() + ". Fetch it, judge with it, and have the server send it if it is no root",
                List.of((shell == Shell.POSIX ? "curl" : "curl.exe") + " -fsSL -o " + fetched + ".cer "
                        + shell.word(place.get().toString()),
                        "deskwright certs show " + fetched + ".cer --output " + fetched + ".pem"));
    }
}
