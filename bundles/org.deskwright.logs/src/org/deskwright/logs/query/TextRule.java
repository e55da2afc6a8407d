package org.deskwright.logs.query;

import java.io.Serializable;

/**
 * How a text is compared.
 *
 * @param ignoreCase whether small and capital letters are the same
 * @param wholeWord whether no letter, digit or {@code _} may stand immediately before or behind it
 */
public record TextRule(boolean ignoreCase, boolean wholeWord) implements Serializable {
    /** Exactly so, anywhere. */
    public static final TextRule EXACT = new TextRule(false, false);

    /** What either asks for. */
    public TextRule and(TextRule other) {
        return new TextRule(ignoreCase || other.ignoreCase, wholeWord || other.wholeWord);
    }
}
