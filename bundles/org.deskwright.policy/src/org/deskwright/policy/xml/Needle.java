package org.deskwright.policy.xml;

import java.util.Arrays;

/**
 * Letters of ASCII that are looked for in much text, by Horspool: the letter that stands where their last one would
 * tells how far the next place that can be theirs is away.
 */
final class Needle {
    private static final int BYTE = 0xFF;

    private final String letters;
    private final XmlText text;
    private final int[] steps = new int[BYTE + 1];
    private final int toLast;

    Needle(String letters, XmlText text, int width, int telling) {
        this.letters = letters;
        this.text = text;
        int last = letters.length() - 1;
        toLast = last * width + telling;
        Arrays.fill(steps, letters.length() * width);
        for (int i = 0; i < last; i++) {
            steps[letters.charAt(i)] = (last - i) * width;
        }
    }

    /** Where they come next; the length of the file where they do not. */
    int find(byte[] bytes, int from) {
        for (int at = from; at + toLast < bytes.length; at += steps[bytes[at + toLast] & BYTE]) {
            if (text.is(letters, at)) {
                return at;
            }
        }
        return bytes.length;
    }
}
