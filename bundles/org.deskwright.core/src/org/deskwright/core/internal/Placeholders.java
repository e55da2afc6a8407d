package org.deskwright.core.internal;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code {name}} in a text. A value is never looked into again, and what has no value is shown as {@code <name>},
 * so that a reader sees that something has to be put there. {@code ${name}} belongs to a shell and is left alone, as is
 * everything in braces that is not a bare name.
 */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([A-Za-z][A-Za-z0-9_.-]*)\\}");

    private Placeholders() {
    }

    public static String fill(String template, Function<String, Optional<String>> values) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> Matcher
                .quoteReplacement(values.apply(found.group(1)).orElseGet(() -> "<" + found.group(1) + ">")));
    }
}
