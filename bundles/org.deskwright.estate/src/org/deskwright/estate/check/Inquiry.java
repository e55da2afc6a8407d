package org.deskwright.estate.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Estate;

/** One run of a check over many items: what it may look at, what it says, and a count of what is in order. */
final class Inquiry {
    /** The variant that says so when none of the kinds was read. */
    private static final String NOTHING_READ = "nothing-read";

    private final Evidence evidence;
    private final Reading reading;
    private final Verdicts verdicts;
    private final Map<String, Integer> inOrder = new TreeMap<>();

    Inquiry(Evidence evidence, Reading reading, Verdicts verdicts) {
        this.evidence = evidence;
        this.reading = reading;
        this.verdicts = verdicts;
    }

    Evidence evidence() {
        return evidence;
    }

    Estate estate() {
        return reading.estate();
    }

    /** What the admin answered, unless it is blank. */
    Optional<String> answer(String question) {
        return evidence.answers().find(question).filter(text -> !text.isBlank());
    }

    /** Whether absence of an item of this kind proves that there is none. */
    boolean isComplete(String kind, Scope scope) {
        return reading.isComplete(kind, scope);
    }

    void finding(Subject subject, String variant, Values values, List<EvidenceRef> refs) {
        verdicts.add(new Outcome.Finding(subject, variant, values, refs));
    }

    void passed(Subject subject, String variant, Values values, List<EvidenceRef> refs) {
        verdicts.add(new Outcome.Passed(subject, variant, values, refs));
    }

    void notApplicable(Subject subject, String variant, Values values) {
        verdicts.add(new Outcome.NotApplicable(subject, variant, values));
    }

    void missing(Subject subject, String variant, Values values, List<EvidenceRef> refs, Missing... missing) {
        verdicts.add(new Outcome.MissingEvidence(subject, variant, values, refs, List.of(missing)));
    }

    /** One more thing that is in order in the way that the variant names. */
    void inOrder(String variant) {
        inOrder.merge(variant, 1, Integer::sum);
    }

    /**
     * Sums up what is in order.
     *
     * @param nothing names the variant for an estate with nothing to look at
     * @param kinds what has to have been read, one of them at least, to know that
     */
    void close(String nothing, String... kinds) {
        inOrder.forEach((variant, count) -> verdicts.passed(variant, Values.of("count", count)));
        if (verdicts.isEmpty() && List.of(kinds).stream().noneMatch(reading::has)) {
            verdicts.missing(NOTHING_READ, Values.NONE,
                    List.of(kinds).stream().map(Missing::evidence).toArray(Missing[]::new));
        } else if (verdicts.isEmpty()) {
            verdicts.notApplicable(nothing, Values.NONE);
        }
    }
}
