package org.deskwright.logs.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.query.LogQuery.All;
import org.deskwright.logs.query.LogQuery.Any;
import org.deskwright.logs.query.LogQuery.Not;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/**
 * What searches have found, by log and test, so that a query of which all parts have been asked before is answered
 * without reading. What was used longest ago is forgotten first. Safe to share by threads.
 */
public final class HitCache {
    private final long most;
    private final Map<Key, Roaring64NavigableMap> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Key(Object log, Unit unit, LogQuery query) {}

    /** @param most bytes that are kept */
    public HitCache(long most) {
        this.most = most;
    }

    /**
     * Keeps what a search found that came to the end of a log.
     *
     * @param log what tells this log, as it is now, from all others: name, size and date at least; with equals
     */
    public void keep(Object log, LogSearch search) {
        search.remember(this, log);
    }

    /** @param found may go on to change */
    synchronized void put(Object log, Unit unit, LogQuery query, Roaring64NavigableMap found) {
        Roaring64NavigableMap lines = found.clone();
        lines.runOptimize();
        lines.getLongCardinality(); // counts once, so that nobody who reads them later writes down what was counted
        Roaring64NavigableMap before = kept.put(new Key(log, unit, query), lines);
        bytes += lines.getLongSizeInBytes() - (before == null ? 0 : before.getLongSizeInBytes());
        List<Key> oldest = new ArrayList<>(kept.keySet());
        for (int i = 0; bytes > most && i < oldest.size(); i++) {
            bytes -= kept.remove(oldest.get(i)).getLongSizeInBytes();
        }
    }

    /**
     * The numbers of the lines at which what is asked for begins; not to be changed. Empty where a part has not been
     * asked yet, or is forgotten.
     */
    public synchronized Optional<Roaring64NavigableMap> find(Object log, Unit unit, LogQuery query) {
        Roaring64NavigableMap known = kept.get(new Key(log, unit, query));
        Roaring64NavigableMap all = known == null ? kept.get(new Key(log, unit, LogQuery.EVERYTHING)) : null;
        return all == null ? Optional.ofNullable(known) : find(log, unit, query, all);
    }

    private Optional<Roaring64NavigableMap> find(Object log, Unit unit, LogQuery query, Roaring64NavigableMap all) {
        Roaring64NavigableMap known = kept.get(new Key(log, unit, query));
        if (known != null) {
            return Optional.of(known);
        }
        return switch (query) {
            case All(var parts) -> {
                Roaring64NavigableMap answer = all.clone();
                yield parts(log, unit, parts, all, answer::and) ? Optional.of(answer) : Optional.empty();
            }
            case Any(var parts) -> {
                Roaring64NavigableMap answer = new Roaring64NavigableMap();
                yield parts(log, unit, parts, all, answer::or) ? Optional.of(answer) : Optional.empty();
            }
            case Not(var part) -> find(log, unit, part, all).map(lines -> Roaring64NavigableMap.andNot(all, lines));
            default -> Optional.empty();
        };
    }

    private boolean parts(Object log, Unit unit, List<LogQuery> parts, Roaring64NavigableMap all,
            Consumer<Roaring64NavigableMap> join) {
        for (LogQuery part : parts) {
            Optional<Roaring64NavigableMap> lines = find(log, unit, part, all);
            if (lines.isEmpty()) {
                return false;
            }
            join.accept(lines.get());
        }
        return true;
    }
}
