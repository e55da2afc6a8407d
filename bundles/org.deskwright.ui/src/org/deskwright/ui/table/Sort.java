package org.deskwright.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One level of an order. Lists of these begin with the one that counts most.
 *
 * @param column its id
 */
public record Sort(String column, boolean descending) {
    /** What a click on a heading makes of an order: ascending, then descending, then none. */
    public static List<Sort> clicked(List<Sort> before, String column, boolean further) {
        Optional<Sort> level = before.stream().filter(s -> s.column().equals(column)).findFirst();
        List<Sort> after = new ArrayList<>(further ? before : List.of());
        if (level.isEmpty()) {
            after.add(new Sort(column, false));
        } else {
            after.remove(level.get());
            if (!level.get().descending()) {
                after.add(further ? before.indexOf(level.get()) : 0, new Sort(column, true));
            }
        }
        return List.copyOf(after);
    }

    /** Never empty. */
    static String written(List<Sort> sorts) {
        return sorts.isEmpty()
                ? "."
                : sorts.stream().map(s -> (s.descending() ? "-" : "+") + s.column()).collect(Collectors.joining(" "));
    }

    /** Levels that cannot be read are left out. */
    static List<Sort> read(String written) {
        return Stream.of(written.split(" ")).filter(w -> w.length() > 1)
                .map(w -> new Sort(w.substring(1), w.charAt(0) == '-')).toList();
    }
}
