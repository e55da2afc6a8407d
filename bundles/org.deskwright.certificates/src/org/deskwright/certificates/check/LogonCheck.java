package org.deskwright.certificates.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.path.PathRequest;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.x509.AccountSid;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.Purposes;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptors;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;

/** Whether certificates of domain controllers and users are such that Windows signs users in with them. */
final class LogonCheck implements Check {
    private static final CheckDescriptor DESCRIPTOR = CheckDescriptors.of(LogonCheck.class, "certificates.logon");
    private static final String AUTHORITIES = "NTAuth";

    @Override
    public CheckDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        Certificates all = Found.all(evidence);
        List<Outcome> outcomes = new ArrayList<>();
        for (CertificateFile file : all.chains()) {
            Set<String> purposes = Purposes.of(file.certificates().getFirst()).orElse(Set.of());
            if (purposes.contains(Oids.KDC_AUTH)) {
                outcomes.add(judge(file, all, evidence, "controller", Oids.KDC_AUTH));
            } else if (purposes.contains(Oids.SMART_CARD_LOGON)) {
                outcomes.add(judge(file, all, evidence, "user", Oids.SMART_CARD_LOGON));
            }
        }
        for (RevocationList list : all.revocations()) {
            if (!list.isCurrentAt(evidence.asOf())) {
                outcomes.add(stale(list, all, evidence.asOf()));
            }
        }
        return outcomes.isEmpty()
                ? List.of(new Outcome.MissingEvidence(Subject.ESTATE, "no-certificate", Values.NONE, List.of(),
                        List.of(Missing.evidence(Certificates.CHAIN, "of a domain controller"))))
                : outcomes;
    }

    private static Outcome judge(CertificateFile file, Certificates all, Evidence evidence, String whose,
            String purpose) {
        Certificate first = file.certificates().getFirst();
        Values values = Values.of("name", first.name(), "file", file.name(), "whose",
                whose.equals("user") ? "user" : "domain controller", "issuer", first.issuer().shortName());
        Subject subject = Found.chain(file);
        List<TrustStore> stores = all.stores().stream().map(TrustStore::of).toList();
        if (!first.isValidAt(evidence.asOf())) {
            return Found.finding(subject, "ended",
                    values.and("from", first.notBefore()).and("until", first.notAfter()).and("at", evidence.asOf()),
                    file);
        }
        if (whose.equals("user") && AccountSid.of(first).isEmpty()) {
            return Found.finding(subject, "no-sid", values, file);
        }
        if (stores.isEmpty()) {
            return new Outcome.MissingEvidence(subject, "no-store", values, Found.ref(file),
                    List.of(Missing.evidence(Certificates.STORE, AUTHORITIES)));
        }
        PathRequest request = new PathRequest(evidence.asOf(), Optional.empty(), Optional.of(purpose),
                OptionalInt.empty(), all.revocations());
        List<Verdict> verdicts = TrustReport.of(file.certificates(), stores, List.of(), request).verdicts();
        if (verdicts.stream().anyMatch(Verdict::accepted)) {
            return Found.passed(subject, "sound", values, file);
        }
        String reason = verdicts.stream().flatMap(one -> one.problems().stream()).findFirst()
                .map(problem -> problem.text()).orElse("no authority above it is in a store that was read");
        return Found.finding(subject, "refused", values.and("reason", reason), file);
    }

    private static Outcome stale(RevocationList list, Certificates all, Instant at) {
        CertificateFile file = all.files().stream().filter(one -> one.revocations().contains(list)).findFirst()
                .orElseThrow();
        return Found.finding(new Subject("revocation-list", file.name(), list.issuer().shortName(), Scope.UNKNOWN),
                "stale-list", Values.of("name", list.issuer().shortName(), "file", file.name(), "from",
                        list.thisUpdate(), "until", list.nextUpdate().map(Instant::toString).orElse(""), "at", at),
                file);
    }
}
