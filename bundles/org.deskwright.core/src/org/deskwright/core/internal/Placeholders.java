package org.deskwright.core.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code {name}} in a text. A value is never looked into again, and what has no value is shown as {@code <name>},
 * so that a reader sees that something has to be put there. {@code {name:one|many}} gives the first words where the
 * value is 1, else the second, in prose alone. {@code ${name}} belongs to a shell and is left alone, as is everything
 * else in braces.
 */
public final class Placeholders {
    private static final Pattern NUMBER_WORDS = Pattern
            .compile("(?<!\\$)\\{([A-Za-z][A-Za-z0-9_.-]*):([^{}|]*)\\|([^{}|]*)\\}");

    private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[.-]");

    private Placeholders() {
    }

    public static String fill(String template, Function<String, Optional<String>> values) {
        return fill(agree(template, values), values, name -> "<" + name + ">");
    }

    private static String agree(String template, Function<String, Optional<String>> values) {
        if (template.indexOf('|') < 0) {
            return template;
        }
        return NUMBER_WORDS.matcher(template).replaceAll(found -> Matcher
                .quoteReplacement(found.group(values.apply(found.group(1)).filter("1"::equals).isPresent() ? 2 : 3)));
    }

    /**
     * Fills a command. What has no value is shown as {@code YOUR_NAME}: in angle brackets it would be a redirection
     * that overwrites files when the command is pasted as it is, while a made-up name is just not found.
     */
    public static String fillCommand(String template, Function<String, Optional<String>> values) {
        return fill(template, values, Placeholders::blank);
    }

    private static String fill(String template, Function<String, Optional<String>> values,
            Function<String, String> missing) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        StringBuilder filled = new StringBuilder(2 * template.length());
        int done = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
            int close = nameEnd(template, open + 1);
            if (close > open + 1 && close < template.length() && template.charAt(close) == '}'
                    && (open == 0 || template.charAt(open - 1) != '$')) {
                String name = template.substring(open + 1, close);
                filled.append(template, done, open).append(values.apply(name).orElseGet(() -> missing.apply(name)));
                done = close + 1;
            }
        }
        return filled.append(template, done, template.length()).toString();
    }

    /** Where a name ends that begins here: at the same place when none does. */
    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (isLetter(text.charAt(end)) || end > from && isInName(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isInName(char c) {
        return c >= '0' && c <= '9' || c == '_' || c == '.' || c == '-';
    }

    private static String blank(String name) {
        return "YOUR_" + WORD_BORDER.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
    }
}
