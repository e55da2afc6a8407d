package org.deskwright.certificates.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

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
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryState;

/** Whether policies switch TLS 1.2 off for clients, which WorkSpaces needs. */
final class TlsVersionCheck implements Check {
    private static final CheckDescriptor DESCRIPTOR = CheckDescriptors.of(TlsVersionCheck.class,
            "certificates.tls-version");
    private static final String KEY = "system\\currentcontrolset\\control\\securityproviders\\schannel\\protocols\\"
            + "tls 1.2\\client";
    private static final String ENABLED = "Enabled";
    private static final String DISABLED = "DisabledByDefault";

    @Override
    public CheckDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        List<Outcome> outcomes = new ArrayList<>();
        PolicySet policies = evidence.get(PolicySet.KIND);
        for (Gpo gpo : policies.gpos()) {
            for (RegistryPart part : gpo.registry()) {
                part.state().find(KEY, ENABLED).ifPresent(value -> judge(gpo, part, value, outcomes));
                part.state().find(KEY, DISABLED).ifPresent(value -> judge(gpo, part, value, outcomes));
            }
        }
        return outcomes.isEmpty()
                ? List.of(new Outcome.MissingEvidence(Subject.ESTATE, "silent",
                        Values.of("gpos", policies.gpos().size()), List.of(),
                        List.of(Missing.evidence(PolicySet.GPO, "SCHANNEL of the client machine, by reg export"))))
                : outcomes;
    }

    private static void judge(Gpo gpo, RegistryPart part, RegistryState.Value value, List<Outcome> outcomes) {
        OptionalLong number = value.data().map(RegistryData::number).orElse(OptionalLong.empty());
        if (number.isEmpty()) {
            return;
        }
        boolean wrong = value.name().equalsIgnoreCase(ENABLED) == (number.getAsLong() == 0);
        Values values = Values.of("gpo", gpo.shown(), "file", part.source(), "offset", value.entry().offset(), "name",
                value.name(), "found", number.getAsLong());
        Subject subject = new Subject("gpo", gpo.key() + "/" + value.name(), gpo.shown(), Scope.UNKNOWN);
        List<EvidenceRef> evidence = List.of(new EvidenceRef(part.source(), PolicySet.GPO, gpo.key(), value.name()));
        outcomes.add(wrong
                ? new Outcome.Finding(subject, "switched-off", values, evidence)
                : new Outcome.Passed(subject, "allowed", values, evidence));
    }
}
