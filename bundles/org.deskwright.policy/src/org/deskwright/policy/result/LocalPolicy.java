package org.deskwright.policy.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoName;

/**
 * The local policy of a computer, over which every other policy wins: a copy of {@code System32\\GroupPolicy}, and what
 * LGPO or secedit wrote.
 */
public final class LocalPolicy {
    /** As gpresult calls it. */
    public static final String NAME = "Local Group Policy";
    private static final String FOLDER = "GroupPolicy";

    private LocalPolicy() {
    }

    /** All of these files as one; empty where there are none. */
    public static Optional<Gpo> of(List<Gpo> files) {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gpo(files.getFirst().folder(), new GpoName(ResultantSet.LOCAL, NAME, ""),
                        OptionalLong.empty(), files.stream().flatMap(one -> one.registry().stream()).toList(),
                        files.stream().flatMap(one -> one.templates().stream()).toList(),
                        files.stream().flatMap(one -> one.preferences().stream()).toList(),
                        files.stream().flatMap(one -> one.audits().stream()).toList()));
    }

    /** That of the folder which Windows keeps it in; empty where there is none, or those of several computers. */
    public static Optional<Gpo> among(List<Gpo> gpos) {
        List<Gpo> found = gpos.stream().filter(LocalPolicy::isLocal).toList();
        return found.size() == 1 ? of(found) : Optional.empty();
    }

    private static boolean isLocal(Gpo gpo) {
        return gpo.names().id().isEmpty()
                && gpo.folder().substring(gpo.folder().lastIndexOf('/') + 1).equalsIgnoreCase(FOLDER);
    }
}
