package org.deskwright.policy.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class NeedleTest {
    /** Letters that stand in the word, others, and one whose lower byte in UTF-16 is that of an a. */
    private static final String LETTERS = "<aab/>\u0161";

    @Test
    void placesAreThoseOfALookAtEach() {
        Random random = new Random(7);
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            int telling = charset == StandardCharsets.UTF_16BE ? 1 : 0;
            int width = charset == StandardCharsets.UTF_8 ? 1 : 2;
            for (int round = 0; round < 2_000; round++) {
                byte[] bytes = ("<" + letters(random, 60)).getBytes(charset);
                String word = letters(random, 1 + random.nextInt(4)).replace('\u0161', 'b');
                XmlText text = new XmlText(bytes);
                Needle needle = new Needle(word, width, telling);
                int at = 0;
                do {
                    int found = needle.find(bytes, at);
                    assertEquals(text.find(word, at), found, () -> word + " in " + new String(bytes, charset));
                    at = found + width;
                } while (at < bytes.length);
            }
        }
    }

    private static String letters(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
