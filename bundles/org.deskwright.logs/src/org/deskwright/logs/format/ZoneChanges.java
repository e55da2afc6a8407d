package org.deskwright.logs.format;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Times that the clocks of a zone show twice, or leave out, when they are changed, from 1970 to 2100. Safe to share by
 * threads.
 */
public final class ZoneChanges {
    private static final Map<ZoneId, ZoneChanges> KNOWN = new ConcurrentHashMap<>();
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private final List<Change> changes;
    private final long[] begins;

    /**
     * Times from one to before another, in microseconds as a clock shows them.
     *
     * @param twice whether they are shown twice; else they are left out
     */
    public record Change(long from, long to, boolean twice) {}

    private ZoneChanges(ZoneRules rules) {
        List<Change> all = new ArrayList<>();
        for (ZoneOffsetTransition next = rules.nextTransition(Instant.EPOCH); next != null
                && next.getInstant().isBefore(LAST); next = rules.nextTransition(next.getInstant())) {
            long before = micros(next.getDateTimeBefore());
            long after = micros(next.getDateTimeAfter());
            all.add(new Change(Math.min(before, after), Math.max(before, after), next.isOverlap()));
        }
        changes = List.copyOf(all);
        begins = changes.stream().mapToLong(Change::from).toArray();
    }

    public static ZoneChanges of(ZoneId zone) {
        return KNOWN.computeIfAbsent(zone, id -> new ZoneChanges(id.getRules()));
    }

    private static long micros(LocalDateTime shown) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, shown.toInstant(ZoneOffset.UTC));
    }

    /** The one that a time belongs to; mostly none. */
    public Optional<Change> at(long shown) {
        int found = Arrays.binarySearch(begins, shown);
        int last = found >= 0 ? found : -found - 2;
        return last >= 0 && shown < changes.get(last).to() ? Optional.of(changes.get(last)) : Optional.empty();
    }

    /** Those that a log may tell of which goes from one time to another. */
    public List<Change> between(long from, long to) {
        return changes.stream().filter(change -> change.from() <= to && change.to() > from).toList();
    }
}
