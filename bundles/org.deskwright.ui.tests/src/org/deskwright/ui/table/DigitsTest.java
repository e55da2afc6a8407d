package org.deskwright.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigitsTest {
    private Locale before;

    @BeforeEach
    void start() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.US);
    }

    @AfterEach
    void end() {
        Locale.setDefault(before);
    }

    @Test
    void longNumbersAreGroupedAsTheUserDoesIt() {
        assertEquals("999", Digits.grouped("999"));
        assertEquals("1,001", Digits.grouped("1001"));
        assertEquals("123,456,789,012,345,678", Digits.grouped("123456789012345678"));
        Locale.setDefault(Locale.GERMANY);
        assertEquals("100.000", Digits.grouped("100000"));
    }

    @Test
    void nothingElseIsTouched() {
        for (String text : List.of("", "1.5", "-1000", "10.16.0.21", "5000 ms", "1".repeat(19),
                "\u0661\u0662\u0663\u0664")) {
            assertEquals(text, Digits.grouped(text));
        }
    }

    @Test
    void whatIsCopiedAndSearchedStaysWhatProgramsRead() {
        Column<Integer> column = Column.number("n", "N", 50, Optional::of);
        assertEquals("1,001", column.shownText(1001));
        assertEquals("1001", column.text().apply(1001));
        assertEquals("1001", Column.<Integer>text("t", "T", 50, String::valueOf).shownText(1001));
    }
}
