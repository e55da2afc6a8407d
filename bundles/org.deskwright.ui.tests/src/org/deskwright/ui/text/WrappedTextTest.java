package org.deskwright.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrappedTextTest {
    private static String wrapped(String text, int room) {
        return WrappedText.of(text, room, String::length);
    }

    @Test
    void whatHasNoRoomGoesOnInTheNextLine() {
        assertEquals("That clears nothing.", wrapped("That clears nothing.", 20));
        assertEquals("That clears\nnothing.", wrapped("That clears nothing.", 19));
        assertEquals("That\nclears\nnothing.", wrapped("That clears nothing.", 8));
    }

    @Test
    void aWordThatIsWiderStandsAloneAndLinesStayApart() {
        assertEquals("a\n/var/log/dcv/server.log\nb", wrapped("a /var/log/dcv/server.log b", 5));
        assertEquals("one\ntwo three", wrapped("one\ntwo three", 20));
        assertEquals("", wrapped("", 20));
    }
}
