package org.deskwright.policy.result;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which settings of a result do not hold in the end, since another extension sets or deletes the same after them. */
public final class Afterwards {
    private final Map<String, Extension> last = new HashMap<>();

    public Afterwards(ResultantSet result) {
        result.settings().values().stream().filter(SettingResult::isCertain).forEach(one -> last.merge(id(one),
                one.key().extension(), (before, other) -> other.compareTo(before) > 0 ? other : before));
    }

    /** Who sets or deletes it last, where that is another extension than its own. */
    public Optional<Extension> than(SettingResult setting) {
        return Optional.ofNullable(last.get(id(setting)))
                .filter(other -> other.compareTo(setting.key().extension()) > 0);
    }

    private static String id(SettingResult setting) {
        return setting.key().shown().toLowerCase(Locale.ROOT);
    }
}
