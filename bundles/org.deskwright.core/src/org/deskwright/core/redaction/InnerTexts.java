package org.deskwright.core.redaction;

import java.util.Arrays;

/**
 * Takes secrets out of texts of several lines that stand in one, as values of JSON do: what begins in a line of those
 * goes on in the next one, such as a table or a key. Whatever is no secret stays as it is written there.
 */
final class InnerTexts {
    private final String line;
    private final boolean masking;
    private final Runnable removed;
    private final StringBuilder out;
    private int copied;

    private InnerTexts(String line, boolean masking, Runnable removed) {
        this.line = line;
        this.masking = masking;
        this.removed = removed;
        out = new StringBuilder(line.length());
    }

    /**
     * The line without the secrets of such texts.
     *
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each value
     */
    static String line(String line, boolean masking, Runnable removed) {
        return line.contains("\\n") && line.indexOf('"') >= 0 ? new InnerTexts(line, masking, removed).all() : line;
    }

    private String all() {
        int open = line.indexOf('"');
        while (open >= 0) {
            int close = open + 1;
            boolean lines = false;
            while (close < line.length() && line.charAt(close) != '"') {
                boolean escaped = line.charAt(close) == '\\';
                lines |= escaped && close + 1 < line.length() && line.charAt(close + 1) == 'n';
                close += escaped ? 2 : 1;
            }
            if (close >= line.length()) {
                break;
            }
            if (lines) {
                text(open + 1, close);
            }
            open = line.indexOf('"', close + 1);
        }
        return copied == 0 ? line : out.append(line, copied, line.length()).toString();
    }

    private void text(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int[] places = new int[to - from + 1];
        for (int at = from; at < to;) {
            places[text.length()] = at;
            at += letter(at, to, text);
        }
        places[text.length()] = to;
        String plain = text.toString();
        String masked = Redactor.masked(plain);
        if (masked.length() == plain.length() && !masked.equals(plain)) {
            without(plain, masked, Arrays.copyOf(places, plain.length() + 1));
        }
    }

    /** Adds what is written there, and tells how many characters it has been written with. */
    private int letter(int at, int to, StringBuilder text) {
        char c = line.charAt(at);
        if (c != '\\' || at + 1 >= to) {
            text.append(c);
            return 1;
        }
        char next = line.charAt(at + 1);
        switch (next) {
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> {
                int code = code(at + 2, to);
                text.append(code < 0 ? 'u' : (char) code);
                return code < 0 ? 2 : 6;
            }
            default -> text.append(next);
        }
        return 2;
    }

    private int code(int from, int to) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < to ? Character.digit(line.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }

    private void without(String plain, String masked, int[] places) {
        for (int i = 0; i < plain.length();) {
            int end = i;
            while (end < plain.length() && masked.charAt(end) == '*' && plain.charAt(end) != '\n'
                    && (plain.charAt(end) != '*' || end > i)) {
                end++;
            }
            if (end > i) {
                out.append(line, copied, places[i])
                        .append(masking ? "*".repeat(places[end] - places[i]) : SecretRules.REMOVED);
                copied = places[end];
                removed.run();
            }
            i = Math.max(end, i + 1);
        }
    }
}
