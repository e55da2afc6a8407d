package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Empties the columns of a table whose head says that secrets are in them, as lists of users have. The table ends with
 * the first line that has another number of cells.
 */
final class SecretColumns {
    private static final Pattern HEAD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N} _.-]{0,40}");
    private static final Pattern SECRET = Pattern.compile("(?i)[\\p{L}\\p{N} _.-]{0,30}?(?:" + SecretWords.OTHER_TONGUES
            + "|pass(?:wor[dt]|wd|phrase|code)?|pwd|secret|token|(?:api|access|secret|recovery|private)[ _.-]?key)");
    /** A line of a log, which follows a table that stands in it. */
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:");
    private static final char[] MARKS = {',', '\t', ';'};
    private static final int LONGEST_HEAD = 1000;

    private final boolean masking;
    private final Runnable removed;
    private char mark;
    private int cells;
    private final List<Integer> secret = new ArrayList<>();

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each value
     */
    SecretColumns(boolean masking, Runnable removed) {
        this.masking = masking;
        this.removed = removed;
    }

    /** Whether the next line may be of a table. */
    boolean isOpen() {
        return !secret.isEmpty();
    }

    /** @return the line without what is in such columns */
    String line(String line) {
        if (isOpen()) {
            List<Integer> ends = ends(line, mark);
            if (ends.size() == cells && !MOMENT.matcher(line).lookingAt()) {
                return emptied(line, ends);
            }
            if (!line.isBlank()) {
                end();
            }
        }
        if (!isOpen() && line.length() < LONGEST_HEAD) {
            begin(line);
        }
        return line;
    }

    private void begin(String line) {
        for (char each : MARKS) {
            List<Integer> ends = ends(line, each);
            if (ends.size() < 2) {
                continue;
            }
            List<Integer> found = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < ends.size(); i++) {
                String name = unquoted(line.substring(from, ends.get(i)).strip());
                if (!HEAD.matcher(name).matches()) {
                    return;
                }
                if (SECRET.matcher(name).matches()) {
                    found.add(i);
                }
                from = ends.get(i) + 1;
            }
            mark = each;
            cells = ends.size();
            secret.addAll(found);
            return;
        }
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }

    private String emptied(String line, List<Integer> ends) {
        StringBuilder out = new StringBuilder(line.length());
        int from = 0;
        for (int i = 0; i < ends.size(); i++) {
            int to = ends.get(i);
            int end = i == ends.size() - 1 && line.endsWith("\r") ? to - 1 : to;
            boolean quoted = end - from > 1 && line.charAt(from) == '"' && line.charAt(end - 1) == '"';
            int begin = quoted ? from + 1 : from;
            end = quoted ? end - 1 : end;
            String value = line.substring(begin, Math.max(begin, end));
            boolean gone = secret.contains(i) && !value.isBlank() && !value.equals(SecretRules.REMOVED);
            if (gone) {
                removed.run();
            }
            out.append(line, from, begin)
                    .append(gone ? masking ? "*".repeat(value.length()) : SecretRules.REMOVED : value)
                    .append(line, Math.max(begin, end), Math.min(line.length(), to + 1));
            from = to + 1;
        }
        return out.toString();
    }

    /** Where the cells of a line end, the last one with the line. */
    private static List<Integer> ends(String line, char mark) {
        List<Integer> ends = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == mark && !quoted) {
                ends.add(i);
            }
        }
        ends.add(line.length());
        return ends;
    }

    /** A text has come to its end, and with it what was open. */
    void end() {
        secret.clear();
    }
}
