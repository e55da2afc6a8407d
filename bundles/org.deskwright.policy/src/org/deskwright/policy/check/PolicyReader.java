package org.deskwright.policy.check;

import org.deskwright.core.intake.EvidenceReader;
import org.osgi.service.component.annotations.Component;

/** Reads the files of backups of Group Policy objects, and of copies of SYSVOL, into a set of policies. Stateless. */
@Component(service = EvidenceReader.class)
public final class PolicyReader implements EvidenceReader {
    @Override
    public String id() {
        return "policy";
    }

    @Override
    public Session begin() {
        return new PolicySession();
    }
}
