package org.deskwright.sample.plan;

import java.util.List;
import java.util.Locale;

/**
 * A place with one directory.
 *
 * @param index its number in the estate, from 0
 * @param label first label of its domain
 * @param account number of the account, from 0
 * @param weight its share of the WorkSpaces
 */
public record Site(int index, String label, int account, SampleRegion region, DirectoryKind kind, DesktopMix mix,
        int weight) {
    private static final List<DirectoryKind> USUAL_KINDS = List.of(DirectoryKind.AD_CONNECTOR,
            DirectoryKind.MICROSOFT_AD, DirectoryKind.SIMPLE_AD);
    private static final List<DesktopMix> USUAL_MIXES = List.of(DesktopMix.OFFICE, DesktopMix.OFFICE, DesktopMix.STUDIO,
            DesktopMix.WORKSHOP);

    /** A site like others, of a bigger estate. */
    public static Site further(long seed, int index, int accounts, int regions) {
        Dice dice = Dice.of(seed, "site", index);
        return new Site(index, String.format("site%04d", index), index % accounts,
                SampleRegion.withWorkspaces().get(index / accounts % regions), dice.pick(USUAL_KINDS),
                dice.pick(USUAL_MIXES), dice.between(20, 36));
    }

    public String domain() {
        return label + ".brindlewick.example";
    }

    public String netbiosName() {
        return label.toUpperCase(Locale.ROOT);
    }
}
