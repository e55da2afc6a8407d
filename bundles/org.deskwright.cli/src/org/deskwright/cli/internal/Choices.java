package org.deskwright.cli.internal;

import java.util.List;

/** Options that take one of a few words. */
public final class Choices {
    private Choices() {
    }

    /** The value, if it is one of those; otherwise a {@link UsageProblem} that names them. */
    public static String check(String option, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new UsageProblem(option + " takes " + String.join(", ", allowed) + ", not '" + value + "'"
                    + Suggestions.hint(value, allowed));
        }
        return value;
    }
}
