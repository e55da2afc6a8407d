package org.deskwright.policy.verdict;

import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.SettingKey;

/**
 * A setting of a GPO that is other in another state of it.
 *
 * @param gpo as people call the one that has it, or had it where it is not there any more
 * @param before empty where it was not there
 * @param after empty where it is not there any more
 */
public record SettingDifference(String gpo, SettingKey key, Optional<Setting> before, Optional<Setting> after) {
    public SettingDifference {
        Objects.requireNonNull(gpo, "gpo");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** {@code added}, {@code removed} or {@code changed}. */
    public String kind() {
        return before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "changed";
    }
}
