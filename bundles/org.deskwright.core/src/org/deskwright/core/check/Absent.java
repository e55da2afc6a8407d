package org.deskwright.core.check;

import java.util.List;

/** What an absent JSON member means. */
final class Absent {
    private Absent() {
    }

    static String text(String given) {
        return given == null ? "" : given;
    }

    static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
