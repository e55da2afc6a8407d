package org.deskwright.policy.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What policies leave in the registry: each entry is done in its turn, and the later wins. Tells a value that is
 * removed from one that nobody spoke of. Names compare without regard to case, as in the registry. Immutable.
 */
public final class RegistryState {
    private final Map<String, TreeMap<String, Value>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** Keys all values of which were removed, also those that no policy names. */
    private final Map<String, RegistryEntry> emptied = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** Keys that were removed with all that is below. */
    private final Map<String, RegistryEntry> removed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * A value that something was done to.
     *
     * @param key as it was written last
     * @param data empty where it is removed
     * @param entry what did that
     */
    public record Value(String key, String name, Optional<RegistryData> data, RegistryEntry entry) {}

    private RegistryState() {
    }

    /** After all entries, in their order. */
    public static RegistryState of(Collection<RegistryEntry> entries) {
        RegistryState state = new RegistryState();
        entries.forEach(state::change);
        return state;
    }

    private void change(RegistryEntry entry) {
        switch (RegistryAction.of(entry)) {
            case RegistryAction.SetValue(String key, String name, RegistryData data) ->
                put(new Value(key, name, Optional.of(data), entry));
            case RegistryAction.DeleteValues(String key, List<String> names) ->
                names.forEach(name -> put(new Value(key, name, Optional.empty(), entry)));
            case RegistryAction.DeleteAllValues(String key) -> removeAll(key, entry);
            case RegistryAction.DeleteKeys(String key, List<String> below) ->
                below.forEach(name -> removeBelow(key.isEmpty() ? name : key + "\\" + name, entry));
            // these change no value
            case RegistryAction.CreateKey _,RegistryAction.SecureKey _,RegistryAction.Unknown _ -> {
            }
        }
    }

    private void put(Value value) {
        keys.computeIfAbsent(value.key(), _ -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)).put(value.name(), value);
    }

    private void removeAll(String key, RegistryEntry entry) {
        emptied.put(key, entry);
        TreeMap<String, Value> values = keys.get(key);
        if (values != null) {
            values.replaceAll((name, was) -> new Value(was.key(), was.name(), Optional.empty(), entry));
        }
    }

    private void removeBelow(String key, RegistryEntry entry) {
        removed.put(key, entry);
        List<String> gone = keys.keySet().stream().filter(
                other -> other.equalsIgnoreCase(key) || other.regionMatches(true, 0, key + "\\", 0, key.length() + 1))
                .toList();
        gone.forEach(other -> removeAll(other, entry));
    }

    /** Empty where no policy spoke of it. */
    public Optional<Value> find(String key, String name) {
        return Optional.ofNullable(keys.get(key)).map(values -> values.get(name))
                .or(() -> emptier(key).map(entry -> new Value(key, name, Optional.empty(), entry)));
    }

    private Optional<RegistryEntry> emptier(String key) {
        if (!sweeps()) {
            return Optional.empty();
        }
        RegistryEntry entry = emptied.get(key);
        for (String above = key; entry == null && !above.isEmpty(); above = parent(above)) {
            entry = removed.get(above);
        }
        return Optional.ofNullable(entry);
    }

    private static String parent(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('\\')));
    }

    /** Whether it removes values that it does not name. */
    public boolean sweeps() {
        return !emptied.isEmpty() || !removed.isEmpty();
    }

    /** All that something was done to, by key and name. */
    public List<Value> values() {
        List<Value> all = new ArrayList<>();
        keys.values().forEach(values -> all.addAll(values.values()));
        all.sort(Comparator.comparing(Value::key, String.CASE_INSENSITIVE_ORDER).thenComparing(Value::name,
                String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(all);
    }
}
