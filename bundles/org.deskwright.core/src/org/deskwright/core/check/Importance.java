package org.deskwright.core.check;

import java.util.Locale;

/** How much a finding matters. Only findings have it: "passed" or "cannot tell" are never more or less important. */
public enum Importance {
    /** Worth knowing; nobody is hindered. */
    INFO,
    /** Hinders some users, or will. */
    WARNING,
    /** Explains why somebody cannot work. */
    PROBLEM;

    /** {@code info}, {@code warning} or {@code problem}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
