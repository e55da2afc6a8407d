package org.deskwright.estate.ui.navigator;

import java.util.Optional;

import org.deskwright.estate.fleet.DirectoryRow;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.fleet.FleetTree;
import org.deskwright.estate.region.Regions;
import org.deskwright.ui.text.Texts;

/** What people call the places of a fleet. */
public final class PlaceNames {
    private static final Texts TEXTS = Texts.beside(PlaceNames.class);

    private final Regions regions;
    private final FleetTree tree;

    public PlaceNames(Regions regions, FleetTree tree) {
        this.regions = regions;
        this.tree = tree;
    }

    /** As {@link #of}, of a Region its code alone. */
    String brief(FleetPlace place) {
        return place instanceof FleetPlace.Region region && !region.scope().region().isEmpty()
                ? region.scope().region()
                : of(place);
    }

    /** {@code Europe (Ireland)} and so on, when the Region is known. */
    Optional<String> region(FleetPlace.Region region) {
        return regions.name(region.scope().region());
    }

    /** {@code eu-west-1, Europe (Ireland)} and so on. */
    public String of(FleetPlace place) {
        return switch (place) {
            case FleetPlace.Account(String account) when account.isEmpty() -> TEXTS.get("account.unknown");
            case FleetPlace.Account(String account) -> TEXTS.get("account", account);
            case FleetPlace.Region region when region.scope().region().isEmpty() -> TEXTS.get("region.unknown");
            case FleetPlace.Region region -> region(region)
                    .map(name -> TEXTS.get("region", region.scope().region(), name)).orElse(region.scope().region());
            case FleetPlace.Directory directory when directory.id().isEmpty() -> TEXTS.get("directory.unknown");
            case FleetPlace.Directory directory -> tree.row(directory).map(DirectoryRow::title).orElse(directory.id());
        };
    }
}
