package org.deskwright.certificates.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.FileFormat;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.file.PolicyRoots;
import org.deskwright.certificates.known.KnownAuthority;
import org.deskwright.certificates.known.KnownAuthority.Role;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptors;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.gpo.RegistryPart;

/** Whether a device's list of roots has those that the service needs. */
final class RootsCheck implements Check {
    /**
     * A zero client takes no more certificates (Tera2 PCoIP Zero Client Administrators' Guide, Uploading Certificates);
     * lists of systems have a hundred and more.
     */
    private static final int MOST_OF_ZERO_CLIENT = 16;
    private static final CheckDescriptor DESCRIPTOR = CheckDescriptors.of(RootsCheck.class, "certificates.roots");

    @Override
    public CheckDescriptor descriptor() {
        return DESCRIPTOR;
    }

    /** Whether it is no list of roots of a system but some certificates, as a zero client or a download has them. */
    static boolean isSmall(CertificateFile file) {
        return file.format() != FileFormat.THUMBPRINTS && file.found().size() <= MOST_OF_ZERO_CLIENT;
    }

    @Override
    public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        List<Outcome> outcomes = new ArrayList<>();
        List<CertificateFile> stores = Found.all(evidence).stores();
        List<CertificateFile> chains = Found.all(evidence).chains().stream().filter(Found::isOfService).toList();
        for (CertificateFile store : stores) {
            if (!isSmall(store)) {
                outcomes.add(held(store));
                chains.forEach(chain -> outcomes.add(accepted(store, chain, evidence)));
            }
        }
        evidence.find(PolicySet.KIND).ifPresent(policies -> policies.gpos().forEach(gpo -> handedOut(gpo, outcomes)));
        return outcomes.isEmpty() ? List.of(small(stores)) : outcomes;
    }

    /** Which of its roots a policy gives to computers; it takes none away, so that a lack of them proves nothing. */
    private static void handedOut(Gpo gpo, List<Outcome> outcomes) {
        for (RegistryPart part : gpo.registry()) {
            List<FoundCertificate> roots = PolicyRoots.of(part.source(), part.entries(), new ArrayList<>());
            List<String> names = roots.stream().filter(FoundCertificate::trusted)
                    .map(one -> Found.KNOWN.of(one.certificate()).filter(it -> it.role() == Role.ANCHOR))
                    .flatMap(Optional::stream).map(KnownAuthority::name).toList();
            Subject subject = new Subject("gpo", gpo.key(), gpo.shown(), Scope.UNKNOWN);
            Values values = Values.of("gpo", gpo.shown(), "file", part.source(), "count", roots.size(), "roots",
                    String.join(", ", names));
            if (!names.isEmpty()) {
                outcomes.add(new Outcome.Passed(subject, "handed-out", values,
                        List.of(new EvidenceRef(part.source(), PolicySet.GPO, gpo.key(), ""))));
            } else if (!roots.isEmpty()) {
                outcomes.add(new Outcome.NotApplicable(subject, "other-roots", values));
            }
        }
    }

    private static Outcome small(List<CertificateFile> stores) {
        return new Outcome.MissingEvidence(Subject.ESTATE, "no-list", Values.of("files", stores.size()), List.of(),
                List.of(Missing.evidence(Certificates.STORE)));
    }

    private static Outcome held(CertificateFile file) {
        TrustStore store = TrustStore.of(file);
        List<KnownAuthority> missing = Found.ANCHORS.stream().filter(one -> !store.trusts(one.certificate())).toList();
        Values values = Values.of("store", file.name(), "count", store.size(), "missing",
                missing.stream().map(KnownAuthority::name).collect(Collectors.joining(", ")));
        if (missing.isEmpty()) {
            return Found.passed(Found.store(file), "complete", values, file);
        }
        boolean none = missing.size() == Found.ANCHORS.size();
        boolean namesake = Found.KNOWN.of(Role.NAMESAKE).stream().anyMatch(one -> store.trusts(one.certificate()));
        return Found.finding(Found.store(file), none ? namesake ? "namesake" : "none" : "partial", values, file);
    }

    private static Outcome accepted(CertificateFile file, CertificateFile chain, Evidence evidence) {
        Verdict verdict = TrustReport
                .of(chain.certificates(), List.of(TrustStore.of(file)), Found.known(), Found.request(evidence))
                .verdicts().getFirst();
        return ofChain(verdict, file, chain);
    }

    /** What a store makes of a chain; the same variants for lists of systems and for zero clients. */
    static Outcome ofChain(Verdict verdict, CertificateFile file, CertificateFile chain) {
        Values values = Values.of("store", file.name(), "host", Found.host(chain), "file", chain.name());
        Subject subject = new Subject("trust-store", file.name() + "/" + chain.name(), file.name(), Scope.UNKNOWN);
        if (verdict.accepted()) {
            return Found.passed(subject, "accepts", values.and("path", verdict.path().orElseThrow().toString()), chain);
        }
        String reason = verdict.path().isEmpty()
                ? "it leads to none of its certificates"
                : verdict.problems().isEmpty()
                        ? "the server does not send " + verdict.helping().getFirst().name() + " signed by "
                                + verdict.helping().getFirst().issuer().shortName()
                        : verdict.problems().getFirst().text();
        return Found.finding(subject, "refuses", values.and("reason", reason), chain);
    }
}
