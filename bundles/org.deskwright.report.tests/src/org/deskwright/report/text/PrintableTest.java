package org.deskwright.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void whatCannotBeSeenIsShownByItsNumber() {
        assertEquals("a\\u001b[2J b\\u202e", Printable.visible("a\u001b[2J b\u202e"));
        assertEquals("\\u{e0041}", Printable.visible("\udb40\udc41"));
    }

    /** As a crash leaves them in a log: they would fill screens. */
    @Test
    void manyOfTheSameAreToldOnce() {
        assertEquals("a\\u0000 (3000 times)b", Printable.visible("a" + "\0".repeat(3000) + "b"));
        assertEquals("\\u0000\\u0000\\u0000\\u0000\\u0001x", Printable.line("\0\0\0\0\u0001x"));
        assertEquals("\\u0000 (5 times)", Printable.line("\0\0\0\0\0"));
    }
}
