package org.deskwright.policy.result;

import java.util.Objects;

import org.deskwright.policy.access.Answer;

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

    /** Whether it is done: the GPO applies, and nothing on the computer is in the way. */
    public Answer applies() {
        return gpo.applies().and(setting.conditional() ? Answer.UNKNOWN : Answer.YES);
    }
}
