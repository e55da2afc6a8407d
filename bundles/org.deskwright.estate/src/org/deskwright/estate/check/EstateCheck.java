package org.deskwright.estate.check;

import java.util.List;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptors;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.evidence.Evidence;

/** What the checks of this bundle share: a descriptor beside them, and an estate to read. */
abstract class EstateCheck implements Check {
    private final CheckDescriptor descriptor;

    EstateCheck(String id) {
        descriptor = CheckDescriptors.of(EstateCheck.class, id);
    }

    @Override
    public final CheckDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public final List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        Verdicts verdicts = new Verdicts();
        decide(evidence, new Reading(evidence), parameters, verdicts);
        return verdicts.list();
    }

    /** Leaves at least one verdict. */
    abstract void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts);
}
