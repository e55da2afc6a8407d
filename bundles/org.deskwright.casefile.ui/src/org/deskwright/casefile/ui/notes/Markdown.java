package org.deskwright.casefile.ui.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.ui.page.PageWriter;

/**
 * Shows what people commonly write in Markdown: headings, paragraphs, lists, tasks, quotes, code and web links. Nothing
 * in it is ever run or loaded, and what is not understood stands there as it was written.
 */
public final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(\\S.*?)[# ]*");
    private static final Pattern ITEM = Pattern.compile("( *)(?:([-*+])|(\\d{1,9}[.)])) +(.*)");
    private static final Pattern TASK = Pattern.compile("\\[([ xX])] (.*)");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,500})]\\((https?://[^\\s()]{1,2000})\\)");
    private static final Pattern BARE = Pattern.compile("(?<![(\\w])https?://[^\\s<>()\\[\\]]{1,2000}");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_]{1,2000})(?<=\\S)\\1");
    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\w)([*_])(?=\\S)([^*_]{1,2000})(?<=\\S)\\1(?!\\w)");
    private static final Pattern CODE = Pattern.compile("`([^`]{1,2000})`");

    private final PageWriter writer;
    private final List<String> paragraph = new ArrayList<>();
    private String mark = "";

    private Markdown(PageWriter writer) {
        this.writer = writer;
    }

    public static void write(String markdown, PageWriter writer) {
        new Markdown(writer).lines(markdown.lines().toList());
    }

    private void lines(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                flush();
                i = code(lines, i + 1, fence.group(1));
            } else {
                line(lines.get(i));
            }
        }
        flush();
    }

    /** Gives the number of the last line of it. */
    private int code(List<String> lines, int first, String fence) {
        int end = first;
        while (end < lines.size() && !lines.get(end).strip().startsWith(fence)) {
            end++;
        }
        String text = String.join("\n", lines.subList(first, end));
        if (!text.isBlank()) {
            writer.command(text, text.lines().findFirst().orElse(""));
        }
        return end;
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            flush();
        } else if (heading.matches()) {
            flush();
            writer.heading(words(heading.group(2)));
        } else if (item.matches()) {
            flush();
            mark = item.group(1) + (item.group(2) != null ? "\u2022" : item.group(3));
            paragraph.add(task(item.group(4)));
        } else if (line.startsWith(">")) {
            if (!mark.equals(">")) {
                flush();
            }
            mark = ">";
            paragraph.add(line.substring(1).strip());
        } else {
            paragraph.add(line.strip());
        }
    }

    private static String task(String text) {
        Matcher task = TASK.matcher(text);
        return task.matches() ? (task.group(1).isBlank() ? "\u2610 " : "\u2611 ") + task.group(2) : text;
    }

    private void flush() {
        String text = String.join(" ", paragraph);
        if (!text.isBlank()) {
            switch (mark) {
                case "" -> writer.paragraph(words(text));
                case ">" -> writer.aside(words(text));
                default -> writer.item(mark, words(text));
            }
            links(text);
        }
        paragraph.clear();
        mark = "";
    }

    private static String words(String text) {
        String plain = LINK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        for (Pattern marked : List.of(STRONG, EMPHASIS)) {
            plain = marked.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(found.group(2)));
        }
        return CODE.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }

    private void links(String text) {
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            writer.link(link.group(1), link.group(2));
        }
        Matcher bare = BARE.matcher(text);
        while (bare.find()) {
            String url = bare.group().replaceAll("[.,;:!?]+$", "");
            writer.link(url, url);
        }
    }
}
