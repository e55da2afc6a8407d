package org.deskwright.logs.ui.merged;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.reading.ShortNames;

/** The names of logs as they stand before their lines, all of one width. */
final class NamesBefore {
    private static final int MOST = 20;
    private static final String BETWEEN = " \u2502 ";

    private final Map<Rotation, String> names = new HashMap<>();
    private final int length;

    NamesBefore(List<Rotation> logs) {
        List<String> titles = logs.stream().map(Rotation::title).toList();
        logs.forEach(log -> names.put(log, ShortNames.of(log.title(), titles, MOST)));
        int width = names.values().stream().mapToInt(String::length).max().orElse(0);
        names.replaceAll((_, name) -> name + " ".repeat(width - name.length()) + BETWEEN);
        length = width + BETWEEN.length();
    }

    String of(MergeLog log) {
        return names.getOrDefault(log.log(), "");
    }

    /** The letters of each line before those of its log. */
    int length() {
        return length;
    }
}
