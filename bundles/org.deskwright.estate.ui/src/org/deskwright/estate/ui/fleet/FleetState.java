package org.deskwright.estate.ui.fleet;

import java.util.Optional;
import java.util.Set;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;

/**
 * The fleet at one moment.
 *
 * @param phase how far it is
 * @param number of the case, see {@code OpenCase.Origin}; 0 when nothing is open
 * @param fleet what can be shown; while newer evidence is joined, that of the same case before
 * @param places to what the views are narrowed; empty for everything
 * @param note why there is no fleet, when {@link Phase#BROKEN}
 */
public record FleetState(Phase phase, int number, Optional<Fleet> fleet, Set<FleetPlace> places, String note) {
    public static final FleetState NOTHING = new FleetState(Phase.NOTHING, 0, Optional.empty(), Set.of(), "");

    /** How far the lists are. */
    public enum Phase {
        /** Nothing is open. */
        NOTHING,
        /** Files are read, or lists are made of them. */
        COMING,
        READY,
        /** The user has stopped it, or Deskwright made a mistake. */
        BROKEN
    }

    public FleetState {
        places = Set.copyOf(places);
    }

    /** Whether there is something to show, perhaps not the newest. */
    public boolean isShown() {
        return fleet.isPresent();
    }

    public FleetState with(Phase now) {
        return new FleetState(now, number, fleet, places, "");
    }

    public FleetState narrowed(Set<FleetPlace> to) {
        return new FleetState(phase, number, fleet, to, note);
    }

    public FleetState ready(Fleet made) {
        return new FleetState(Phase.READY, number, Optional.of(made), places, "");
    }

    public FleetState broken(String why) {
        return new FleetState(Phase.BROKEN, number, fleet, places, why);
    }
}
