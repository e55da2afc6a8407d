package org.deskwright.sample;

import org.deskwright.sample.plan.NamedSite;
import org.deskwright.sample.plan.SampleRegion;

/**
 * How big an invented estate is.
 *
 * @param accounts at least 3
 * @param regions Regions with WorkSpaces, at least 5
 * @param directories directories registered with WorkSpaces, at least 14: those in which faults are planted
 * @param workspaces WorkSpaces over all directories
 */
public record EstateSize(int accounts, int regions, int directories, int workspaces) {
    public static final EstateSize SAMPLE = new EstateSize(3, 5, 14, 400);

    public EstateSize {
        require("accounts", accounts, 3, 999);
        require("regions", regions, 5, SampleRegion.withWorkspaces().size());
        require("directories", directories, NamedSite.REGISTERED, 3000);
        require("workspaces", workspaces, 0, 3_000_000);
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " has to be from " + least + " to " + most + ", not " + value);
        }
    }
}
