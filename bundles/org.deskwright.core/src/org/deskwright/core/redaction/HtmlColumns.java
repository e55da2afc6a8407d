package org.deskwright.core.redaction;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Empties the columns of a table of HTML whose head says that secrets are in them, whether that is marked as a head or
 * is the first row. As many lines come out as go in.
 */
final class HtmlColumns {
    private static final Pattern TAG = Pattern.compile("(?i)<(\\\\?/)?(table|tr|th|td)\\b([^<>]{0,1000})>");
    private static final Pattern ANY_TAG = Pattern.compile("<[^<>]{0,1000}>");
    private static final Pattern SPAN = Pattern.compile("(?i)\\bcolspan\\s{0,3}=\\s{0,3}\\\\?[\"']?(\\d{1,2})");
    private static final int LONGEST_NAME = 100;
    /** Lines without a tag, one after the other, after which there is no table any more. */
    private static final int MOST_OTHERS = 40;

    private final boolean masking;
    private final Runnable removed;
    private final Set<Integer> secret = new HashSet<>();
    private boolean open;
    private boolean first;
    private int column = -1;
    private int span = 1;
    private int others;
    private String cell = "";
    private StringBuilder name = new StringBuilder();
    private final Set<Integer> named = new HashSet<>();

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each value
     */
    HtmlColumns(boolean masking, Runnable removed) {
        this.masking = masking;
        this.removed = removed;
    }

    /** @return the line without what is in such columns */
    String line(String line) {
        if (!open && !line.contains("<t") && !line.contains("<T")) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length());
        int at = 0;
        Matcher tag = TAG.matcher(line);
        while (tag.find()) {
            out.append(content(line.substring(at, tag.start()))).append(tag.group());
            at = tag.end();
            tag(tag.group(1) != null, tag.group(2).toLowerCase(Locale.ROOT), tag.group(3));
        }
        others = at > 0 ? 0 : others + 1;
        out.append(content(line.substring(at)));
        if (others > MOST_OTHERS) {
            end();
        }
        return out.toString();
    }

    private void tag(boolean ends, String tag, String attributes) {
        if (!cell.isEmpty()) {
            endCell();
        }
        switch (tag) {
            case "table" -> {
                end();
                open = !ends;
                first = !ends;
            }
            case "tr" -> {
                if (first && !named.isEmpty() && column > 0) {
                    secret.addAll(named);
                }
                first &= column < 0;
                named.clear();
                column = -1;
                span = 1;
            }
            default -> {
                if (!ends) {
                    open = true;
                    column += span;
                    Matcher wide = SPAN.matcher(attributes);
                    span = wide.find() ? Math.max(1, Integer.parseInt(wide.group(1))) : 1;
                    cell = tag;
                    name = new StringBuilder();
                }
            }
        }
    }

    private void endCell() {
        boolean says = SecretColumns.isSecret(ANY_TAG.matcher(name).replaceAll("").strip());
        if (says && cell.equals("th")) {
            secret.add(column);
        } else if (says && first && (column > 0 || span > 1)) {
            named.add(column);
        }
        cell = "";
    }

    /** What stands between two tags of a table. */
    private String content(String text) {
        if (cell.isEmpty() || text.isBlank()) {
            return text;
        }
        if (name.length() < LONGEST_NAME) {
            name.append(text, 0, Math.min(text.length(), LONGEST_NAME));
        }
        if (!cell.equals("td") || !secret.contains(column)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        Matcher tag = ANY_TAG.matcher(text);
        while (tag.find()) {
            out.append(value(text.substring(at, tag.start()))).append(tag.group());
            at = tag.end();
        }
        return out.append(value(text.substring(at))).toString();
    }

    private String value(String text) {
        String value = text.strip();
        if (value.isEmpty() || value.startsWith(SecretRules.REMOVED) || value.equals("&nbsp;")) {
            return text;
        }
        removed.run();
        int from = text.indexOf(value);
        return text.substring(0, from) + (masking ? "*".repeat(value.length()) : SecretRules.REMOVED)
                + text.substring(from + value.length());
    }

    /** A text has come to its end, and with it what was open. */
    void end() {
        secret.clear();
        named.clear();
        open = false;
        first = false;
        column = -1;
        span = 1;
        others = 0;
        cell = "";
    }
}
