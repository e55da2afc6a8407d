package org.deskwright.estate.ui.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.fleet.Surroundings;
import org.deskwright.estate.fleet.Surroundings.Extent;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.ui.fleet.PlacesText;
import org.deskwright.ui.text.Texts;

/**
 * What stands around WorkSpaces in some places: all of accounts and Regions, and of directories what they use.
 *
 * @param fleet of which it was found out
 * @param places empty for everything
 * @param used by the directories among them
 */
record Around(Fleet fleet, Set<FleetPlace> places, Map<FleetPlace, Surroundings> used) {
    private static final Texts TEXTS = Texts.beside(Around.class);

    /** Takes a moment where there are directories among the places. */
    static Around of(Fleet fleet, Set<FleetPlace> places) {
        Map<FleetPlace, Surroundings> used = new HashMap<>();
        for (FleetPlace place : places) {
            if (place instanceof FleetPlace.Directory directory) {
                used.put(place, Surroundings.of(fleet, directory));
            }
        }
        return new Around(fleet, places, used);
    }

    boolean isOf(Fleet other, Set<FleetPlace> otherPlaces) {
        return fleet.estate() == other.estate() && places.equals(otherPlaces);
    }

    boolean holds(Item item) {
        for (FleetPlace place : places) {
            Surroundings its = used.get(place);
            if (its == null ? place.touches(item.scope()) : its.holds(item)) {
                return true;
            }
        }
        return places.isEmpty();
    }

    /** Says what is shown of a kind, and where evidence does not tell it more closely; empty for everything. */
    String words(Class<? extends Item> kind) {
        if (used.isEmpty()) {
            return PlacesText.of(fleet, places);
        }
        String directories = PlacesText.of(fleet, used.keySet());
        Extent extent = used.values().stream().map(its -> its.extent(kind)).max(Comparator.naturalOrder()).get();
        String words = TEXTS.get("around." + extent, directories);
        Set<FleetPlace> others = new HashSet<>(places);
        others.removeAll(used.keySet());
        return others.isEmpty() ? words : String.join("; ", Stream.of(PlacesText.of(fleet, others), words).toList());
    }
}
