package org.deskwright.report.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as GitHub-flavoured Markdown (GFM 0.29) that shows just that text: characters that would be markup are escaped,
 * and words on which GitHub acts after it has rendered a page are broken by an empty comment, which nobody sees.
 */
public final class Markdown {
    /**
     * Web addresses, which become links unless escaped; and what GitHub's filters act on even when it was escaped:
     * {@code @name}, {@code #1}, {@code GH-1} and {@code :word:}, but not the time of day.
     */
    private static final Pattern SPECIAL = Pattern.compile("(?i)(?<address>:(?=//)|(?<=(?<![a-z0-9])www)\\.)"
            + "|(?<![\\w@])@(?=\\w)|(?<!\\w)#(?=\\d)|\\bgh(?=-\\d)|:(?![0-9]{2}:)(?=[a-z0-9_+-]{1,64}:)");
    /** What begins a list, an underline or a numbered item where it stands first. */
    private static final Pattern BEGINNING = Pattern
            .compile("^(?:([-+](?=\\s|$)|-(?=-)|=)|([0-9]{1,9})([.)])(?=\\s|$))");
    private static final String APART = "<!-- -->";
    private static final String ESCAPED = "\\`*_[]|~#";

    private Markdown() {
    }

    /** Running text, on one line; fit for paragraphs, headings, list items, cells and the text of a link. */
    public static String text(String text) {
        String line = Printable.line(text);
        Matcher beginning = BEGINNING.matcher(line);
        StringBuilder out = new StringBuilder(line.length() + 16);
        int from = 0;
        if (beginning.find()) {
            out.append(beginning.group(1) == null
                    ? beginning.group(2) + "\\" + beginning.group(3)
                    : "\\" + beginning.group(1));
            from = beginning.end();
        }
        Matcher special = SPECIAL.matcher(line);
        while (special.find()) {
            escape(line.substring(from, special.start()), out);
            from = special.end();
            if (special.group("address") != null) {
                out.append('\\').append(special.group());
            } else {
                out.append(special.group()).append(APART);
            }
        }
        escape(line.substring(from), out);
        return out.toString();
    }

    private static void escape(String text, StringBuilder out) {
        text.chars().forEach(c -> escape((char) c, out));
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            // as GitHub says: between two of them it would see a formula
            case '$' -> out.append("<span>$</span>");
            default -> {
                if (ESCAPED.indexOf(c) >= 0) {
                    out.append('\\');
                }
                out.append(c);
            }
        }
    }

    /** An id or name set as code; empty for nothing. */
    public static String code(String text) {
        String line = Printable.line(text);
        if (line.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + pad + line + pad + fence;
    }

    /** The same within a cell of a table, where a bar has to be escaped even in code. */
    public static String codeCell(String text) {
        return code(text).replace("|", "\\|");
    }

    /** A link, if the address is one of the web; else its text and address as text. */
    public static String link(String title, String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            return text(title + ": " + url);
        }
        StringBuilder address = new StringBuilder();
        url.codePoints().forEach(c -> {
            if (c <= ' ' || c == '<' || c == '>' || c == '\\' || c == '|' || c == '`' || c >= 0x7F) {
                for (byte b : Character.toString(c).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                    address.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
            } else {
                address.appendCodePoint(c);
            }
        });
        return "[" + text(title) + "](<" + address + ">)";
    }

    /** The lines of a block of code, its fences included; broken only where the text is. */
    public static String[] block(String language, String text) {
        String shown = Printable.visible(text.strip());
        String fence = "`".repeat(Math.max(3, longestRun(shown) + 1));
        return (fence + language + "\n" + shown + "\n" + fence).split("\n", -1);
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
