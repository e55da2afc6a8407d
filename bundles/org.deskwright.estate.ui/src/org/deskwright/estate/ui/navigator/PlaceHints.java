package org.deskwright.estate.ui.navigator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.estate.fleet.DirectoryRow;
import org.deskwright.estate.fleet.FindingTally.Count;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.fleet.FleetTree;
import org.deskwright.ui.text.Ages;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;

/** What there is to know of a place beside its name: for its tool tip, a line each. */
final class PlaceHints {
    private static final Texts TEXTS = Texts.beside(PlaceHints.class);

    private final FleetTree tree;
    private final PlaceNames names;
    private final ZoneId zone;

    PlaceHints(FleetTree tree, PlaceNames names, ZoneId zone) {
        this.tree = tree;
        this.names = names;
        this.zone = zone;
    }

    String of(FleetPlace place, Instant now) {
        FleetTree.Facts facts = tree.facts(place);
        List<String> lines = new ArrayList<>();
        lines.add(names.of(place));
        if (place instanceof FleetPlace.Directory directory) {
            tree.row(directory).ifPresent(row -> directory(row, lines));
        }
        lines.add(TEXTS.get("hint.workspaces", facts.workspaces()));
        lines.add(found(facts.findings()));
        facts.oldest().ifPresent(at -> lines.add(TEXTS.get("hint.read", Moments.minute(zone, at), Ages.of(at, now))));
        whatToDo(place).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private static void directory(DirectoryRow row, List<String> lines) {
        if (!row.type().isEmpty()) {
            lines.add(TEXTS.get("hint.directory", row.place().id(), row.type(), row.state()).strip());
        }
        if (row.directory().isEmpty()) {
            lines.add(TEXTS.get(row.description().isPresent() ? "hint.unregistered" : "hint.unread"));
        }
    }

    private static String found(Count count) {
        return count.equals(Count.NOTHING)
                ? TEXTS.get("hint.nothing-found")
                : TEXTS.get("hint.found", count.problems(), count.warnings(), count.infos(), count.cannotTell());
    }

    private static Optional<String> whatToDo(FleetPlace place) {
        return switch (place) {
            case FleetPlace.Account(String account) when account.isEmpty() -> Optional.of(TEXTS.get("hint.account"));
            case FleetPlace.Region region when region.scope().region().isEmpty() ->
                Optional.of(TEXTS.get("hint.region"));
            default -> Optional.empty();
        };
    }
}
