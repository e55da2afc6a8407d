package org.deskwright.live.ui.changes;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.store.EstateStore;
import org.deskwright.store.Snapshot;

/** What the view is to tell of. */
sealed interface Question {
    /** Of two moments; the numbers of their snapshots, 0 for the newest and the one before. */
    record Between(long from, long to) implements Question {}

    /** Of one item. */
    record History(String id) implements Question {}

    /**
     * What there is to choose from, and what was found.
     *
     * @param snapshots oldest first
     * @param from the earlier of the two; 0 where there are no two
     * @param to the later of the two
     */
    record Told(List<Snapshot> snapshots, long from, long to, List<ChangeRow> rows) {}

    /** Asks the store; not on the display thread. */
    default Told ask(LiveSession session, Function<String, String> names) throws IOException {
        return session.store(store -> ask(store, names));
    }

    private Told ask(EstateStore store, Function<String, String> names) throws IOException {
        List<Snapshot> all = store.snapshots();
        return switch (this) {
            case History(String id) -> new Told(all, 0, 0, ChangeRow.history(store.history(id), names));
            case Between between -> {
                Snapshot to = pick(all, between.to(), all.size() - 1);
                Snapshot from = to == null ? null : pick(all, between.from(), all.indexOf(to) - 1);
                if (from != null && from.number() > to.number()) {
                    Question turned = new Between(to.number(), from.number());
                    yield turned.ask(store, names);
                }
                if (from == null || from.number() == to.number()) {
                    yield new Told(all, from == null ? 0 : from.number(), to == null ? 0 : to.number(), List.of());
                }
                yield new Told(all, from.number(), to.number(), ChangeRow.between(store.changes(from, to), to, names));
            }
        };
    }

    private static Snapshot pick(List<Snapshot> all, long number, int otherwise) {
        return all.stream().filter(s -> s.number() == number).findFirst()
                .orElse(otherwise >= 0 && otherwise < all.size() ? all.get(otherwise) : null);
    }
}
