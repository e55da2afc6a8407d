package org.deskwright.sample.plan;

import java.util.List;

/**
 * A finding that the admin of the sample case set aside.
 *
 * @param variant empty: all variants of the check
 * @param expires an instant
 */
public record SetAside(String check, String variant, String subjectType, String subjectId, String reason, String by,
        String expires) {
    /** One that still holds, and one that ran out. */
    public static List<SetAside> in(List<Folder> folders) {
        return List.of(new SetAside("estate.unhealthy", "", "workspace", workspace(folders, NamedSite.EMBER, 6),
                "Being replaced on Monday; its user has a loan desktop.", "duty.engineer", "2026-11-30T00:00:00Z"),
                new SetAside("estate.ip-group-empty", "", "directory", directory(folders, NamedSite.TRIVET).id,
                        "The move of the office takes until Wednesday; nobody works there before.", "duty.engineer",
                        "2026-11-18T00:00:00Z"));
    }

    private static DirectoryDraft directory(List<Folder> folders, NamedSite site) {
        return folders.stream().flatMap(folder -> folder.directories().stream())
                .filter(directory -> directory.site.index() == site.ordinal()).findFirst().orElseThrow();
    }

    private static String workspace(List<Folder> folders, NamedSite site, int ordinal) {
        Folder folder = folders.stream().filter(f -> f.holds(site)).findFirst().orElseThrow();
        return folder.layout().apply(directory(folders, site)).filter(w -> w.ordinal == ordinal).map(w -> w.id)
                .findFirst().orElse("");
    }
}
