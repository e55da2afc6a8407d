package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;

/** Collects what one evaluation has to say. */
final class Verdicts {
    /** Long lists of ids in a value help nobody; the count beside them tells the rest. */
    static final int EXAMPLES = 20;

    private final List<Outcome> outcomes = new ArrayList<>();

    Verdicts finding(Subject subject, String variant, Values values, EvidenceRef... evidence) {
        return finding(subject, variant, values, List.of(evidence));
    }

    Verdicts finding(Subject subject, String variant, Values values, List<EvidenceRef> evidence) {
        outcomes.add(new Outcome.Finding(subject, variant, values, evidence));
        return this;
    }

    Verdicts passed(String variant, Values values, EvidenceRef... evidence) {
        return passed(Subject.ESTATE, variant, values, evidence);
    }

    Verdicts passed(Subject subject, String variant, Values values, EvidenceRef... evidence) {
        outcomes.add(new Outcome.Passed(subject, variant, values, List.of(evidence)));
        return this;
    }

    Verdicts notApplicable(String variant, Values values) {
        outcomes.add(new Outcome.NotApplicable(Subject.ESTATE, variant, values));
        return this;
    }

    Verdicts missing(String variant, Values values, Missing... missing) {
        return missing(Subject.ESTATE, variant, values, List.of(missing));
    }

    Verdicts missing(String variant, Values values, Collection<Missing> missing) {
        return missing(Subject.ESTATE, variant, values, missing);
    }

    Verdicts missing(Subject subject, String variant, Values values, Collection<Missing> missing) {
        outcomes.add(new Outcome.MissingEvidence(subject, variant, values, List.of(), List.copyOf(missing)));
        return this;
    }

    Verdicts add(Outcome outcome) {
        outcomes.add(outcome);
        return this;
    }

    boolean isEmpty() {
        return outcomes.isEmpty();
    }

    List<Outcome> list() {
        return List.copyOf(outcomes);
    }

    /** The first few, for a value that names examples. */
    static List<String> examples(List<String> ids) {
        return ids.size() <= EXAMPLES ? ids : ids.subList(0, EXAMPLES);
    }
}
