package org.deskwright.core.check;

import java.util.Objects;

/**
 * Something that a {@link CheckRegistry} could not take, in words for whoever wrote it.
 *
 * @param provider who offered it; {@link #CATALOGUE} for what is wrong with the topics
 * @param check id of the check, or empty where it is about none or has none
 * @param reason what is wrong
 */
public record Refusal(String provider, String check, String reason) {
    /** The provider of refusals that are about the topic catalogue. */
    public static final String CATALOGUE = "catalogue";

    public Refusal {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(reason, "reason");
    }

    /** One line. */
    @Override
    public String toString() {
        return provider + (check.isEmpty() ? "" : ": " + check) + ": " + reason;
    }
}
