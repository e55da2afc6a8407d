package org.deskwright.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    private static final String[] PIECES = {"*", "_", "`", "[", "]", "(", ")", "<b>", "</b>", "<!--", "-->", "&amp;",
            "&", "#", "# ", "@", "@org/team", "a@b.example", ":", ":tada:", "://", "https://evil.example/", "www.",
            "www.evil.example", "|", "||", "\\", "\\\\", "~", "~~", "$", "$x$", "!", "![", "1. ", "12) ", "- ", "+ ",
            "=", "---", "> ", "GH-12", "#12", "\n", "\t", "  ", "\u202e", "\u0000", "word", "ü", "🤝🏽", "שלום", "0"};
    /** What an escaped text may hold that is not a plain character: a reference, an empty comment, a lone dollar. */
    private static final Pattern OWN = Pattern
            .compile("&lt;|&gt;|&amp;|<!-- -->|<span>\\$</span>|\\\\[\\\\`*_\\[\\]|~#+=.:)-]");
    /** What GitHub makes links and pictures of after all else: people, issues, emoji. */
    private static final Pattern ACTED_ON = Pattern
            .compile("(?i)(?<!\\w|@)@\\w|(?<!\\w)#\\d|\\bgh-\\d|:(?![0-9]{2}:)[a-z0-9_+-]+:");
    private static final String MARKUP = "\\`*_[]|~<>&$";

    private static String random(Random dice) {
        StringBuilder text = new StringBuilder();
        for (int i = dice.nextInt(12); i >= 0; i--) {
            text.append(PIECES[dice.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** Undoes what a renderer of Markdown undoes. */
    private static String shown(String markdown) {
        return markdown.replace("<!-- -->", "").replace("<span>$</span>", "$").replaceAll("\\\\([\\p{Punct}])", "$1")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    @Test
    void anyTextIsShownAsItIsAndHoldsNoMarkup() {
        long seed = System.nanoTime();
        Random dice = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = random(dice);
            String markdown = Markdown.text(text);
            String why = "seed " + seed + ": '" + text + "' became '" + markdown + "'";
            assertEquals(Printable.line(text), shown(markdown), why);
            String rest = OWN.matcher(markdown).replaceAll("\u00b6");
            assertTrue(rest.chars().noneMatch(c -> MARKUP.indexOf(c) >= 0), why);
            assertFalse(rest.matches("(?s)^([-+](\\s.*|)|--.*|=.*|\\d{1,9}[.)](\\s.*|))"), why);
            assertFalse(rest.contains("://") || rest.matches("(?i).*(?<![a-z0-9])www\\..*"), why);
            assertFalse(markdown.contains("\n"), why);
            assertFalse(ACTED_ON.matcher(shown(markdown.replace("<!-- -->", "\u00b6"))).find(), why);
        }
    }

    @Test
    void codeIsShownAsItIs() {
        Random dice = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            String text = random(dice);
            String line = Printable.line(text);
            String code = Markdown.code(text);
            if (line.isEmpty()) {
                assertEquals("", code);
                continue;
            }
            String fence = code.substring(0, code.length() - code.replaceFirst("^`+", "").length());
            String inner = code.substring(fence.length(), code.length() - fence.length());
            assertFalse(inner.contains(fence), code);
            assertEquals(line,
                    inner.startsWith(" ") && inner.endsWith(" ") && inner.contains("`")
                            ? inner.substring(1, inner.length() - 1)
                            : inner);
        }
    }

    @Test
    void aBlockEndsWhereItsTextEnds() {
        List<String> block = List.of(Markdown.block("sh", "echo 1\n```\n````\n# x"));
        assertEquals(List.of("`````sh", "echo 1", "```", "````", "# x", "`````"), block);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            https://example.com/a b  | [T](<https://example.com/a%20b>)
            https://example.com/>(x) | [T](<https://example.com/%3E(x)>)
            HTTP://example.com       | [T](<HTTP://example.com>)
            javascript:alert(1)      | T: javascript:alert(1)
            https://example.com/ü    | [T](<https://example.com/%C3%BC>)
            """)
    void onlyWebAddressesBecomeLinks(String url, String markdown) {
        assertEquals(markdown, Markdown.link("T", url));
    }

    @Test
    void ordinaryTextStaysReadable() {
        assertEquals("As of 2026-11-20 12:00:00 UTC: 42 problems; arn:aws:x, ws-1 (mueller)", Markdown
                .text("As of 2026-11-20 12:00:00 UTC: 42 problems; arn:aws:x, ws-1 (mueller)").replace("<!-- -->", ""));
        assertEquals("2026-11-20 12:00:00 UTC: 42 problems", Markdown.text("2026-11-20 12:00:00 UTC: 42 problems"));
    }
}
