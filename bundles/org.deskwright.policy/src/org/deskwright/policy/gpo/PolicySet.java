package org.deskwright.policy.gpo;

import java.util.List;

import org.deskwright.core.evidence.EvidenceKind;

/** The Group Policy objects that were read, in the order of their folders. Which of them apply where is not told. */
public record PolicySet(List<Gpo> gpos) {
    public static final EvidenceKind<PolicySet> KIND = new EvidenceKind<>("policy.set", PolicySet.class);
    /** Of the files that they were read from. */
    public static final String GPO = "policy.gpo";

    public PolicySet {
        gpos = List.copyOf(gpos);
    }
}
