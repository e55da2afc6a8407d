package org.deskwright.logs.signature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often each known failure stands in one log and in another, or at one time and at another. Only those that were
 * found are told.
 *
 * @param <P> what tells a place to whoever asked
 */
public record SignatureComparison<P>(List<Row<P>> rows) {
    public SignatureComparison {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param count how often it was found
     * @param first where it was found first
     */
    public record Side<P>(long count, Optional<P> first) {
        private static final Side<?> NOTHING = new Side<>(0, Optional.empty());

        @SuppressWarnings("unchecked")
        static <P> Side<P> nothing() {
            return (Side<P>) NOTHING;
        }

        /** Of the logs of one side the places of the earlier ones come first. */
        Side<P> and(long more, P place) {
            return new Side<>(count + more, first.isPresent() ? first : Optional.of(place));
        }
    }

    /** A signature on both sides. */
    public record Row<P>(Signature signature, Side<P> left, Side<P> right) {
        /** How much more often it stands at the right; less than 0 for less often. */
        public long difference() {
            return right.count - left.count;
        }
    }

    /** What was found on one side, to be filled log by log. */
    public static final class Found<P> {
        private final Map<Signature, Side<P>> sides = new LinkedHashMap<>();

        public void add(Signature signature, long count, P first) {
            sides.put(signature, sides.getOrDefault(signature, Side.nothing()).and(count, first));
        }
    }

    /** The worst first, and of those the ones that differ most. */
    public static <P> SignatureComparison<P> of(Found<P> left, Found<P> right) {
        Map<String, Signature> all = new LinkedHashMap<>();
        for (Collection<Signature> side : List.of(left.sides.keySet(), right.sides.keySet())) {
            side.forEach(signature -> all.putIfAbsent(signature.id(), signature));
        }
        List<Row<P>> rows = new ArrayList<>();
        all.values().forEach(s -> rows.add(new Row<>(s, side(left, s.id()), side(right, s.id()))));
        rows.sort(Comparator.comparing((Row<P> row) -> row.signature().severity())
                .thenComparing(row -> Math.abs(row.difference()), Comparator.reverseOrder())
                .thenComparing(row -> row.signature().id()));
        return new SignatureComparison<>(rows);
    }

    private static <P> Side<P> side(Found<P> found, String id) {
        return found.sides.entrySet().stream().filter(e -> e.getKey().id().equals(id)).map(Map.Entry::getValue)
                .findFirst().orElseGet(Side::nothing);
    }
}
