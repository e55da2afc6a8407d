package org.deskwright.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which parts of a text are its template's, and which were filled in. */
final class FilledText {
    /** As they are filled: see {@code Placeholders}; the second has the words for one and for many. */
    private static final Pattern PLACEHOLDER = Pattern
            .compile("(?<!\\$)\\{[A-Za-z][A-Za-z0-9_.-]*(?::([^{}|]*)\\|([^{}|]*))?\\}");

    private FilledText() {
    }

    /**
     * The template's words, what was filled in, the template's words, and so on; all was filled in if it is no such
     * text.
     */
    static List<String> parts(String template, String filled) {
        if (template.indexOf('{') < 0 && template.equals(filled)) {
            return List.of(filled);
        }
        StringBuilder pattern = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        int done = 0;
        while (placeholder.find()) {
            pattern.append(Pattern.quote(template.substring(done, placeholder.start())));
            pattern.append(placeholder.group(1) == null
                    ? "(.*?)"
                    : "(?:" + Pattern.quote(placeholder.group(1)) + "|" + Pattern.quote(placeholder.group(2)) + ")");
            done = placeholder.end();
        }
        pattern.append(Pattern.quote(template.substring(done)));
        Matcher whole = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(filled);
        if (!whole.matches()) {
            return List.of("", filled);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int group = 1; group <= whole.groupCount(); group++) {
            parts.add(filled.substring(from, whole.start(group)));
            parts.add(whole.group(group));
            from = whole.end(group);
        }
        parts.add(filled.substring(from));
        return parts;
    }
}
