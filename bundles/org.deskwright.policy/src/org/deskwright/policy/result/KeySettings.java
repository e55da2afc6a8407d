package org.deskwright.policy.result;

import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.RegistryPart;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.registry.RegistryAction;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.result.Setting.Done;

/** What a Registry.pol does to whole keys of the registry: it names no value, and yet is a part of what it sets. */
final class KeySettings {
    private static final String ALL_VALUES = "(all values)";
    private static final String BELOW = "(key with all below it)";
    private static final String KEY = "(key)";
    private static final String WRITERS = "(who may write)";
    private static final Set<String> NAMES = Set.of(ALL_VALUES, BELOW, KEY, WRITERS);
    /** The letter behind the one that parts keys. */
    private static final String PAST = "]";

    private final NavigableMap<SettingKey, Setting> settings;
    private final RegistryPart part;
    private final Half half;
    private final String hive;

    private KeySettings(RegistryPart part, Half half, String hive, Comparator<SettingKey> order) {
        settings = new TreeMap<>(order);
        this.part = part;
        this.half = half;
        this.hive = hive;
    }

    /** @param hive with its backslash */
    static Collection<Setting> of(RegistryPart part, Half half, String hive) {
        return of(part, half, hive, Comparator.naturalOrder());
    }

    /** @param order the natural one */
    static Collection<Setting> of(RegistryPart part, Half half, String hive, Comparator<SettingKey> order) {
        KeySettings all = new KeySettings(part, half, hive, order);
        part.entries().forEach(all::add);
        return all.settings.values();
    }

    /** Whether it is about a whole key. */
    static boolean isOne(SettingKey key) {
        return key.extension() == Extension.REGISTRY && NAMES.contains(key.name());
    }

    /** Whether it takes away all values of a key, or that key with all below it. */
    static boolean removes(SettingKey setting, String key) {
        String place = setting.place();
        return switch (setting.name()) {
            case ALL_VALUES -> key.equalsIgnoreCase(place);
            case BELOW -> (key + '\\').regionMatches(true, 0, place + '\\', 0, place.length() + 1);
            default -> false;
        };
    }

    /** As which setting an item of preferences about a key is told. */
    static String name(Preference.Action action) {
        return switch (action) {
            case DELETE, REPLACE -> BELOW;
            case CREATE, UPDATE -> KEY;
        };
    }

    private void add(RegistryEntry entry) {
        switch (RegistryAction.of(entry)) {
            case RegistryAction.DeleteAllValues(String key) -> put(key, ALL_VALUES, new SettingValue.Removed(), entry);
            case RegistryAction.DeleteKeys(String key, var names) ->
                names.forEach(name -> remove(key.isEmpty() ? name : key + "\\" + name, entry));
            case RegistryAction.CreateKey(String key) -> put(key, KEY, new SettingValue.Text("created"), entry);
            case RegistryAction.SecureKey(String key, boolean secure) -> put(key, WRITERS,
                    new SettingValue.Text(secure ? "administrators and SYSTEM only" : "others as well"), entry);
            // these are settings of their values; of the unknown nobody can say what it sets
            case RegistryAction.SetValue _,RegistryAction.DeleteValues _,RegistryAction.Unknown _ -> {
            }
        }
    }

    /** Nothing is left of what was done to it and below it before. */
    private void remove(String key, RegistryEntry entry) {
        String gone = hive + key;
        settings.subMap(key(gone, ""), key(gone + '\0', "")).clear();
        settings.subMap(key(gone + '\\', ""), key(gone + PAST, "")).clear();
        put(key, BELOW, new SettingValue.Removed(), entry);
    }

    private SettingKey key(String place, String name) {
        return new SettingKey(half, Extension.REGISTRY, place, name);
    }

    private void put(String key, String name, SettingValue value, RegistryEntry entry) {
        SettingKey which = key(hive + key, name);
        settings.put(which,
                new Setting(which, value, Done.ALWAYS, part.source(), entry.offset(), part.open(key, entry)));
    }
}
