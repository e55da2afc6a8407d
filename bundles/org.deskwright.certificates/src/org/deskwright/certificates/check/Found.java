package org.deskwright.certificates.check;

import java.util.List;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.known.KnownAuthority;
import org.deskwright.certificates.known.KnownAuthority.Role;
import org.deskwright.certificates.known.ServiceDomains;
import org.deskwright.certificates.path.PathRequest;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.GeneralName;
import org.deskwright.certificates.x509.SubjectNames;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;

/** What the checks have in common: whose a chain is, what a store has, and outcomes about either. */
final class Found {
    private static final ServiceDomains DOMAINS = ServiceDomains.bundled();
    static final KnownAuthorities KNOWN = KnownAuthorities.bundled();
    static final List<KnownAuthority> ANCHORS = KNOWN.of(Role.ANCHOR);

    private Found() {
    }

    static Certificates all(Evidence evidence) {
        return evidence.find(Certificates.KIND).orElse(new Certificates(List.of()));
    }

    /** Whether the first certificate says that it is for a host of WorkSpaces. */
    static boolean isOfService(CertificateFile chain) {
        return SubjectNames.of(chain.certificates().getFirst()).stream().filter(GeneralName.Dns.class::isInstance)
                .anyMatch(name -> DOMAINS.isOfService(name.text()));
    }

    static List<Certificate> known() {
        return KNOWN.all().stream().map(KnownAuthority::certificate).toList();
    }

    static TrustStore amazon() {
        return new TrustStore("Amazon", ANCHORS.stream().map(KnownAuthority::certificate).toList());
    }

    static PathRequest request(Evidence evidence) {
        Certificates all = all(evidence);
        return PathRequest.ofServer(evidence.asOf()).withRevocations(all.revocations()).withIssuers(all.certificates());
    }

    static Subject chain(CertificateFile file) {
        return new Subject("certificate-chain", file.name(), host(file), Scope.UNKNOWN);
    }

    static Subject store(CertificateFile file) {
        return new Subject("trust-store", file.name(), file.name(), Scope.UNKNOWN);
    }

    /** Whose certificate it is. */
    static String host(CertificateFile file) {
        return file.certificates().getFirst().name();
    }

    static List<EvidenceRef> ref(CertificateFile file) {
        return List.of(new EvidenceRef(file.name(), Certificates.kind(file), "", ""));
    }

    static Outcome finding(Subject subject, String variant, Values values, CertificateFile file) {
        return new Outcome.Finding(subject, variant, values, ref(file));
    }

    static Outcome passed(Subject subject, String variant, Values values, CertificateFile file) {
        return new Outcome.Passed(subject, variant, values, ref(file));
    }
}
