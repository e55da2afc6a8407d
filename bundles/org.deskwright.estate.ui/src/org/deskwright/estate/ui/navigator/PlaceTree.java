package org.deskwright.estate.ui.navigator;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.deskwright.estate.fleet.DirectoryRow;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.fleet.FleetTree;
import org.eclipse.jface.viewers.ITreeContentProvider;

/**
 * The whole fleet, and beneath it accounts, their Regions and the directories there. While words are looked for, it has
 * the places that they are in, with the way there and all that is beneath.
 */
final class PlaceTree implements ITreeContentProvider {
    private FleetTree tree;
    private PlaceNames names;
    private String[] words = {};

    /** What the tree is about from now on. */
    void set(FleetTree next, PlaceNames called) {
        tree = next;
        names = called;
    }

    /** Each of the words has to be in the name of a place or of one around it. */
    void search(String text) {
        words = Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty()).toArray(String[]::new);
    }

    boolean isSearching() {
        return words.length > 0;
    }

    @Override
    public Object[] getElements(Object input) {
        if (tree == null) {
            return new Object[0];
        }
        Stream<Object> accounts = tree.accounts().stream().filter(this::isShown).map(a -> a);
        return isSearching() ? accounts.toArray() : Stream.concat(Stream.of(WholeFleet.INSTANCE), accounts).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof FleetPlace place
                ? children(place).stream().filter(this::isShown).toArray()
                : new Object[0];
    }

    private List<? extends FleetPlace> children(FleetPlace place) {
        return switch (place) {
            case FleetPlace.Account account -> tree.regions(account);
            case FleetPlace.Region region -> tree.directories(region);
            case FleetPlace.Directory _ -> List.of();
        };
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof FleetPlace place && children(place).stream().anyMatch(this::isShown);
    }

    @Override
    public FleetPlace getParent(Object element) {
        return switch (element) {
            case FleetPlace.Directory directory -> new FleetPlace.Region(directory.scope());
            case FleetPlace.Region region -> new FleetPlace.Account(region.scope().account());
            default -> null;
        };
    }

    private boolean isShown(FleetPlace place) {
        return !isSearching() || isFound(way(place)) || children(place).stream().anyMatch(this::isShown);
    }

    private boolean isFound(String text) {
        return Stream.of(words).allMatch(text::contains);
    }

    /** The names of the place and of those around it. */
    private String way(FleetPlace place) {
        FleetPlace parent = getParent(place);
        return (parent == null ? "" : way(parent) + "\n") + text(place).toLowerCase(Locale.ROOT);
    }

    private String text(FleetPlace place) {
        String id = switch (place) {
            case FleetPlace.Account account -> account.account();
            case FleetPlace.Region region -> region.scope().region();
            case FleetPlace.Directory directory -> directory.id() + " "
                    + tree.row(directory).flatMap(DirectoryRow::directory).map(d -> d.alias()).orElse("");
        };
        return names.of(place) + " " + id;
    }

    /** The first place that is found itself, not only on the way to others. */
    FleetPlace best() {
        for (FleetPlace.Account account : tree.accounts()) {
            FleetPlace found = best(account);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private FleetPlace best(FleetPlace place) {
        if (isFound(way(place))) {
            return place;
        }
        return children(place).stream().map(this::best).filter(p -> p != null).findFirst().map(FleetPlace.class::cast)
                .orElse(null);
    }
}
