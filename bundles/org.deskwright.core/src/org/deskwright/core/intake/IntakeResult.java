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
 * @param sources what a case of this evidence has to hold, in the order of their names: the files that a reader took,
 *     and all evidence of the cases among the paths, since a later Deskwright may read what this one cannot
 * @param filesRead how many files a reader took
 */
public record IntakeResult(Evidence evidence, List<ReadProblem> problems, Optional<Case> openedCase,
        List<Suppression> suppressions, List<SourceFile> sources, int filesRead) {
    public IntakeResult {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(openedCase, "openedCase");
        problems = List.copyOf(problems);
        suppressions = List.copyOf(suppressions);
        sources = List.copyOf(sources);
    }

    /** When a reader took all of the sources. */
    public IntakeResult(Evidence evidence, List<ReadProblem> problems, Optional<Case> openedCase,
            List<Suppression> suppressions, List<SourceFile> sources) {
        this(evidence, problems, openedCase, suppressions, sources, sources.size());
    }
}
