package org.deskwright.policy.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with items that have the right form: nothing would ever be found where they look for it. */
final class ItemCheck {
    private static final List<String> HIVES = List.of("HKLM", "HKCU", "HKCR", "HKU", "HKCC", "MACHINE",
            "HKEY_LOCAL_MACHINE", "HKEY_CURRENT_USER", "HKEY_CLASSES_ROOT", "HKEY_USERS", "HKEY_CURRENT_CONFIG");

    private ItemCheck() {
    }

    static List<SchemaCheck.Mistake> of(Checklist checklist) {
        List<SchemaCheck.Mistake> found = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        Set<String> checks = Checklist.bundled().items().stream().map(Item::check).collect(Collectors.toSet());
        checks.add("");
        for (int at = 0; at < checklist.items().size() && found.size() < SchemaCheck.MOST; at++) {
            Item item = checklist.items().get(at);
            List<String> path = List.of("items", Integer.toString(at));
            Integer before = ids.putIfAbsent(item.id(), at + 1);
            Stream.of(before == null ? "" : "has the id of item " + before, key(item.place()),
                    checks.contains(item.check()) ? "" : "check names no check of a diagnosis: " + item.check())
                    .filter(what -> !what.isEmpty()).forEach(what -> found.add(new SchemaCheck.Mistake(path, what)));
        }
        return found;
    }

    private static String key(Place place) {
        return switch (place) {
            case Place.Registry registry -> key(registry.key());
            case Place.Named named -> key(named.key());
            case Place.Template template -> key(template.key());
            case Place.Right _,Place.Service _ -> "";
        };
    }

    private static String key(String key) {
        String first = key.replaceFirst("[\\\\/:].*", "").toUpperCase(Locale.ROOT);
        if (HIVES.contains(first)) {
            return "key begins with its hive, which is to be left out: " + key;
        }
        if (key.startsWith("\\") || key.endsWith("\\") || key.contains("\\\\")) {
            return "key begins or ends with a backslash, or has two of them: " + key;
        }
        return key.contains("/") && !key.contains("\\") ? "key has slashes in place of backslashes: " + key : "";
    }
}
