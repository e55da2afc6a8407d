package org.deskwright.logs.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RefusalTest {
    /** Names in archives are whatever somebody wrote there. */
    @Test
    void aRefusalIsOneLineWhateverTheNameHolds() {
        assertEquals("t.zip!/a?b?c?d: not read: x y", Refusal.of("t.zip!/a\nb\u2028c\u0085d", "not read: x\ny").line());
    }
}
