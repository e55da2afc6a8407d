package org.deskwright.estate.ui.fleet;

import java.util.Set;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.region.Regions;
import org.deskwright.estate.ui.navigator.PlaceNames;
import org.deskwright.ui.text.Texts;

/** To what views are narrowed, for people. */
public final class PlacesText {
    private static final Texts TEXTS = Texts.beside(PlacesText.class);
    private static final int FEW = 3;
    private static final Regions REGIONS = Regions.bundled();

    private PlacesText() {
    }

    /** Names with commas between them, or how many there are; nothing for everything. */
    public static String of(Fleet fleet, Set<FleetPlace> places) {
        PlaceNames names = new PlaceNames(REGIONS, fleet.tree());
        return places.size() > FEW
                ? TEXTS.get("places.many", places.size())
                : String.join("; ", places.stream().map(names::of).sorted().toList());
    }
}
