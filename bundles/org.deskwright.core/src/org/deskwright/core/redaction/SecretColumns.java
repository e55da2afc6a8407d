package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Empties the columns of a table whose head says that secrets are in them, as lists of users have. A record of a log
 * that stands in between is none of its rows; the table ends where none has come for some lines. What is a sentence is
 * no head: cells of that have neither words of sentences in them nor, unless they are of one word each, blanks before.
 */
final class SecretColumns {
    private static final Pattern HEAD = Pattern.compile("[\\p{L}_#][\\p{L}\\p{N} _.()/-]{0,40}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.()/-]{1,40}");
    private static final Pattern SENTENCE = Pattern
            .compile("(?i)(?<![\\p{L}_.-])(?:no|not|none|invalid|is|was|were|are|been|has|"
                    + "have|had|of|for|the|a|an|with|failed|failure|retry|retrying|retried|expired|expires|missing|received|to|from|by|please|"
                    + "enter|sent|refreshed|requested|rejected|accepted|and|or|in|on|at|got|giving|waiting|using|after|before|bad|wrong|incorrect)"
                    + "(?![\\p{L}_.-])");
    private static final Pattern SECRET = Pattern.compile("(?i)(?:pw|pin|otp)|[\\p{L}\\p{N} _.-]{0,30}?(?:"
            + SecretWords.OTHER_TONGUES
            + "|pass(?:wor[dt]|wd|phrase|code)?|pwd|secret|token|(?:api|access|secret|recovery|private)[ _.-]?key)"
            + "(?:\\s{0,2}\\([\\p{L}\\p{N} _.-]{1,20}\\))?");
    /** How a record of a log begins. */
    private static final Pattern RECORD = Pattern.compile("[\\[<(]?(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}[T ,]|"
            + "\\d{1,2}:\\d\\d:\\d\\d|[A-Z][a-z]{2}\\s{1,2}\\d{1,2}\\s{1,2}\\d\\d:|\\d{10,13}[.\\s])|[{<]");
    private static final Pattern TIME = Pattern.compile("(?i).*(?:time|date|day|when|created|changed|last|since).*");
    private static final char[] MARKS = {',', '\t', ';', '|'};
    private static final int LONGEST_HEAD = 1000;
    /** Lines that are no rows, one after the other, after which there is no table any more. */
    private static final int MOST_OTHERS = 4;

    private final boolean masking;
    private final Runnable removed;
    private char mark;
    private int cells;
    private boolean timed;
    private final List<Integer> secret = new ArrayList<>();
    private int others;
    /** The cell that the line before left open, as one in quotes may be; -1 when none is. */
    private int open = -1;

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each value
     */
    SecretColumns(boolean masking, Runnable removed) {
        this.masking = masking;
        this.removed = removed;
    }

    /** Whether a column of such a name has secrets in it. */
    static boolean isSecret(String name) {
        return name.length() < LONGEST_HEAD && SECRET.matcher(name).matches();
    }

    /** Whether the next line may be of a table. */
    boolean isOpen() {
        return !secret.isEmpty();
    }

    /** @return the line without what is in such columns */
    String line(String line) {
        if (isOpen()) {
            if (isRow(line)) {
                others = 0;
                return emptied(line);
            }
            open = -1;
            if (++others > MOST_OTHERS) {
                end();
            }
        }
        if (line.length() < LONGEST_HEAD) {
            begin(line);
        }
        return line;
    }

    private boolean isRow(String line) {
        if (open >= 0) {
            return true;
        }
        int ends = ends(line, 0, -1).size();
        boolean cut = !isClosed(line);
        return ends > 1 && (ends >= cells || cut) && ends <= 2 * cells && (timed || !RECORD.matcher(line).lookingAt());
    }

    private void begin(String line) {
        for (char each : MARKS) {
            char before = mark;
            mark = each;
            List<Integer> ends = ends(line, 0, -1);
            mark = before;
            if (ends.size() < 2) {
                continue;
            }
            List<String> names = new ArrayList<>();
            int from = 0;
            for (int end : ends) {
                names.add(line.substring(from, end));
                from = Math.min(end + 1, line.length());
            }
            if (!isHead(names, each)) {
                return;
            }
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                if (SECRET.matcher(unquoted(names.get(i).strip())).matches()) {
                    found.add(i);
                }
            }
            if (!found.isEmpty()) {
                end();
                mark = each;
                cells = ends.size();
                timed = TIME.matcher(names.getFirst()).matches();
                secret.addAll(found);
            }
            return;
        }
    }

    /** Names of columns, and no parts of a sentence. */
    private static boolean isHead(List<String> names, char mark) {
        boolean words = true;
        boolean blanks = false;
        for (int i = 0; i < names.size(); i++) {
            String name = unquoted(names.get(i).strip());
            boolean edge = mark == '|' && (i == 0 || i == names.size() - 1) && name.isEmpty();
            if (!edge && (!HEAD.matcher(name).matches() || SENTENCE.matcher(name).find())) {
                return false;
            }
            words &= edge || WORD.matcher(name).matches();
            blanks |= mark != '|' && mark != '\t' && i > 0 && names.get(i).startsWith(" ");
        }
        return !blanks || words && names.size() > 2;
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }

    private String emptied(String line) {
        int first = Math.max(0, open);
        List<Integer> ends = ends(line, 0, open);
        StringBuilder out = new StringBuilder(line.length());
        int from = 0;
        for (int i = 0; i < ends.size(); i++) {
            int to = ends.get(i);
            out.append(cell(line.substring(from, to), first + i)).append(line, to, Math.min(line.length(), to + 1));
            from = Math.min(to + 1, line.length());
        }
        open = isClosed(line) ? -1 : first + ends.size() - 1;
        return out.toString();
    }

    /** Blanks and quotes around it stay. */
    private String cell(String cell, int column) {
        if (!secret.contains(column)) {
            return cell;
        }
        int from = 0;
        int to = cell.length();
        while (from < to && " \t".indexOf(cell.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " \t\r".indexOf(cell.charAt(to - 1)) >= 0) {
            to--;
        }
        if (to - from > 1 && cell.charAt(from) == '"' && cell.charAt(to - 1) == '"') {
            from++;
            to--;
        }
        String value = cell.substring(from, to);
        if (value.isEmpty() || value.equals(SecretRules.REMOVED) || value.chars().allMatch(c -> c == '-' || c == ':')) {
            return cell;
        }
        removed.run();
        return cell.substring(0, from) + (masking ? "*".repeat(value.length()) : SecretRules.REMOVED)
                + cell.substring(to);
    }

    private boolean isClosed(String line) {
        boolean quoted = open >= 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
        }
        return !quoted;
    }

    /**
     * Where the cells of a line end, the last one with the line.
     *
     * @param inside the cell that is open from the line before, negative when none is
     */
    private List<Integer> ends(String line, int from, int inside) {
        List<Integer> ends = new ArrayList<>();
        boolean quoted = inside >= 0;
        for (int i = from; i < line.length(); i++) {
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
        others = 0;
        open = -1;
    }
}
