package org.deskwright.policy.ui.tree;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.ui.session.OpenCase;

/** What the case that is open knows of policies: they may be looked at here, too. */
final class OfCase {
    private OfCase() {
    }

    /** Files and folders to lay down, or the one file that the case is kept in; none where it has no policies. */
    static List<Path> paths(OpenCase open) {
        boolean has = open.evidence().flatMap(evidence -> evidence.find(PolicySet.KIND)).isPresent();
        return has ? open.origin().paths() : List.of();
    }
}
