package org.deskwright.policy.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A setting that comes to something else.
 *
 * @param before empty where nothing set it
 * @param after likewise
 */
public record ResultChange(SettingKey key, Optional<SettingResult> before, Optional<SettingResult> after) {
    public ResultChange {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** All that come to another value, or to the same from another GPO, in the order of their keys. */
    public static List<ResultChange> between(ResultantSet before, ResultantSet after) {
        TreeSet<SettingKey> keys = new TreeSet<>(before.settings().keySet());
        keys.addAll(after.settings().keySet());
        List<ResultChange> changes = new ArrayList<>();
        for (SettingKey key : keys) {
            Optional<SettingResult> was = Optional.ofNullable(before.settings().get(key));
            Optional<SettingResult> is = Optional.ofNullable(after.settings().get(key));
            if (!what(was).equals(what(is))) {
                changes.add(new ResultChange(key, was, is));
            }
        }
        return changes;
    }

    /** What counts: who wins or may, with what. */
    private static List<Object> what(Optional<SettingResult> result) {
        List<Object> parts = new ArrayList<>();
        result.ifPresent(one -> {
            one.mayWin().forEach(claim -> parts.addAll(List.of(claim.gpo().gpo().id(), claim.setting().value())));
            one.winner().ifPresent(claim -> parts.addAll(List.of("", claim.gpo().gpo().id(), claim.setting().value())));
        });
        return parts;
    }
}
