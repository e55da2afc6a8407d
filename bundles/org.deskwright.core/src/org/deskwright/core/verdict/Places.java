package org.deskwright.core.verdict;

import java.util.List;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Scope;

/** The accounts and Regions that a case is about: those of which anything was read. */
final class Places {
    private final List<Scope> all;

    Places(Coverage coverage) {
        List<Scope> told = coverage.entries().stream().map(e -> e.provenance().scope()).distinct().sorted().toList();
        List<Scope> complete = told.stream().filter(Scope::isComplete).toList();
        all = !complete.isEmpty() ? complete : told.isEmpty() ? List.of(Scope.UNKNOWN) : told;
    }

    List<Scope> all() {
        return all;
    }

    /** Those that a subject may belong to; where it does not say, any. */
    List<Scope> of(Scope subject) {
        if (subject.isComplete()) {
            return List.of(subject);
        }
        List<Scope> within = all.stream()
                .filter(p -> (subject.account().isEmpty() || subject.account().equals(p.account()))
                        && (subject.region().isEmpty() || subject.region().equals(p.region())))
                .toList();
        return within.isEmpty() ? List.of(subject) : within;
    }
}
