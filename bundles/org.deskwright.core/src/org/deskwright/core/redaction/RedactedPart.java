package org.deskwright.core.redaction;

import java.util.function.UnaryOperator;

/**
 * A part of a text with pseudonyms in it: what is more in the text up to its end than in the text up to its beginning.
 */
final class RedactedPart {
    private final String text;

    /** @param text without secrets */
    RedactedPart(String text) {
        this.text = text;
    }

    /** @param line gives a line with pseudonyms */
    String of(int from, int to, UnaryOperator<String> line) {
        if (from >= to) {
            return "";
        }
        int first = beginOfWord(from);
        int last = endOfWord(to);
        StringBuilder part = new StringBuilder();
        for (int at = text.lastIndexOf('\n', first - 1) + 1; at <= last; at = endOfLine(at) + 1) {
            int end = Math.min(last, endOfLine(at));
            part.append(at > first ? "\n" : "").append(ofLine(at, Math.max(first, at), end, line));
        }
        return part.toString();
    }

    /** What stands for it, or for all of its line when a name begins before it and ends in it. */
    private String ofLine(int begin, int from, int to, UnaryOperator<String> line) {
        int end = endOfLine(begin);
        String whole = line.apply(text.substring(begin, end));
        String before = line.apply(text.substring(begin, from));
        String upTo = to == end ? whole : line.apply(text.substring(begin, to));
        boolean apart = upTo.startsWith(before) && whole.startsWith(upTo);
        return apart ? upTo.substring(before.length()) : whole;
    }

    private int endOfLine(int at) {
        int feed = text.indexOf('\n', at);
        return feed < 0 ? text.length() : feed;
    }

    private int beginOfWord(int at) {
        int begin = at;
        while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))
                && !Character.isWhitespace(text.charAt(Math.min(at, text.length() - 1)))) {
            begin--;
        }
        return begin;
    }

    private int endOfWord(int at) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))
                && !Character.isWhitespace(text.charAt(at - 1))) {
            end++;
        }
        return end;
    }
}
