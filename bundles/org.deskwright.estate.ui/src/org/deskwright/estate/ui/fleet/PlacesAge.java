package org.deskwright.estate.ui.fleet;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;

/** How old what is shown of places is. */
public final class PlacesAge {
    private PlacesAge() {
    }

    /**
     * When the oldest of it was read; empty where nothing is known.
     *
     * @param places none for the whole fleet
     */
    public static Optional<Instant> oldest(Fleet fleet, Set<FleetPlace> places) {
        Collection<? extends FleetPlace> all = places.isEmpty() ? fleet.tree().accounts() : places;
        return all.stream().flatMap(place -> fleet.tree().facts(place).oldest().stream()).min(Instant::compareTo);
    }
}
