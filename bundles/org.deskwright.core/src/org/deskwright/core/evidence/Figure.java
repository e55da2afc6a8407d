package org.deskwright.core.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A count over the evidence that a report shows as a chart, such as how many WorkSpaces are in which state. It decides
 * nothing.
 *
 * @param id stable, {@code area.short-name}
 * @param title what is counted, for people
 * @param counts how many by name, most first and those that are equal by name; nothing below 1
 */
public record Figure(String id, String title, Map<String, Long> counts) {
    public Figure {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        List<Map.Entry<String, Long>> entries = new ArrayList<>(counts.entrySet());
        entries.removeIf(entry -> entry.getValue() < 1);
        entries.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        counts = Collections.unmodifiableMap(sorted);
    }

    /** The sum of all counts. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
