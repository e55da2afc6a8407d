package org.deskwright.store;

import java.util.List;

/** How lists stand in columns. */
final class Rows {
    private Rows() {
    }

    static List<String> values(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
    }
}
