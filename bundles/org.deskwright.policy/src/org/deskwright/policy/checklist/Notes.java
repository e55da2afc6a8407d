package org.deskwright.policy.checklist;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What people should know of an item.
 *
 * @param path where the editor of policies has it
 * @param why what happens where it is not as wanted
 * @param protocols of WorkSpaces that it concerns; none for all
 * @param blocks protocols on which it keeps users out; elsewhere it is a nuisance. None where that makes no difference
 * @param sources where that is said
 */
public record Notes(String path, String why, Set<String> protocols, Set<String> blocks, List<Source> sources) {
    /** A document. */
    public record Source(String title, String url) {}

    public Notes {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(why, "why");
        protocols = Set.copyOf(protocols);
        blocks = Set.copyOf(blocks);
        sources = List.copyOf(sources);
    }
}
