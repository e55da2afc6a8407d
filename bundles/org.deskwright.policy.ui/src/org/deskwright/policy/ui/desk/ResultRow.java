package org.deskwright.policy.ui.desk;

import java.util.Optional;

import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.SettingResult;

/**
 * What comes of a setting in a place.
 *
 * @param place as its distinguished name
 */
public record ResultRow(String place, SettingResult result) {
    public Optional<Claim> winner() {
        return result.winner();
    }

    /** What stays the same while other places are shown. */
    public String identity() {
        return result.key().half() + " " + result.key().extension() + " " + result.key().shown();
    }
}
