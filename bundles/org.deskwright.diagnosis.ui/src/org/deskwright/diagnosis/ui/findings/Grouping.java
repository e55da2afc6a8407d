package org.deskwright.diagnosis.ui.findings;

import java.util.Locale;
import java.util.stream.Stream;

/** By what findings are put together. */
public enum Grouping {
    TOPIC, IMPORTANCE, SUBJECT, ACCOUNT, CHECK, CHANGE;

    /** As in the parameter of the command: {@code topic}, {@code importance}, ... */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grouping of that id; by topic when there is none such. */
    public static Grouping of(Object id) {
        return Stream.of(values()).filter(g -> g.id().equals(id)).findFirst().orElse(TOPIC);
    }
}
