package org.deskwright.ui.internal.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.deskwright.core.settings.SettingsFile;
import org.deskwright.ui.settings.Changes;
import org.deskwright.ui.settings.SettingsPart;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Some keys of some nodes of the preferences, each as {@code node/key}. */
abstract class PreferencePart implements SettingsPart {
    private static final Texts TEXTS = Texts.beside(PreferencePart.class);

    private final String id;
    private final Map<String, Predicate<String>> keys;

    /** @param keys by node, the keys that belong to this part */
    PreferencePart(String id, Map<String, Predicate<String>> keys) {
        this.id = id;
        this.keys = keys;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return TEXTS.get("part." + id);
    }

    @Override
    public final String save() {
        return SettingsFile.object(values());
    }

    @Override
    public final List<String> preview(String json) {
        SortedMap<String, String> wanted = SettingsFile.values(json);
        for (String name : wanted.keySet()) {
            if (!isMine(name)) {
                throw new IllegalArgumentException(TEXTS.get("unknown", name));
            }
        }
        return Changes.between(told(values()), told(wanted));
    }

    /** Under the names that people have for them. */
    private SortedMap<String, String> told(SortedMap<String, String> values) {
        SortedMap<String, String> told = new TreeMap<>();
        values.forEach((name, value) -> told.merge(name(key(name)), word(key(name), value), (a, b) -> a + ", " + b));
        return told;
    }

    /** What people call the setting with that key; the key where it has no name. */
    String name(String key) {
        return TEXTS.has("name." + key) ? TEXTS.get("name." + key) : key;
    }

    /** What people call a value of the setting with that key. */
    String word(String key, String value) {
        String word = "word." + key + "." + value;
        return TEXTS.has(word) ? TEXTS.get(word) : value;
    }

    @Override
    public final void load(String json) {
        SortedMap<String, String> wanted = SettingsFile.values(json);
        values().keySet().stream().filter(name -> !wanted.containsKey(name))
                .forEach(name -> node(name).remove(key(name)));
        wanted.forEach((name, value) -> node(name).put(key(name), value));
        try {
            for (String node : keys.keySet()) {
                InstanceScope.INSTANCE.getNode(node).flush();
            }
        } catch (BackingStoreException e) {
            ILog.of(PreferencePart.class).error(TEXTS.get("not-kept"), e);
        }
    }

    /** Whether one of its values, as {@code node/key}, would be another. */
    final boolean changes(String json, String name) {
        return !Objects.equals(values().get(name), SettingsFile.values(json).get(name));
    }

    /** Whether what is kept under a key of this part is what the user chose, rather than what goes with it. */
    boolean isChosen(String key) {
        return true;
    }

    private boolean isMine(String name) {
        int slash = name.indexOf('/');
        return slash > 0 && keys.getOrDefault(name.substring(0, slash), key -> false).test(key(name));
    }

    private SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        keys.forEach((node, mine) -> {
            IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(node);
            try {
                for (String key : preferences.keys()) {
                    if (mine.test(key) && isChosen(key)) {
                        values.put(node + "/" + key, preferences.get(key, ""));
                    }
                }
            } catch (BackingStoreException e) {
                ILog.of(PreferencePart.class).error(TEXTS.get("not-read"), e);
            }
        });
        return values;
    }

    private static IEclipsePreferences node(String name) {
        return InstanceScope.INSTANCE.getNode(name.substring(0, name.indexOf('/')));
    }

    private static String key(String name) {
        return name.substring(name.indexOf('/') + 1);
    }
}
