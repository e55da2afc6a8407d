package org.deskwright.estate.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Cohort;
import org.deskwright.estate.model.Cohorts;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;

/** The estate together with what is known of its completeness; for one evaluation, by one thread. */
final class Reading {
    /** The variant that says "pages are missing"; each check that depends on completeness has it. */
    static final String INCOMPLETE = "incomplete";

    private final Estate estate;
    private final Coverage coverage;
    private final Map<String, Map<Scope, Boolean>> complete = new HashMap<>();

    Reading(Evidence evidence) {
        estate = evidence.find(Estate.KIND).orElse(Estate.EMPTY);
        coverage = evidence.coverage();
    }

    Estate estate() {
        return estate;
    }

    boolean has(String kind) {
        return coverage.has(kind);
    }

    /** Whether absence of an item of this kind in this scope proves something. */
    boolean isComplete(String kind, Scope scope) {
        return complete.computeIfAbsent(kind, k -> new HashMap<>()).computeIfAbsent(scope,
                s -> coverage.isComplete(kind, s));
    }

    /** The scopes of which some of the kind, but not all of it, was read. */
    List<Scope> incomplete(String kind) {
        return coverage.entries().stream().filter(e -> e.provenance().kind().equals(kind) && !e.complete())
                .map(e -> e.provenance().scope()).distinct().sorted().toList();
    }

    /** Says that the kind was read in part only, where it was; the outcomes on what was read stand beside it. */
    void sayWhatIsIncomplete(Verdicts verdicts, String kind) {
        List<Scope> scopes = incomplete(kind);
        if (!scopes.isEmpty()) {
            verdicts.missing(Subject.ESTATE, INCOMPLETE, Values.of("scopes", scopes, "count", scopes.size()),
                    scopes.stream().map(scope -> Missing.evidence(kind, scope.toString())).toList());
        }
    }

    /** What to ask for when items of this kind were looked for in vain: the kind as a whole, or the first few ids. */
    List<Missing> lacking(String kind, List<String> ids) {
        if (!has(kind)) {
            return List.of(Missing.evidence(kind));
        }
        return Verdicts.examples(ids).stream().map(id -> Missing.evidence(kind, id)).toList();
    }

    /** WorkSpaces that are not gone or going; notices cancellation. */
    Cohorts live() {
        Cancellation.poll();
        return estate.cohorts().where(Cohort::isLive);
    }

    /** Those of them that are in the given state, such as {@code UNHEALTHY}. */
    List<Workspace> liveIn(String state) {
        return live().where(cohort -> cohort.state().equals(state)).workspaces();
    }

    /** Those of them whose operating system is wanted. */
    Cohorts liveOn(Predicate<String> operatingSystem) {
        return live().where(cohort -> operatingSystem.test(cohort.operatingSystem()));
    }
}
