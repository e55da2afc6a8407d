package org.deskwright.certificates.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptors;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;

/** Whether the service's certificates have ended, or whether a device that says so has a wrong clock. */
final class TimeCheck implements Check {
    private static final CheckDescriptor DESCRIPTOR = CheckDescriptors.of(TimeCheck.class, "certificates.time");

    @Override
    public CheckDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        return Found.all(evidence).chains().stream().map(chain -> judge(chain, evidence.asOf())).toList();
    }

    private static Outcome judge(CertificateFile chain, Instant at) {
        List<Certificate> all = chain.certificates();
        Instant from = all.stream().map(Certificate::notBefore).max(Comparator.naturalOrder()).orElseThrow();
        Instant until = all.stream().map(Certificate::notAfter).min(Comparator.naturalOrder()).orElseThrow();
        Values values = Values.of("host", Found.host(chain), "file", chain.name(), "from", from, "until", until, "at",
                at);
        if (at.isBefore(from)) {
            return Found.finding(Found.chain(chain), "not-yet-valid", values, chain);
        }
        return at.isAfter(until)
                ? Found.finding(Found.chain(chain), "expired", values, chain)
                : Found.passed(Found.chain(chain), "valid", values, chain);
    }
}
