package org.deskwright.policy.ui.desk;

import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.Extension;
import org.deskwright.policy.result.SettingKey;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.result.UserPreference;

/** Something that policies set in a place. */
public sealed interface ResultRow {
    /** The place as its distinguished name. */
    String place();

    /** What the editor of policies calls the setting; empty where no template tells. */
    String policy();

    SettingKey key();

    /** What stays the same while other places are shown. */
    String identity();

    /** Who wins for sure. */
    default Optional<Claim> winner() {
        return Optional.empty();
    }

    /**
     * What comes of a setting.
     *
     * @param afterwards who sets the same after that, and holds
     */
    record Reckoned(String place, SettingResult result, String policy,
            Optional<Extension> afterwards) implements ResultRow {
        public Reckoned {
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(afterwards, "afterwards");
        }

        @Override
        public SettingKey key() {
            return result.key();
        }

        @Override
        public Optional<Claim> winner() {
            return result.winner();
        }

        @Override
        public String identity() {
            return key().half() + " " + key().extension() + " " + key().shown();
        }
    }

    /** What is done to the computer for users that nobody named, if they sign in there. */
    record OfSomeUsers(String place, UserPreference preference, String policy) implements ResultRow {
        public OfSomeUsers {
            Objects.requireNonNull(preference, "preference");
        }

        @Override
        public SettingKey key() {
            return preference.setting().key();
        }

        @Override
        public String identity() {
            return preference.gpo().key() + " " + preference.setting().source() + " " + preference.setting().offset();
        }
    }
}
