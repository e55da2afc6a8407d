package org.deskwright.logs.ui.merged;

import java.util.List;

/** The names of logs as they stand before their lines, all of one width. */
final class NamesBefore {
    private static final int MOST = 20;
    private static final String BETWEEN = " \u2502 ";

    private final List<String> names;

    NamesBefore(List<MergeLog> logs) {
        List<String> shortNames = logs.stream().map(log -> LogsTogether.name(log.log())).toList();
        int width = Math.min(MOST, shortNames.stream().mapToInt(String::length).max().orElse(0));
        names = shortNames.stream().map(name -> padded(name, width)).toList();
    }

    /** Of names that are too long the end tells them apart. */
    private static String padded(String name, int width) {
        String shown = name.length() > width ? "\u2026" + name.substring(name.length() - width + 1) : name;
        return shown + " ".repeat(width - shown.length()) + BETWEEN;
    }

    /** @param log by its number */
    String of(int log) {
        return names.get(log);
    }

    /** The letters of each line before those of its log. */
    int length() {
        return names.isEmpty() ? 0 : names.getFirst().length();
    }
}
