package org.deskwright.policy.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * What policies leave in the registry: each entry is done in its turn, and the later wins. Tells a value that is
 * removed from one that nobody spoke of. Names compare without regard to case, as in the registry. Immutable.
 */
public final class RegistryState {
    /** No key of a registry lies deeper. Source: Registry Element Size Limits (Windows). */
    private static final int MOST_LEVELS = 512;

    private final Comparator<String> order;
    private final TreeMap<String, TreeMap<String, Step>> keys;
    /** Where the value before went to, until all are there. */
    private String filledKey;
    private TreeMap<String, Step> filled;
    /** Keys all values of which were removed, also those that no policy names. */
    private final Map<String, Step> emptied;
    /** Keys that were removed with all that is below. */
    private final Map<String, Step> removed;
    /** Keys that something was done to that nobody knows, the last of it. */
    private final Map<String, RegistryEntry> unknown;

    /**
     * A value that something was done to.
     *
     * @param key as it was written last
     * @param data empty where it is removed
     * @param entry what did that
     */
    public record Value(String key, String name, Optional<RegistryData> data, RegistryEntry entry) {
        private Value removedBy(RegistryEntry later) {
            return new Value(key, name, Optional.empty(), later);
        }
    }

    /** What was done at which turn; what removes many values is noted once, and held against theirs when asked. */
    private record Step(int turn, Value value) {
        static Step later(Step one, Step other) {
            return one == null || other != null && other.turn > one.turn ? other : one;
        }

        private Value after(Step removal) {
            return removal != null && removal.turn > turn ? value.removedBy(removal.value.entry) : value;
        }
    }

    private RegistryState(Comparator<String> order) {
        this.order = order;
        keys = new TreeMap<>(order);
        emptied = new TreeMap<>(order);
        removed = new TreeMap<>(order);
        unknown = new TreeMap<>(order);
    }

    /** After all entries, in their order. */
    public static RegistryState of(Collection<RegistryEntry> entries) {
        return of(entries, String.CASE_INSENSITIVE_ORDER);
    }

    /** @param order without regard to case */
    static RegistryState of(Collection<RegistryEntry> entries, Comparator<String> order) {
        RegistryState state = new RegistryState(order);
        int turn = 0;
        for (RegistryEntry entry : entries) {
            state.change(entry, turn++);
        }
        return state;
    }

    private void change(RegistryEntry entry, int turn) {
        switch (RegistryAction.of(entry)) {
            case RegistryAction.SetValue(String key, String name, RegistryData data) ->
                put(new Step(turn, new Value(key, name, Optional.of(data), entry)));
            case RegistryAction.DeleteValues(String key, List<String> names) ->
                names.forEach(name -> put(new Step(turn, new Value(key, name, Optional.empty(), entry))));
            case RegistryAction.DeleteAllValues(String key) ->
                emptied.put(key, new Step(turn, new Value(key, "", Optional.empty(), entry)));
            case RegistryAction.DeleteKeys(String key, List<String> below) ->
                below.forEach(name -> removed.put(key.isEmpty() ? name : key + "\\" + name,
                        new Step(turn, new Value(key, "", Optional.empty(), entry))));
            case RegistryAction.Unknown(String key, String _) -> unknown.put(key, entry);
            // these change no value
            case RegistryAction.CreateKey _,RegistryAction.SecureKey _ -> {
            }
        }
    }

    private void put(Step step) {
        if (!step.value.key.equals(filledKey)) { // files have the values of a key in a row
            filledKey = step.value.key;
            filled = keys.computeIfAbsent(filledKey, _ -> new TreeMap<>(order));
        }
        filled.put(step.value.name, step);
    }

    /** Empty where no policy spoke of it. */
    public Optional<Value> find(String key, String name) {
        TreeMap<String, Step> values = keys.get(key);
        Step own = values == null ? null : values.get(name);
        Step gone = sweeps() ? Step.later(emptied.get(key), remover(key)) : null;
        if (own != null) {
            return Optional.of(own.after(gone));
        }
        return gone == null ? Optional.empty() : Optional.of(new Value(key, name, Optional.empty(), gone.value.entry));
    }

    /** What removed a key with all below it, whether it named that or one above; empty where nothing did. */
    public Optional<RegistryEntry> removed(String key) {
        return Optional.ofNullable(remover(key)).map(step -> step.value.entry);
    }

    private Step remover(String key) {
        return last(removed, key, Step::later);
    }

    /** Of a key and of those above it. */
    private static <T> T last(Map<String, T> some, String key, BinaryOperator<T> later) {
        if (some.isEmpty()) {
            return null;
        }
        T last = some.get(key);
        int end = key.indexOf('\\');
        for (int level = 0; end >= 0 && level < MOST_LEVELS; level++) {
            last = later.apply(last, some.get(key.substring(0, end)));
            end = key.indexOf('\\', end + 1);
        }
        return last;
    }

    /** Whether something is done that nobody knows. */
    public boolean hasUnknown() {
        return !unknown.isEmpty();
    }

    /** The last that was done to a key, or to one above, and that nobody knows; empty where there is no such. */
    public Optional<RegistryEntry> unknown(String key) {
        BinaryOperator<RegistryEntry> later = (one,
                other) -> one == null || other != null && other.offset() > one.offset() ? other : one;
        return Optional.ofNullable(later.apply(last(unknown, key, later), unknown.get("")));
    }

    /** Whether it removes values that it does not name. */
    public boolean sweeps() {
        return !emptied.isEmpty() || !removed.isEmpty();
    }

    /** All of a key and of those below that something was done to, by key and name. */
    public Stream<Value> values(String key) {
        // what follows a backslash is a closing bracket
        return Stream.concat(keys.subMap(key, true, key, true).entrySet().stream(),
                keys.subMap(key + "\\", true, key + "]", false).entrySet().stream()).flatMap(one -> {
                    Step gone = sweeps() ? Step.later(emptied.get(one.getKey()), remover(one.getKey())) : null;
                    return one.getValue().values().stream().map(step -> step.after(gone));
                });
    }

    /** All that something was done to, by key and name. */
    public List<Value> values() {
        List<Value> all = new ArrayList<>();
        Map<String, Step> removers = removers();
        keys.forEach((key, values) -> {
            Step gone = Step.later(emptied.get(key), removers.get(key));
            values.values().forEach(step -> all.add(step.after(gone)));
        });
        return List.copyOf(all);
    }

    /** Of each key, as it stands in the map, what removed it last; each is looked at once, those above before it. */
    private Map<String, Step> removers() {
        if (removed.isEmpty()) {
            return Map.of();
        }
        List<Below> all = new ArrayList<>();
        removed.forEach((key, step) -> all.add(new Below(KeyPath.of(key), step, "")));
        keys.keySet().forEach(key -> all.add(new Below(KeyPath.of(key), null, key)));
        all.sort(Comparator.comparing(Below::path));
        Map<String, Step> found = new HashMap<>();
        Deque<Below> above = new ArrayDeque<>();
        for (Below one : all) {
            while (!above.isEmpty() && !one.path.isIn(above.peek().path)) {
                above.pop();
            }
            Step last = Step.later(one.step, above.isEmpty() ? null : above.peek().step);
            if (one.step == null) {
                found.put(one.key, last);
            } else {
                above.push(new Below(one.path, last, ""));
            }
        }
        return found;
    }

    /**
     * A key in the order in which those above come first.
     *
     * @param step what removed it and all that is above; none of a key that has values
     * @param key with values
     */
    private record Below(KeyPath path, Step step, String key) {}
}
