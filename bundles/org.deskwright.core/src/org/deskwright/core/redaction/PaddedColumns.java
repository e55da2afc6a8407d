package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Empties the columns of a table in which blanks part the cells and lines stand under the names, as PowerShell writes
 * them, where a name says that secrets are in it. The table ends with an empty line, or one that is no row.
 */
final class PaddedColumns {
    private static final Pattern RULE = Pattern
            .compile("[ \\t]{0,40}-{2,}+(?:[ \\t]{1,200}-{2,}+){1,60}[ \\t\\r]{0,200}");
    private static final Pattern DASHES = Pattern.compile("-{2,}+");
    private static final Pattern SECRET = Pattern.compile("(?i)(?<![A-Za-z0-9])[A-Za-z0-9_.-]{0,30}?(?:"
            + SecretWords.OTHER_TONGUES
            + "|pass(?:wor[dt]|wd|phrase|code)?|pwd|secret|token|(?:api|access|secret|recovery|private)[_.-]?key)(?![A-Za-z0-9])");
    private static final int LONGEST_HEAD = 1000;

    private final boolean masking;
    private final Runnable removed;
    private String head = "";
    private final List<Integer> begins = new ArrayList<>();
    private final List<Integer> secret = new ArrayList<>();

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each value
     */
    PaddedColumns(boolean masking, Runnable removed) {
        this.masking = masking;
        this.removed = removed;
    }

    /** Whether the next line may be of a table. */
    boolean isOpen() {
        return !head.isEmpty() || !secret.isEmpty();
    }

    /** @return the line without what is in such columns */
    String line(String line) {
        if (!head.isEmpty()) {
            String names = head;
            head = "";
            if (RULE.matcher(line).matches()) {
                begin(names, line);
                return line;
            }
        }
        if (!secret.isEmpty() && isRow(line)) {
            return emptied(line);
        }
        secret.clear();
        head = line.length() < LONGEST_HEAD ? line : "";
        return line;
    }

    private void begin(String names, String rule) {
        begins.clear();
        secret.clear();
        Matcher dashes = DASHES.matcher(rule);
        while (dashes.find()) {
            begins.add(dashes.start());
        }
        for (int i = 0; i < begins.size(); i++) {
            int to = i + 1 < begins.size() ? begins.get(i + 1) : names.length();
            int from = Math.min(begins.get(i), names.length());
            if (SECRET.matcher(names.substring(from, Math.max(from, Math.min(to, names.length())))).find()) {
                secret.add(i);
            }
        }
    }

    /** Blanks stand before each column, or there are as many words as columns where one is too long for its own. */
    private boolean isRow(String line) {
        if (line.isBlank()) {
            return false;
        }
        boolean padded = true;
        for (int i = 1; i < begins.size(); i++) {
            int before = begins.get(i) - 1;
            padded &= before >= line.length() || Character.isWhitespace(line.charAt(before));
        }
        return padded || line.strip().split("\\s+", begins.size() + 1).length == begins.size();
    }

    private String emptied(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int copied = 0;
        for (int column : secret) {
            int from = Math.min(line.length(), begins.get(column));
            while (from > copied && !Character.isWhitespace(line.charAt(from - 1)) && from < line.length()) {
                from--; // one that is longer than the column before it, or set to the right
            }
            int to = column + 1 < begins.size() ? Math.min(line.length(), begins.get(column + 1)) : line.length();
            while (to < line.length() && to > 0 && !Character.isWhitespace(line.charAt(to - 1))) {
                to++;
            }
            while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
                to--;
            }
            if (from >= copied && to > from && !line.substring(from, to).isBlank()) {
                removed.run();
                out.append(line, copied, from).append(masking ? "*".repeat(to - from) : SecretRules.REMOVED);
                copied = to;
            }
        }
        return out.append(line, copied, line.length()).toString();
    }

    /** A text has come to its end, and with it what was open. */
    void end() {
        head = "";
        secret.clear();
    }
}
