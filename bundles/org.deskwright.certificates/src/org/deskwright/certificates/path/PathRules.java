package org.deskwright.certificates.path;

import java.util.List;

/** Further rules for which a path is refused, beyond what clients look at. */
@FunctionalInterface
public interface PathRules {
    /** What clients look at, and no more. */
    PathRules NONE = path -> List.of();

    /** What of the path breaks them, of the kind {@link PathProblem.Kind#BREAKS_RULE}. */
    List<PathProblem> problems(CertificatePath path);
}
