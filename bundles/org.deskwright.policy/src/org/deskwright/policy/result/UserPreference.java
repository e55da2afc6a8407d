package org.deskwright.policy.result;

import java.util.List;
import java.util.Objects;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.PolicyDirectory;

/** A preference that a GPO has for users, and that is done to the part of the registry that is the computer's. */
public record UserPreference(Gpo gpo, Setting setting) {
    private static final String COMPUTER = "HKLM\\";

    public UserPreference {
        Objects.requireNonNull(gpo, "gpo");
        Objects.requireNonNull(setting, "setting");
    }

    /** All of these, but for halves that are switched off. */
    static List<UserPreference> of(List<Gpo> gpos, PolicyDirectory directory) {
        return gpos.stream().filter(gpo -> gpo.preferences().stream().anyMatch(part -> part.half() == Half.USER))
                .filter(gpo -> directory.gpo(gpo.names().id()).filter(object -> object.isOff(Half.USER)).isEmpty())
                .flatMap(gpo -> GpoSettings.preferences(gpo, Half.USER)
                        .filter(one -> one.key().place().startsWith(COMPUTER)).map(one -> new UserPreference(gpo, one)))
                .toList();
    }
}
