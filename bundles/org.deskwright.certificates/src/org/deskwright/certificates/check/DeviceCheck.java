package org.deskwright.certificates.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.KeyUsage;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.Purposes;
import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptors;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;

/** Whether the certificate of a device is such that WorkSpaces takes it for a trusted one. */
final class DeviceCheck implements Check {
    private static final CheckDescriptor DESCRIPTOR = CheckDescriptors.of(DeviceCheck.class,
            "certificates.trusted-device");
    private static final int LONGEST = 4;

    @Override
    public CheckDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        List<Outcome> outcomes = new ArrayList<>();
        for (CertificateFile file : Found.all(evidence).chains()) {
            Set<String> purposes = Purposes.of(file.certificates().getFirst()).orElse(Set.of());
            boolean logon = purposes.contains(Oids.KDC_AUTH) || purposes.contains(Oids.SMART_CARD_LOGON);
            if (!Found.isOfService(file) && !purposes.contains(Oids.SERVER_AUTH) && !logon) {
                outcomes.add(judge(file, purposes, evidence));
            }
        }
        return outcomes.isEmpty()
                ? List.of(new Outcome.MissingEvidence(Subject.ESTATE, "no-certificate", Values.NONE, List.of(),
                        List.of(Missing.evidence(Certificates.CHAIN, "of the device"))))
                : outcomes;
    }

    private static Outcome judge(CertificateFile file, Set<String> purposes, Evidence evidence) {
        Certificate device = file.certificates().getFirst();
        List<String> lacking = new ArrayList<>();
        if (device.subject().commonName().isEmpty()) {
            lacking.add("a common name");
        }
        if (!KeyUsage.of(device).map(usage -> usage.contains(KeyUsage.DIGITAL_SIGNATURE)).orElse(false)) {
            lacking.add("the key usage digitalSignature");
        }
        if (!purposes.contains(Oids.CLIENT_AUTH)) {
            lacking.add("the purpose clientAuth");
        }
        if (!device.isValidAt(evidence.asOf())) {
            lacking.add("a validity that holds now (" + device.notBefore() + " to " + device.notAfter() + ")");
        }
        if (file.certificates().size() > LONGEST) {
            lacking.add("a chain of at most " + LONGEST + " certificates");
        }
        Values values = Values.of("name", device.name(), "file", file.name(), "lacking", String.join(", ", lacking));
        return lacking.isEmpty()
                ? Found.passed(Found.chain(file), "fit", values, file)
                : Found.finding(Found.chain(file), "unfit", values, file);
    }
}
