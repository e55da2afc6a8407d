package org.deskwright.estate.ui.facts;

/**
 * One thing that is or is not known.
 *
 * @param name what an admin calls it
 * @param value what is known; empty when it is not in the evidence
 */
public record Fact(String name, String value) {
    public boolean isKnown() {
        return !value.isEmpty();
    }
}
