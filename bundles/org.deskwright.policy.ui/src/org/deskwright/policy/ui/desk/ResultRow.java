package org.deskwright.policy.ui.desk;

import java.util.Optional;

import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.Extension;
import org.deskwright.policy.result.SettingResult;

/**
 * What comes of a setting in a place.
 *
 * @param place as its distinguished name
 * @param policy what the editor of policies calls the setting; empty where no template tells
 * @param afterwards who sets the same after that, and holds
 */
public record ResultRow(String place, SettingResult result, String policy, Optional<Extension> afterwards) {
    public Optional<Claim> winner() {
        return result.winner();
    }

    /** What stays the same while other places are shown. */
    public String identity() {
        return result.key().half() + " " + result.key().extension() + " " + result.key().shown();
    }
}
