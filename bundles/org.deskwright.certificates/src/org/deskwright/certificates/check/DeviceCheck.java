package org.deskwright.certificates.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.lint.LintHit;
import org.deskwright.certificates.lint.Lints;
import org.deskwright.certificates.path.CertificatePath;
import org.deskwright.certificates.path.PathProblem;
import org.deskwright.certificates.path.PathRequest;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptors;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;

/** Whether the certificate of a device is such that WorkSpaces takes it for a trusted one, and its root likewise. */
final class DeviceCheck implements Check {
    private static final CheckDescriptor DESCRIPTOR = CheckDescriptors.of(DeviceCheck.class,
            "certificates.trusted-device");
    private static final Lints LINTS = Lints.bundled();
    private static final Set<String> WEAK = Set.of("signature.md5", "signature.sha1");
    /** With the certificate of the device and its root (Administration Guide, trusted devices). */
    private static final int LONGEST = 4;

    @Override
    public CheckDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        Certificates all = Found.all(evidence);
        List<CertificateFile> devices = all.chains().stream().filter(DeviceRules::isOfDevice).toList();
        if (devices.isEmpty()) {
            return List.of(new Outcome.MissingEvidence(Subject.ESTATE, "no-certificate", Values.NONE, List.of(),
                    List.of(Missing.evidence(Certificates.CHAIN, "of the device"))));
        }
        DeviceRoots roots = new DeviceRoots(all);
        Set<Certificate> used = new LinkedHashSet<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (CertificateFile file : devices) {
            outcomes.addAll(judge(file, roots, evidence, used));
        }
        used.forEach(root -> outcomes.addAll(roots.judge(root)));
        if (used.size() > DeviceRoots.MOST) {
            outcomes.add(new Outcome.Finding(Subject.ESTATE, "too-many-roots",
                    Values.of("count", used.size(), "roots",
                            used.stream().map(Certificate::name).collect(Collectors.joining(", "))),
                    devices.stream().flatMap(file -> Found.ref(file).stream()).toList()));
        }
        return outcomes;
    }

    /** @param used takes the root that the device leads to */
    private static List<Outcome> judge(CertificateFile file, DeviceRoots roots, Evidence evidence,
            Set<Certificate> used) {
        Certificate device = file.certificates().getFirst();
        Subject subject = Found.chain(file);
        Values values = Values.of("name", device.name(), "file", file.name());
        List<String> lacking = DeviceRules.lacking(device, evidence.asOf());
        List<Outcome> outcomes = new ArrayList<>();
        if (!lacking.isEmpty()) {
            outcomes.add(Found.finding(subject, "unfit", values.and("lacking", String.join(", ", lacking)), file));
        }
        List<TrustStore> stores = roots.stores();
        if (stores.isEmpty()) {
            outcomes.add(new Outcome.MissingEvidence(subject, "no-roots", values, Found.ref(file),
                    List.of(Missing.evidence(Certificates.STORE, "of the directory"))));
            return outcomes;
        }
        Optional<Verdict> verdict = best(file, stores, evidence);
        if (verdict.isEmpty()) {
            outcomes.add(Found.finding(subject, "other-root",
                    values.and("roots", stores.stream().map(TrustStore::name).collect(Collectors.joining(", "))),
                    file));
            return outcomes;
        }
        CertificatePath path = verdict.get().path().orElseThrow();
        used.add(path.last());
        outcomes.addAll(ofPath(verdict.get(), subject,
                values.and("path", path.toString()).and("root", path.last().name()).and("count", path.length()), file));
        return outcomes.isEmpty()
                ? List.of(Found.passed(subject, "fit", values.and("root", path.last().name()), file))
                : outcomes;
    }

    /** Revocation is not looked at, since WorkSpaces does not either. */
    private static Optional<Verdict> best(CertificateFile file, List<TrustStore> stores, Evidence evidence) {
        PathRequest request = new PathRequest(evidence.asOf(), Optional.empty(), Optional.of(Oids.CLIENT_AUTH),
                OptionalInt.empty(), List.of());
        return TrustReport.of(file.certificates(), stores, Found.all(evidence).certificates(), request).verdicts()
                .stream().filter(one -> one.path().isPresent())
                .min(Comparator.comparingInt(one -> one.problems().size() + one.helping().size()));
    }

    private static List<Outcome> ofPath(Verdict verdict, Subject subject, Values values, CertificateFile file) {
        CertificatePath path = verdict.path().orElseThrow();
        List<Outcome> outcomes = new ArrayList<>();
        // what is wrong with the first one is told by the rules for devices
        verdict.problems().stream().filter(problem -> !problem.certificate().equals(path.first()))
                .map(PathProblem::text).findFirst()
                .ifPresent(text -> outcomes.add(Found.finding(subject, "refused", values.and("reason", text), file)));
        if (path.length() > LONGEST) {
            outcomes.add(Found.finding(subject, "long", values, file));
        }
        if (!verdict.helping().isEmpty()) {
            outcomes.add(Found.finding(subject, "incomplete",
                    values.and("missing",
                            verdict.helping().stream().map(Certificate::name).collect(Collectors.joining(", "))),
                    file));
        }
        path.certificates().stream()
                .flatMap(one -> LINTS.hits(one).stream().filter(DeviceCheck::isOfStrength)
                        .map(hit -> one.name() + " is signed with " + one.algorithm().name()))
                .findFirst()
                .ifPresent(text -> outcomes.add(Found.finding(subject, "weak", values.and("reason", text), file)));
        return outcomes;
    }

    private static boolean isOfStrength(LintHit hit) {
        return WEAK.contains(hit.lint().id());
    }
}
