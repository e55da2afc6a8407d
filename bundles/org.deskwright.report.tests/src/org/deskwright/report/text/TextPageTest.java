package org.deskwright.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;

class TextPageTest {
    @Test
    void linesAreBrokenBetweenWords() {
        assertEquals(List.of("one two", "three"), TextPage.wrap("one two three", 8));
        assertEquals(List.of("one two three"), TextPage.wrap("one two three", 13));
        assertEquals(List.of("one  two"), TextPage.wrap(" one  two  ", 13));
        assertEquals(List.of("日本 語"), TextPage.wrap("日本 語", 7));
    }

    @Test
    void aWordThatIsTooLongStaysWhole() {
        assertEquals(List.of("a", "subnet-0123456789", "b"), TextPage.wrap("a subnet-0123456789 b", 10));
    }

    @Test
    void wideLettersCountTwice() {
        assertEquals(List.of("日本", "語"), TextPage.wrap("日本 語", 6));
        assertEquals(2, Columns.of("🤝"));
        assertEquals(1, Columns.of("e\u0301"));
    }

    @Test
    void continuationLinesStandUnderTheFirst() throws IOException {
        StringWriter out = new StringWriter();
        new TextPage(out, 40, false).block("  1. ", "one two three four five six seven eight nine");
        assertEquals("  1. one two three four five six seven\n     eight nine\n", out.toString());
    }

    @Test
    void cutTextEndsWithAnEllipsis() {
        assertEquals("abc…", Columns.cut("abcdef", 4));
        assertEquals("abcd", Columns.cut("abcd", 4));
    }
}
