package org.deskwright.app.command;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the guide, to be searched.
 *
 * @param name of its file, without {@code .html}
 * @param title for people
 * @param text all of it in small letters, without marks
 */
record GuidePage(String name, String title, String text) {
    private static final Pattern HEADING = Pattern.compile("(?s)<h1>(.*?)</h1>");
    private static final String MARKS = "(?s)<[^>]*>";
    private static final int OFTEN = 999;
    private static final int IN_TITLE = 5000;

    static GuidePage of(String name, String html) {
        Matcher heading = HEADING.matcher(html);
        String title = heading.find() ? heading.group(1).replaceAll(MARKS, "").strip() : name;
        return new GuidePage(name, title.replace("&amp;", "&"), html.replaceAll(MARKS, " ").toLowerCase(Locale.ROOT));
    }

    /** How well it fits; another word counts more than the same once more, and most when it is in the title. */
    long score(List<String> words) {
        long score = 0;
        for (String word : words) {
            long count = Pattern.compile(Pattern.quote(word)).matcher(text).results().count();
            score += Math.min(OFTEN, count) + (count > 0 ? OFTEN + 1 : 0)
                    + (title.toLowerCase(Locale.ROOT).contains(word) ? IN_TITLE : 0);
        }
        return score;
    }
}
