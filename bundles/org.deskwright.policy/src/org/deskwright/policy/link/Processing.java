package org.deskwright.policy.link;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.policy.gpo.Half;

/**
 * What, besides links and filtering, decides whether clients carry out a GPO. Source: [MS-GPOL] 3.2.5.1.6 and 3.2.1.4.
 *
 * @param halvesKnown whether it is known which halves are switched on
 * @param functionality 2 for a GPO that clients look at; empty where that was not asked
 * @param ofComputers ids of the extensions that are called for the computer's half, as the attribute has them; empty
 *     where that was not asked
 * @param ofUsers likewise
 */
public record Processing(boolean halvesKnown, OptionalLong functionality, Optional<String> ofComputers,
        Optional<String> ofUsers) {
    /** That of a GPO of which all that was asked is as it should be. */
    public static final Processing USUAL = new Processing(true, OptionalLong.empty(), Optional.empty(),
            Optional.empty());
    /** Nothing was asked. */
    public static final Processing UNKNOWN = new Processing(false, OptionalLong.empty(), Optional.empty(),
            Optional.empty());
    private static final int FUNCTIONALITY = 2;

    public Processing {
        Objects.requireNonNull(functionality, "functionality");
        Objects.requireNonNull(ofComputers, "ofComputers");
        Objects.requireNonNull(ofUsers, "ofUsers");
    }

    /** Whether clients pass it over for its version of the format. */
    public boolean isOfOtherFormat() {
        return functionality.isPresent() && functionality.getAsLong() != FUNCTIONALITY;
    }

    /** Whether an extension is not called for it, as far as that is known. */
    public boolean leavesOut(Half half, String extension) {
        return (half == Half.USER ? ofUsers : ofComputers)
                .filter(list -> !list.toUpperCase(Locale.ROOT).contains("[" + extension.toUpperCase(Locale.ROOT)))
                .isPresent();
    }

    /** This, and what it does not tell as the other does. */
    Processing orElse(Processing other) {
        return new Processing(halvesKnown || other.halvesKnown,
                functionality.isPresent() ? functionality : other.functionality,
                ofComputers.or(() -> other.ofComputers), ofUsers.or(() -> other.ofUsers));
    }
}
