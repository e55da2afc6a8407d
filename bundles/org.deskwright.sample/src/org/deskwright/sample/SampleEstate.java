package org.deskwright.sample;

import java.time.Instant;
import java.util.List;

import org.deskwright.sample.plan.EstatePlan;
import org.deskwright.sample.plan.Folder;

/**
 * An invented estate: what there is, before it is written. Directories are held; WorkSpaces are made when asked for.
 */
public final class SampleEstate {
    /** The moment that the sample is looked at. */
    public static final Instant AS_OF = Instant.parse("2026-11-20T12:00:00Z");
    public static final long SEED = 20;

    private final List<Folder> folders;

    private SampleEstate(List<Folder> folders) {
        this.folders = folders;
    }

    /** The estate of the sample case. */
    public static SampleEstate sample() {
        return of(SEED, EstateSize.SAMPLE);
    }

    /**
     * @throws IllegalArgumentException when so many WorkSpaces do not fit into so few directories
     */
    public static SampleEstate of(long seed, EstateSize size) {
        return new SampleEstate(EstatePlan.folders(seed, size.accounts(), size.regions(), size.directories(),
                size.workspaces(), AS_OF));
    }

    /** By account and Region. */
    public List<Folder> folders() {
        return folders;
    }
}
