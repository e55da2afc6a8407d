package org.deskwright.sample.plan;

import java.util.List;

/**
 * A finding that the admin of the sample case set aside.
 *
 * @param variant empty: all variants of the check
 * @param expires an instant
 */
public record SetAside(String check, String variant, String subjectType, String subjectId, String account,
        String region, String reason, String by, String expires) {
    /** One that still holds, and one that ran out. */
    public static List<SetAside> in(List<Folder> folders) {
        Folder ember = folder(folders, NamedSite.EMBER);
        Folder trivet = folder(folders, NamedSite.TRIVET);
        return List.of(
                new SetAside("estate.unhealthy", "", "workspace", workspace(ember, NamedSite.EMBER, 6), ember.account(),
                        ember.region().code(), "Being replaced on Monday; its user has a loan desktop.",
                        "duty.engineer", "2026-11-30T00:00:00Z"),
                new SetAside("estate.ip-group-empty", "", "directory", directory(trivet, NamedSite.TRIVET).id,
                        trivet.account(), trivet.region().code(),
                        "The move of the office takes until Wednesday; nobody works there before.", "duty.engineer",
                        "2026-11-18T00:00:00Z"));
    }

    private static Folder folder(List<Folder> folders, NamedSite site) {
        return folders.stream().filter(folder -> folder.holds(site)).findFirst().orElseThrow();
    }

    private static DirectoryDraft directory(Folder folder, NamedSite site) {
        return folder.directories().stream().filter(directory -> directory.site.index() == site.ordinal()).findFirst()
                .orElseThrow();
    }

    private static String workspace(Folder folder, NamedSite site, int ordinal) {
        return folder.layout().apply(directory(folder, site)).filter(w -> w.ordinal == ordinal).map(w -> w.id)
                .findFirst().orElse("");
    }
}
