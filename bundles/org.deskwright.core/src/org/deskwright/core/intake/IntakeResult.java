package org.deskwright.core.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.report.Suppression;

/**
 * What came of reading some paths.
 *
 * @param problems one for each thing that could not be read, in the order of the files
 * @param openedCase the first case among the paths, when all of it could be read
 * @param suppressions of all cases among the paths
 * @param sources the files that a reader took, in the order of their names
 */
public record IntakeResult(Evidence evidence, List<ReadProblem> problems, Optional<Case> openedCase,
        List<Suppression> suppressions, List<SourceFile> sources) {
    public IntakeResult {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(openedCase, "openedCase");
        problems = List.copyOf(problems);
        suppressions = List.copyOf(suppressions);
        sources = List.copyOf(sources);
    }

    /** How many files a reader took. */
    public int filesRead() {
        return sources.size();
    }
}
