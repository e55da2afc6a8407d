package org.deskwright.policy.ui.tree;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.ui.session.OpenCase;

/** What the case that is open knows of policies: they may be looked at here, too. */
final class OfCase {
    private static final String ARCHIVE = ".dwcase";

    private OfCase() {
    }

    /** Files and folders to lay down; none where the case has no policies, or is kept in one file. */
    static List<Path> paths(OpenCase open) {
        List<Path> paths = open.origin().paths();
        boolean has = open.evidence().flatMap(evidence -> evidence.find(PolicySet.KIND)).isPresent();
        return has && paths.stream().noneMatch(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(ARCHIVE))
                ? paths
                : List.of();
    }
}
