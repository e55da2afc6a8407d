package org.deskwright.policy.regfile;

import java.util.Locale;
import java.util.Map;

/** Names of the parts of the registry, in short and in full. */
final class Hives {
    private static final Map<String, String> SHORT = Map.of("HKEY_LOCAL_MACHINE", "HKLM", "HKEY_CURRENT_USER", "HKCU",
            "HKEY_CLASSES_ROOT", "HKCR", "HKEY_USERS", "HKU", "HKEY_CURRENT_CONFIG", "HKCC");

    private Hives() {
    }

    /** Whether it is one, in short or in full. */
    static boolean are(String name) {
        return SHORT.containsValue(brief(name));
    }

    static String brief(String name) {
        return SHORT.getOrDefault(name.toUpperCase(Locale.ROOT), name.toUpperCase(Locale.ROOT));
    }

    static String full(String brief) {
        return SHORT.entrySet().stream().filter(one -> one.getValue().equals(brief)).map(Map.Entry::getKey).findFirst()
                .orElse(brief);
    }
}
