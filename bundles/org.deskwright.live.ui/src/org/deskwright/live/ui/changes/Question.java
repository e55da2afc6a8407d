package org.deskwright.live.ui.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.Estate;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.store.Change;
import org.deskwright.store.EstateStore;
import org.deskwright.store.HistoryEntry;
import org.deskwright.store.Snapshot;

/** What the view is to tell of. */
sealed interface Question {
    /** Of two moments; the numbers of their snapshots, 0 for the newest and the one before. */
    record Between(long from, long to) implements Question {}

    /** Of one item. */
    record History(String id) implements Question {}

    /** Of all that is in a place. */
    record Around(FleetPlace place) implements Question {
        /** More is not looked at: whoever needs it compares two moments. */
        private static final int MOST = 50_000;
    }

    /**
     * What there is to choose from, and what was found.
     *
     * @param snapshots oldest first
     * @param from the earlier of the two; 0 where there are no two
     * @param to the later of the two
     */
    record Told(List<Snapshot> snapshots, long from, long to, List<ChangeRow> rows) {}

    /**
     * Asks the store; not on the display thread.
     *
     * @param estate that is shown now, which knows names
     */
    default Told ask(LiveSession session, Optional<Estate> estate) throws IOException {
        return session.store(store -> ask(store, estate));
    }

    private Told ask(EstateStore store, Optional<Estate> estate) throws IOException {
        List<Snapshot> all = store.snapshots();
        return switch (this) {
            case History(String id) -> new Told(all, 0, 0, ChangeRow.history(store.history(id), estate));
            case Around(FleetPlace place) ->
                new Told(all, 0, 0, ChangeRow.history(around(store, all, place, estate), estate));
            case Between between -> {
                Snapshot to = pick(all, between.to(), all.size() - 1);
                Snapshot from = to == null ? null : pick(all, between.from(), all.indexOf(to) - 1);
                if (from != null && from.number() > to.number()) {
                    Question turned = new Between(to.number(), from.number());
                    yield turned.ask(store, estate);
                }
                if (from == null || from.number() == to.number()) {
                    yield new Told(all, from == null ? 0 : from.number(), to == null ? 0 : to.number(), List.of());
                }
                yield new Told(all, from.number(), to.number(),
                        ChangeRow.between(changes(store, from, to), to, estate));
            }
        };
    }

    private static Snapshot pick(List<Snapshot> all, long number, int otherwise) {
        return all.stream().filter(s -> s.number() == number).findFirst()
                .orElse(otherwise >= 0 && otherwise < all.size() ? all.get(otherwise) : null);
    }

    /** What each refresh has found since the first, the newest first. */
    private static List<HistoryEntry> around(EstateStore store, List<Snapshot> all, FleetPlace place,
            Optional<Estate> estate) throws IOException {
        List<HistoryEntry> entries = new ArrayList<>();
        for (int i = all.size() - 1; i > 0 && entries.size() < Around.MOST; i--) {
            Snapshot later = all.get(i);
            List<Change> changes = changes(store, all.get(i - 1), later);
            Known known = new Known(changes, estate);
            changes.stream().filter(c -> isIn(place, c, known))
                    .forEach(c -> entries.add(new HistoryEntry(later.number(), later.ended(), c)));
        }
        return entries;
    }

    private static List<Change> changes(EstateStore store, Snapshot from, Snapshot to) throws IOException {
        return store.changes(from, to).stream().filter(Change::isState).toList();
    }

    private static boolean isIn(FleetPlace place, Change change, Known known) {
        return switch (place) {
            case FleetPlace.Account(String account) -> change.scope().account().equals(account);
            case FleetPlace.Region(Scope scope) -> change.scope().equals(scope);
            case FleetPlace.Directory(Scope scope, String id) ->
                change.scope().equals(scope) && (change.item().equals(id) || known.directory(change.item()).equals(id));
        };
    }
}
