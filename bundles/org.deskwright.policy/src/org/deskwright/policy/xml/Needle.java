package org.deskwright.policy.xml;

import java.util.Arrays;

/**
 * Letters of ASCII that are looked for in much text, by Horspool: the letter that stands where their last one would
 * tells how far the next place that can be theirs is away.
 */
final class Needle {
    private static final int BYTE = 0xFF;

    private final byte[] letters;
    private final byte lastLetter;
    private final int[] steps = new int[BYTE + 1];
    private final int toLast;

    Needle(String letters, int width, int telling) {
        this.letters = new byte[letters.length() * width];
        for (int i = 0; i < letters.length(); i++) {
            this.letters[i * width + telling] = (byte) letters.charAt(i);
        }
        int last = letters.length() - 1;
        lastLetter = (byte) letters.charAt(last);
        toLast = last * width + telling;
        Arrays.fill(steps, letters.length() * width);
        for (int i = 0; i < last; i++) {
            steps[letters.charAt(i)] = (last - i) * width;
        }
    }

    /** Where they come next; the length of the file where they do not. */
    int find(byte[] bytes, int from) {
        int end = bytes.length - letters.length;
        for (int at = from; at <= end;) {
            byte seen = bytes[at + toLast];
            if (seen == lastLetter && Arrays.equals(letters, 0, letters.length, bytes, at, at + letters.length)) {
                return at;
            }
            at += steps[seen & BYTE];
        }
        return bytes.length;
    }
}
