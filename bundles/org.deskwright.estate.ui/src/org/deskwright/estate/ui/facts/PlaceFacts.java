package org.deskwright.estate.ui.facts;

import java.util.Optional;

import org.deskwright.estate.fleet.DirectoryRow;
import org.deskwright.estate.fleet.FindingTally.Count;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.fleet.FleetTree;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.region.Known;
import org.deskwright.estate.region.Region;
import org.deskwright.estate.region.Regions;
import org.deskwright.ui.icons.Icon;

/** Of accounts and Regions, and of directories: of those what they are themselves, where that was read. */
final class PlaceFacts {
    private PlaceFacts() {
    }

    static FactSheet of(FleetPlace place, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        return switch (place) {
            case FleetPlace.Account it -> account(out, it);
            case FleetPlace.Region it -> region(out, it);
            case FleetPlace.Directory it -> fleet.tree().row(it).flatMap(DirectoryRow::item)
                    .flatMap(item -> FactSheet.of(item, fleet)).orElseGet(() -> unread(out, it));
        };
    }

    private static void counts(SheetWriter out, FleetPlace place) {
        FleetTree.Facts facts = out.fleet().tree().facts(place);
        Count found = facts.findings();
        out.fact("workspaces", out.word("workspaces", facts.workspaces()))
                .fact("found", out.word("found", found.problems(), found.warnings(), found.infos(), found.cannotTell()))
                .moment("oldest", facts.oldest());
    }

    private static FactSheet account(SheetWriter out, FleetPlace.Account it) {
        out.section("account").fact("account", it.account());
        counts(out, it);
        out.fleet().tree().regions(it).forEach(r -> out.link("region", name(r.scope().region()), r));
        String title = it.account().isEmpty() ? out.word("account-unknown") : it.account();
        return out.sheet(Icon.ACCOUNT, title, "account", Optional.<Item>empty());
    }

    private static FactSheet region(SheetWriter out, FleetPlace.Region it) {
        String code = it.scope().region();
        out.section("region").fact("region", code).fact("account", it.scope().account());
        counts(out, it);
        Optional<Region> known = Regions.bundled().find(code);
        out.section("offers").fact("name", Regions.bundled().name(code).orElse(""))
                .fact("pcoip", known.map(r -> word(out, r.pcoip())).orElse(""))
                .fact("dcv", known.map(r -> word(out, r.dcv())).orElse(""))
                .fact("health-host", known.flatMap(Region::healthHost).orElse(""))
                .maybe("management", known.map(Region::management).map(m -> String.join("\n", m)).orElse(""));
        out.fleet().tree().directories(it).forEach(
                d -> out.link("directory", out.fleet().tree().row(d).map(DirectoryRow::title).orElse(d.id()), d));
        String title = code.isEmpty() ? out.word("region-unknown") : name(code);
        return out.sheet(Icon.REGION, title, "region", Optional.<Item>empty());
    }

    private static String word(SheetWriter out, Known known) {
        return switch (known) {
            case YES -> out.word("yes");
            case NO -> out.word("no");
            case UNKNOWN -> "";
        };
    }

    private static String name(String code) {
        return Regions.bundled().name(code).map(name -> code + ", " + name).orElse(code);
    }

    /** A directory that WorkSpaces name and no answer describes. */
    private static FactSheet unread(SheetWriter out, FleetPlace.Directory it) {
        out.section("directory").fact("id", it.id()).fact("name", "").fact("state", "").fact("type", "");
        counts(out, it);
        out.asks(Kinds.DIRECTORIES, false).asks(Kinds.DESCRIPTIONS, false);
        return out.sheet(Icon.DIRECTORY, it.id(), "directory", Optional.<Item>empty());
    }
}
