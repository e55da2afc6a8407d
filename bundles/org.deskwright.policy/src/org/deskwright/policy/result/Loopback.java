package org.deskwright.policy.result;

import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.registry.RegistryData;

/**
 * Whether the user's policies are those of the place of the computer. Set by "Configure user Group Policy loopback
 * processing mode".
 */
public enum Loopback {
    OFF,
    MERGE,
    REPLACE,
    /** What is not known may switch it on or off. */
    UNKNOWN;

    /** The value that switches it; 1 merges, 2 replaces. Source: [MS-GPOL] 3.2.1.2 and GroupPolicy.admx. */
    public static final SettingKey KEY = new SettingKey(Half.COMPUTER, Extension.REGISTRY,
            "HKLM\\Software\\Policies\\Microsoft\\Windows\\System", "UserPolicyMode");

    static Loopback of(Optional<SettingResult> result, boolean mayBeSet) {
        if (result.isEmpty()) {
            return mayBeSet ? UNKNOWN : OFF;
        }
        if (!result.get().isCertain()) {
            return UNKNOWN;
        }
        OptionalLong mode = result.get().winner().flatMap(claim -> claim.setting().data()).map(RegistryData::number)
                .orElse(OptionalLong.empty());
        return mode.isEmpty() ? OFF : switch ((int) mode.getAsLong()) {
            case 1 -> MERGE;
            case 2 -> REPLACE;
            default -> OFF;
        };
    }
}
