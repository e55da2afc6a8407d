package org.deskwright.logs.aid;

import java.util.Locale;

/** The colours of highlighters, by name: what they are on the screen depends on the theme. */
public enum Tint {
    AMBER, BLUE, GREEN, RED, VIOLET;

    /** As files spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
