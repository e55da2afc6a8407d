package org.deskwright.certificates.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.known.KnownAuthority;
import org.deskwright.certificates.known.KnownAuthority.Role;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.x509.Certificate;
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

/**
 * Whether a zero client, which trusts only what was uploaded to it, trusts the service. What it holds is often kept as
 * a file for each certificate, so small files are taken together.
 */
final class ZeroClientCheck implements Check {
    private static final CheckDescriptor DESCRIPTOR = CheckDescriptors.of(ZeroClientCheck.class,
            "certificates.zero-client");

    @Override
    public CheckDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        List<CertificateFile> small = Found.all(evidence).stores().stream().filter(RootsCheck::isSmall).toList();
        if (small.isEmpty()) {
            return List.of(new Outcome.MissingEvidence(Subject.ESTATE, "no-certificates", Values.NONE, List.of(),
                    List.of(Missing.evidence(Certificates.STORE))));
        }
        String names = small.stream().map(CertificateFile::name).collect(Collectors.joining(", "));
        List<Certificate> certificates = small.stream().flatMap(file -> file.certificates().stream()).toList();
        TrustStore store = new TrustStore(names, certificates);
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(held(store, small));
        for (CertificateFile chain : Found.all(evidence).chains()) {
            if (Found.isOfService(chain)) {
                outcomes.add(RootsCheck.ofChain(
                        TrustReport.of(chain.certificates(), List.of(store), Found.known(), Found.request(evidence))
                                .verdicts().getFirst(),
                        small.getFirst().named(names), chain));
            }
        }
        return outcomes;
    }

    private static Outcome held(TrustStore store, List<CertificateFile> files) {
        List<KnownAuthority> missing = Found.ANCHORS.stream().filter(one -> !store.trusts(one.certificate())).toList();
        boolean former = Found.KNOWN.of(Role.FORMER).stream().anyMatch(one -> store.trusts(one.certificate()));
        boolean none = missing.size() == Found.ANCHORS.size();
        Subject subject = new Subject("zero-client", store.name(), store.name(), Scope.UNKNOWN);
        Values values = Values.of("store", store.name(), "count", store.size(), "missing",
                missing.stream().map(KnownAuthority::name).collect(Collectors.joining(", ")));
        List<EvidenceRef> evidence = files.stream().flatMap(file -> Found.ref(file).stream()).toList();
        return missing.isEmpty()
                ? new Outcome.Passed(subject, "complete", values, evidence)
                : new Outcome.Finding(subject, !none ? "partial" : former ? "former-only" : "none", values, evidence);
    }
}
