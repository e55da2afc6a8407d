package org.deskwright.policy.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;

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
    static final Place PLACE = new Place.Registry(Half.COMPUTER, "Software\\Policies\\Microsoft\\Windows\\System",
            "UserPolicyMode");

    /**
     * @param about what comes of its value; of several kinds of settings, as where a preference writes it, too
     * @param mayBeSet whether something that is not known may write it
     */
    static Loopback of(List<SettingResult> about, boolean mayBeSet) {
        if (about.isEmpty()) {
            return mayBeSet ? UNKNOWN : OFF;
        }
        // when a preference has written it is for the computer to know, and users may change it
        if (about.size() > 1 || about.getFirst().key().extension() != Extension.REGISTRY
                || !about.getFirst().isCertain()) {
            return UNKNOWN;
        }
        Optional<RegistryData> data = about.getFirst().winner().flatMap(claim -> claim.setting().data());
        if (data.isEmpty()) { // taken away
            return OFF;
        }
        OptionalLong mode = data.get().type() == RegistryType.DWORD.number()
                ? data.get().number()
                : OptionalLong.empty();
        // of another type, or another number than the two that are documented, Windows may make anything
        return mode.isEmpty() ? UNKNOWN : switch ((int) mode.getAsLong()) {
            case 0 -> OFF;
            case 1 -> MERGE;
            case 2 -> REPLACE;
            default -> UNKNOWN;
        };
    }
}
