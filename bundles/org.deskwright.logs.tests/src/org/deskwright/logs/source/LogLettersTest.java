package org.deskwright.logs.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLettersTest {
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());

    @ParameterizedTest
    @CsvSource({"4dfc6c6c6572, M\u00fcller", "4dc3bc6c6c6572, M\u00fcller", "fcc3bc, \u00fc\u00fc", "e9, \u00e9",
            "80, \u20ac", "81, \ufffd", "e09f80, \u00e0\u0178\u20ac", "eda080, \u00ed\u00a0\u20ac",
            "f09f9880, \ud83d\ude00", "f09f98, \u00f0\u0178\u02dc", "efbfbd, \ufffd"})
    void lettersAreOfUtf8OrOneByteEach(String bytes, String text) {
        byte[] all = HexFormat.of().parseHex(bytes);
        assertEquals(text, LogLetters.of(all, 0, all.length));
    }

    @Test
    void whatIsUtf8IsReadAsThat() {
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            String text = random.ints(0, 0x110000).filter(c -> c < 0xd800 || c > 0xdfff)
                    .map(c -> random.nextBoolean() ? c >> 13 : c).limit(12)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertEquals(text, LogLetters.of(bytes, 0, bytes.length), "seed " + seed);
            byte[] broken = text.concat("\u00fc").getBytes(StandardCharsets.UTF_8);
            assertEquals(text + "\u00c3", LogLetters.of(broken, 0, broken.length - 1), "seed " + seed);
        }
    }

    @Test
    void aTextMayBeWrittenWithLettersOfOneByte() {
        assertArrayEquals(new byte[]{(byte) 0xfc, 'b', (byte) 0x80}, LogLetters.singly("\u00fcb\u20ac").orElseThrow());
        assertEquals(Optional.empty(), LogLetters.singly("plain"));
        assertEquals(Optional.empty(), LogLetters.singly("\u9700"));
    }

    @Test
    void partsOfLongerLettersAreNone() {
        byte[] bytes = HexFormat.of().parseHex("61e99c80e962");
        assertFalse(LogLetters.areSingle(bytes, 1, 2));
        assertFalse(LogLetters.areSingle(bytes, 3, 5));
        assertTrue(LogLetters.areSingle(bytes, 4, 5));
        assertTrue(LogLetters.areSingle(bytes, 4, 6));
    }
}
