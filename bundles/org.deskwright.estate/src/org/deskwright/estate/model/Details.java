package org.deskwright.estate.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.evidence.EvidenceKind;
import org.deskwright.core.evidence.Scope;

/** Everything that was read beside the {@link Estate}; of several sightings the one read last. Immutable. */
public final class Details {
    public static final EvidenceKind<Details> KIND = new EvidenceKind<>("estate-details", Details.class);
    public static final Details NONE = new Details(List.of());

    private record Key(Scope scope, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = scope.compareTo(other.scope);
            return order != 0 ? order : id.compareTo(other.id);
        }
    }

    private final Map<String, Map<Key, Detail>> byKind = new TreeMap<>();

    /** Any number of sightings, in any order. */
    public Details(Collection<Detail> sightings) {
        for (Detail detail : sightings) {
            byKind.computeIfAbsent(detail.provenance().kind(), _ -> new TreeMap<>())
                    .merge(new Key(detail.scope(), detail.id()), detail, Details::newer);
        }
    }

    private static Detail newer(Detail one, Detail other) {
        return other.provenance().readAt().isBefore(one.provenance().readAt()) ? one : other;
    }

    /** All of a kind, in the order of account, Region and id. */
    public List<Detail> all(String kind) {
        return List.copyOf(byKind.getOrDefault(kind, Map.of()).values());
    }

    /** What is known of the thing with that id there. */
    public Optional<Detail> find(String kind, Scope scope, String id) {
        return Optional.ofNullable(byKind.getOrDefault(kind, Map.of()).get(new Key(scope, id)));
    }

    public int size() {
        return byKind.values().stream().mapToInt(Map::size).sum();
    }
}
