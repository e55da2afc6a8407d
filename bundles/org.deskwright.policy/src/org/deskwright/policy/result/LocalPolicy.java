package org.deskwright.policy.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoName;
import org.deskwright.policy.gpo.LocalUsers;

/**
 * The local policy of a computer, over which every other policy wins: a copy of {@code System32\\GroupPolicy}, and what
 * LGPO or secedit wrote.
 */
public final class LocalPolicy {
    /** As gpresult calls it. */
    public static final String NAME = LocalUsers.LOCAL;
    private static final String FOLDER = "GroupPolicy";

    private LocalPolicy() {
    }

    /** All of these files as one, without those for some users only; empty where there are none. */
    public static Optional<Gpo> of(List<Gpo> all) {
        List<Gpo> files = all.stream().filter(one -> LocalUsers.sid(one.folder()).isEmpty()).toList();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gpo(files.getFirst().folder(), new GpoName(ResultantSet.LOCAL, NAME, ""),
                        OptionalLong.empty(), files.stream().flatMap(one -> one.registry().stream()).toList(),
                        files.stream().flatMap(one -> one.templates().stream()).toList(),
                        files.stream().flatMap(one -> one.preferences().stream()).toList(),
                        files.stream().flatMap(one -> one.audits().stream()).toList(),
                        files.stream().allMatch(Gpo::whole), files.stream().anyMatch(Gpo::unreadPreferences)));
    }

    /** That of the folder which Windows keeps it in; empty where there is none, or those of several computers. */
    public static Optional<Gpo> among(List<Gpo> gpos) {
        List<Gpo> found = gpos.stream().filter(LocalPolicy::isLocal).toList();
        return found.size() == 1 ? of(found) : Optional.empty();
    }

    /** Those for some users, the weakest first; none where there are those of several computers. */
    public static List<Gpo> ofUsers(List<Gpo> gpos) {
        List<Gpo> found = gpos.stream().filter(one -> LocalUsers.sid(one.folder()).isPresent())
                .sorted(Comparator.comparing((Gpo one) -> !isOfGroup(sid(one))).thenComparing(LocalPolicy::sid))
                .toList();
        return found.stream().map(LocalPolicy::sid).distinct().count() == found.size() ? found : List.of();
    }

    static String sid(Gpo gpo) {
        return LocalUsers.sid(gpo.folder()).orElseThrow();
    }

    static boolean isOfGroup(String sid) {
        return sid.equals(LocalUsers.ADMINISTRATORS) || sid.equals(LocalUsers.OTHERS);
    }

    private static boolean isLocal(Gpo gpo) {
        return gpo.names().id().isEmpty()
                && gpo.folder().substring(gpo.folder().lastIndexOf('/') + 1).equalsIgnoreCase(FOLDER);
    }
}
