package org.deskwright.estate.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;

/**
 * All items of one type. Two sightings are of the same item when they have the same id, unless each is known to be from
 * another Region: a directory that spans Regions has one id in all of them, and yet other subnets in each.
 */
final class Shelf {
    static final Shelf EMPTY = new Shelf(List.of(), new ItemTable(0), Map.of());

    /** Newest last. Of two sightings of the same moment the order of the sources decides, so that it is stable. */
    private static final Comparator<Item> BY_AGE = Comparator
            .<Item, Instant>comparing(item -> item.provenance().readAt())
            .thenComparing(item -> item.provenance().source());

    private final Lazy<List<Item>> items;
    private final ItemTable byId;
    /** In the order they were read in, where that will do: so they lie side by side in memory. */
    private final List<Item> current;
    /** Only of ids with more than one sighting, and of what is gone. */
    private final Map<String, Sightings> several;

    /** Of one id: what counts now, one for each Region, newest first, none where it is gone; and what came before. */
    private record Sightings(List<Item> current, List<Item> earlier) {
        static Sightings of(List<Item> all, Departures departures) {
            List<Item> current = new ArrayList<>();
            List<Item> earlier = new ArrayList<>();
            all.sort(BY_AGE.reversed());
            for (Item item : all) {
                Optional<Item> newer = current.stream().filter(other -> sameRegion(other, item)).findFirst();
                if (newer.isEmpty()) {
                    current.add(item);
                } else if (item.provenance().readAt().isBefore(newer.get().provenance().readAt())) {
                    earlier.add(item);
                }
            }
            List<Item> gone = current.stream().filter(departures::isGone).toList();
            if (!gone.isEmpty()) {
                current.removeAll(gone);
                earlier.addAll(gone);
                earlier.sort(BY_AGE.reversed());
            }
            return new Sightings(List.copyOf(current), List.copyOf(earlier.reversed()));
        }
    }

    private Shelf(List<Item> sightings, ItemTable byId, Map<String, Sightings> several) {
        this.byId = byId;
        this.several = several;
        this.current = several.isEmpty() ? sightings : current(sightings, several);
        this.items = new Lazy<>(() -> List.of(IdOrder.sorted(current)));
    }

    private static List<Item> current(List<Item> sightings, Map<String, Sightings> several) {
        List<Item> current = new ArrayList<>(sightings.size());
        for (Item item : sightings) {
            if (!several.containsKey(item.id())) {
                current.add(item);
            }
        }
        several.values()
                .forEach(all -> all.current.stream().sorted(Comparator.comparing(Item::scope)).forEach(current::add));
        return current;
    }

    static Shelf of(List<Item> sightings, Departures departures) {
        ItemTable byId = new ItemTable(sightings.size());
        Map<String, List<Item>> repeated = new HashMap<>();
        Provenance place = null;
        boolean gone = false;
        for (Item item : sightings) {
            if (item.provenance() != place) { // thousands from one page, one after another
                place = item.provenance();
                gone = departures.isGone(item);
            }
            Item other = byId.putIfAbsent(item);
            if (other != null) {
                repeated.computeIfAbsent(item.id(), id -> new ArrayList<>(List.of(other))).add(item);
            } else if (gone) {
                repeated.put(item.id(), new ArrayList<>(List.of(item)));
            }
        }
        Map<String, Sightings> several = new HashMap<>();
        repeated.forEach((id, all) -> several.put(id, Sightings.of(all, departures)));
        several.forEach((id, all) -> {
            if (all.current.isEmpty()) {
                byId.remove(id);
            } else {
                byId.replace(all.current.getFirst());
            }
        });
        return new Shelf(sightings, byId, several);
    }

    static boolean sameRegion(Item a, Item b) {
        String one = a.scope().region();
        String other = b.scope().region();
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** In the order of ids; of one id, in the order of Regions. Sorted when first asked for. */
    List<Item> items() {
        return items.get();
    }

    /** How many ids there are. */
    int size() {
        return byId.size();
    }

    /** The same items in no order. */
    void forEach(Consumer<Item> action) {
        current.forEach(action);
    }

    /** The newest with that id, or null. */
    Item find(String id) {
        return byId.find(id);
    }

    /** The newest with that id that the scope's Region does not contradict, or null. */
    Item find(String id, Scope scope) {
        Item newest = byId.find(id);
        if (newest == null || !isInSeveralRegions(id)) {
            return newest;
        }
        return several.get(id).current.stream().filter(item -> item.scope().region().equals(scope.region())).findFirst()
                .orElse(newest);
    }

    boolean isInSeveralRegions(String id) {
        Sightings all = several.get(id);
        return all != null && all.current.size() > 1;
    }

    /** Oldest first, without what counts now. */
    List<Item> earlier(String id) {
        Sightings all = several.get(id);
        return all == null ? List.of() : all.earlier;
    }
}
