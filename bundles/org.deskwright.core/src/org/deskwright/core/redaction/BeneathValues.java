package org.deskwright.core.redaction;

import java.util.regex.Pattern;

/**
 * Takes out what stands in the line beneath a prompt for a password, beneath a name in YAML that says that a text
 * follows, or in the lines of an element of XML.
 */
final class BeneathValues {
    private static final Pattern PROMPT = Pattern.compile(
            "(?i)\\s{0,40}(?:(?:new|old|enter|current|retype|confirm|repeat|your|the|user|login|sudo|admin)\\s{1,2}){0,4}"
                    + "pass(?:word|phrase|code)(?:\\s{1,2}(?:for|of)\\s{1,2}\\S{1,64})?\\s?[:>?]\\s{0,3}");
    private static final Pattern BLOCK = Pattern.compile("(?i)[\\s-]{0,60}[\"']?[a-z0-9_.-]{0,40}?" + SecretWords.WORD
            + SecretWords.ABOUT + "[a-z0-9_.-]{0,20}+[\"']?\\s{0,3}:\\s{1,3}[|>][+-]?\\d?\\s{0,3}");
    private static final Pattern ELEMENT = Pattern.compile("(?i)\\s{0,60}<[a-z0-9_.:-]{0,40}?" + SecretWords.WORD
            + SecretWords.ABOUT + "[a-z0-9_.:-]{0,20}+(?:\\s[^<>]{0,200})?(?<!/)>\\s{0,3}");
    private static final int MOST_LINES = 40;
    /** A record of a log, an element, an answer or another prompt. */
    private static final Pattern OTHER = Pattern.compile(
            "\\[?\\d{1,4}[-/.:]\\d{1,2}[-/.:]\\d.*|[<\\[{(].*|.*[:>?]\\s*|\\S{1,3}\\s*|.*\\s\\S.*", Pattern.DOTALL);

    private final boolean masking;
    private final Runnable removed;
    private boolean prompted;
    /** Lines that may still be of an element. */
    private int element;
    /** Blanks before the name of a text of several lines; negative when none is open. */
    private int indented = -1;

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each value
     */
    BeneathValues(boolean masking, Runnable removed) {
        this.masking = masking;
        this.removed = removed;
    }

    boolean isOpen() {
        return prompted || indented >= 0 || element > 0;
    }

    /** @return the line without the value that was announced before */
    String line(String line) {
        element = element > 0 && line.indexOf('<') < 0 ? element - 1 : 0;
        boolean value = element > 0 || prompted && !OTHER.matcher(line).matches()
                || indented >= 0 && blanks(line) > indented;
        boolean before = prompted || indented >= 0 || element > 0;
        prompted = false;
        indented = indented >= 0 && (value || line.isBlank()) ? indented : -1;
        if (before && value && !line.isBlank()) {
            int from = blanks(line);
            int to = line.stripTrailing().length();
            if (line.startsWith(SecretRules.REMOVED, from)) {
                return line;
            }
            removed.run();
            return line.substring(0, from) + (masking ? "*".repeat(to - from) : SecretRules.REMOVED)
                    + line.substring(to);
        }
        if (indented < 0 && announces(line)) {
            prompted = line.length() < 200 && PROMPT.matcher(line).matches();
            element = line.length() < 300 && ELEMENT.matcher(line).matches() ? MOST_LINES : 0;
            indented = line.length() < 200 && BLOCK.matcher(line).matches() ? blanks(line) : -1;
        }
        return line;
    }

    /** Hardly any line ends so: with the mark of a prompt, or that of a text with how it is indented. */
    private static boolean announces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end > 0 && ":>?".indexOf(line.charAt(end - 1)) >= 0) {
            return true;
        }
        end -= end > 0 && Character.isDigit(line.charAt(end - 1)) ? 1 : 0;
        end -= end > 0 && "+-".indexOf(line.charAt(end - 1)) >= 0 ? 1 : 0;
        return end > 0 && "|>".indexOf(line.charAt(end - 1)) >= 0;
    }

    private static int blanks(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** A text has come to its end, and with it what was open. */
    void end() {
        prompted = false;
        indented = -1;
        element = 0;
    }
}
