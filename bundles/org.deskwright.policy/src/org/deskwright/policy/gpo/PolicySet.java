package org.deskwright.policy.gpo;

import java.util.List;
import java.util.function.UnaryOperator;

import org.deskwright.core.evidence.EvidenceKind;

/** The Group Policy objects that were read, in the order of their folders. Which of them apply where is not told. */
public record PolicySet(List<Gpo> gpos) {
    public static final EvidenceKind<PolicySet> KIND = new EvidenceKind<>("policy.set", PolicySet.class);
    /** Of the files that they were read from. */
    public static final String GPO = "policy.gpo";

    public PolicySet {
        gpos = List.copyOf(gpos);
    }

    /** @param names by the ids of GPOs; empty where there is none */
    public PolicySet named(UnaryOperator<String> names) {
        return new PolicySet(gpos.stream().map(gpo -> gpo.named(names.apply(gpo.names().id()))).toList());
    }
}
