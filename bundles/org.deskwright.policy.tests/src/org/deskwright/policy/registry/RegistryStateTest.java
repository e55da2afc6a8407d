package org.deskwright.policy.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

class RegistryStateTest {
    private static final RegistryData BLANK = RegistryData.text(RegistryType.SZ, " ");

    private static RegistryEntry entry(String key, String value, RegistryData data) {
        return new RegistryEntry(0, key, value, data);
    }

    private static String at(RegistryState state, String key, String value) {
        return state.find(key, value).map(found -> found.data().map(RegistryData::toString).orElse("removed"))
                .orElse("nothing said");
    }

    @Test
    void theLaterWinsWhateverTheCase() {
        RegistryState state = RegistryState.of(List.of(entry("Software\\P", "On", RegistryData.number(0)),
                entry("SOFTWARE\\p", "ON", RegistryData.number(1))));
        assertEquals("REG_DWORD 1", at(state, "software\\P", "on"));
        assertEquals(1, state.values().size());
    }

    @Test
    void aDisabledPolicyRemovesAndIsNotSilent() {
        RegistryState state = RegistryState.of(List.of(entry("K", "**del.On", BLANK)));
        assertEquals("removed", at(state, "K", "On"));
        assertEquals("nothing said", at(state, "K", "Off"));
    }

    @Test
    void directivesAreKnownInAnyCase() {
        assertEquals(new RegistryAction.DeleteAllValues("K"), RegistryAction.of(entry("K", "**DelVals.", BLANK)));
        assertEquals(new RegistryAction.DeleteValues("K", List.of("a", "b")),
                RegistryAction.of(entry("K", "**deletevalues", RegistryData.text(RegistryType.SZ, "a; b;"))));
        assertEquals(new RegistryAction.DeleteKeys("K", List.of("a")),
                RegistryAction.of(entry("K", "**DeleteKeys", RegistryData.text(RegistryType.SZ, "a"))));
        assertEquals(new RegistryAction.SecureKey("K", true),
                RegistryAction.of(entry("K", "**SecureKey", RegistryData.number(1))));
        assertEquals(new RegistryAction.SecureKey("K", false), RegistryAction.of(entry("K", "**SecureKey=0", BLANK)));
        assertEquals(new RegistryAction.Unknown("K", "**soft.x"), RegistryAction.of(entry("K", "**soft.x", BLANK)));
        assertEquals(new RegistryAction.CreateKey("K"),
                RegistryAction.of(entry("K", "", new RegistryData(0, new byte[0]))));
    }

    @Test
    void dataIsToldByItsType() {
        assertEquals(List.of("a", "b"), RegistryData.texts(List.of("a", "b")).texts().orElseThrow());
        assertEquals(4_294_967_295L, RegistryData.number(-1).number().orElseThrow());
        assertTrue(new RegistryData(4, new byte[3]).number().isEmpty());
        assertEquals("type 4711 01", new RegistryData(4711, new byte[]{1}).toString());
        assertEquals("no end", new RegistryData(1, "no end".getBytes(java.nio.charset.StandardCharsets.UTF_16LE)).text()
                .orElseThrow());
    }

    /** A registry of a computer on which a value of each name stood before any policy. */
    @Test
    void itIsWhatARegistryWouldHold() {
        List<String> keys = List.of("A", "A\\B", "A\\B\\C", "AB", "B");
        List<String> names = List.of("x", "y");
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Map<String, String> registry = new HashMap<>();
            keys.forEach(key -> names.forEach(name -> registry.put(key + ":" + name, "nothing said")));
            List<RegistryEntry> entries = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String key = keys.get(random.nextInt(keys.size()));
                String name = names.get(random.nextInt(names.size()));
                RegistryEntry entry = switch (random.nextInt(4)) {
                    case 0 -> entry(key, "**del." + name, BLANK);
                    case 1 -> entry(key, "**delvals.", BLANK);
                    case 2 -> entry(key, "**DeleteKeys", RegistryData.text(RegistryType.SZ, "B;C"));
                    default ->
                        entry(random.nextBoolean() ? key : key.toLowerCase(Locale.ROOT), name, RegistryData.number(i));
                };
                entries.add(entry);
                change(registry, key, entry, name, i);
            }
            RegistryState state = RegistryState.of(entries);
            for (Map.Entry<String, String> one : registry.entrySet()) {
                String[] place = one.getKey().split(":");
                assertEquals(one.getValue(), at(state, place[0], place[1]), "seed " + seed + " " + one.getKey());
            }
        }
    }

    private static void change(Map<String, String> registry, String key, RegistryEntry entry, String name, int i) {
        Optional<String> removed = switch (entry.value()) {
            case "**delvals." -> Optional.of(key + ":.*");
            case "**DeleteKeys" -> Optional.of(key.replace("\\", "\\\\") + "\\\\[BC](\\\\.*)?:.*");
            default -> Optional.empty();
        };
        if (removed.isPresent()) {
            String pattern = entry.value().equals("**delvals.") ? removed.get().replace("\\", "\\\\") : removed.get();
            registry.replaceAll((place, was) -> place.matches(pattern) ? "removed" : was);
        } else {
            registry.put(key + ":" + name, entry.value().startsWith("**del") ? "removed" : "REG_DWORD " + i);
        }
    }

    /** All as it is after each entry in turn, with who did that; as slow as can be. */
    private static Map<String, RegistryState.Value> oracle(List<RegistryEntry> entries) {
        Map<String, RegistryState.Value> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (RegistryEntry entry : entries) {
            switch (RegistryAction.of(entry)) {
                case RegistryAction.SetValue(String key, String name, RegistryData data) ->
                    all.put(key + ":" + name, new RegistryState.Value(key, name, Optional.of(data), entry));
                case RegistryAction.DeleteAllValues(String key) ->
                    all.replaceAll((_, was) -> was.key().equalsIgnoreCase(key) ? removed(was, entry) : was);
                case RegistryAction.DeleteKeys(String key, List<String> names) -> {
                    String gone = (key + "\\" + names.getFirst() + "\\").toLowerCase(Locale.ROOT);
                    all.replaceAll((_, was) -> (was.key() + "\\").toLowerCase(Locale.ROOT).startsWith(gone)
                            ? removed(was, entry)
                            : was);
                }
                default -> throw new IllegalStateException();
            }
        }
        return all;
    }

    private static RegistryState.Value removed(RegistryState.Value was, RegistryEntry by) {
        return new RegistryState.Value(was.key(), was.name(), Optional.empty(), by);
    }

    @Test
    void whoeverRemovedAValueLastIsTold() {
        // with letters before and behind the one that parts keys
        List<String> names = List.of("a", "A", "a b", "a!", "a]", "a_", "ab");
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<RegistryEntry> entries = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                StringBuilder key = new StringBuilder(names.get(random.nextInt(names.size())));
                for (int depth = random.nextInt(3); depth > 0; depth--) {
                    key.append('\\').append(names.get(random.nextInt(names.size())));
                }
                entries.add(switch (random.nextInt(4)) {
                    case 0 -> new RegistryEntry(i, key.toString(), "**delvals.", BLANK);
                    case 1 -> new RegistryEntry(i, key.toString(), "**DeleteKeys",
                            RegistryData.text(RegistryType.SZ, names.get(random.nextInt(names.size()))));
                    default -> new RegistryEntry(i, key.toString(), "v" + random.nextInt(2), RegistryData.number(i));
                });
            }
            RegistryState state = RegistryState.of(entries);
            Map<String, RegistryState.Value> wanted = oracle(entries);
            assertEquals(Set.copyOf(wanted.values()), Set.copyOf(state.values()), "seed " + seed);
            wanted.values().forEach(one -> assertEquals(Optional.of(one), state.find(one.key(), one.name())));
            for (String key : names) {
                String below = (key + "\\").toLowerCase(Locale.ROOT);
                assertEquals(
                        state.values().stream()
                                .filter(one -> (one.key() + "\\").toLowerCase(Locale.ROOT).startsWith(below)).toList(),
                        state.values(key).toList(), "seed " + seed + " " + key);
            }
        }
    }

    @Test
    void manyDirectivesTakeStepsForEachAndNotForEachPair() {
        int count = 200_000;
        List<RegistryEntry> entries = new ArrayList<>(count);
        for (int i = 0; i < count / 2; i++) {
            entries.add(entry("K\\Sub\\" + i % 1000, "V" + i, RegistryData.number(i)));
        }
        for (int i = 0; i < count / 2; i++) {
            entries.add(i % 2 == 0
                    ? entry("K", "**DeleteKeys", RegistryData.text(RegistryType.SZ, "Sub"))
                    : entry("K\\Sub\\" + i % 1000, "**delvals.", BLANK));
        }
        long[] steps = new long[1];
        RegistryState state = RegistryState.of(entries, (one, other) -> {
            steps[0]++;
            return String.CASE_INSENSITIVE_ORDER.compare(one, other);
        });
        assertEquals(count / 2, state.values().stream().filter(value -> value.data().isEmpty()).count());
        // some times the height of a tree of them
        assertEquals(0, steps[0] / (count * 60L), steps[0] + " steps");
    }

    @Test
    void moreKeysThanAnyPolicyRemovesAtOnceAreNotBelieved() {
        RegistryData names = RegistryData.text(RegistryType.SZ, "a;".repeat(10_000));
        assertEquals(new RegistryAction.Unknown("K".repeat(100), "**DeleteKeys"),
                RegistryAction.of(entry("K".repeat(100), "**DeleteKeys", names)));
        assertEquals(10_000,
                RegistryAction.of(entry("K", "**DeleteKeys", names)) instanceof RegistryAction.DeleteKeys some
                        ? some.keys().size()
                        : 0);
    }
}
