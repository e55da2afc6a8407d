package org.deskwright.policy.result;

import java.util.Objects;

/**
 * A GPO that applies, or may, and what it does to a setting.
 *
 * @param place of the GPO in the order of its half; the highest wins
 */
public record Claim(OrderedGpo gpo, int place, Setting setting) {
    public Claim {
        Objects.requireNonNull(gpo, "gpo");
        Objects.requireNonNull(setting, "setting");
    }
}
