package org.deskwright.core.redaction;

import java.util.Arrays;

/**
 * Where in a text a word may begin that announces a secret: told by its first three letters, so that the expressions of
 * the rules are tried at few places instead of at each letter. It may tell a place where there is none, and never
 * leaves one out.
 */
final class WordStarts {
    private static final String BEGINNINGS = "pas pwd ken mot con sen wac los has par hes sal adg jel sec ses acc ref id_ id. id- idt aut "
            + "bea api gat tok key cod pri rec lic pre psk cre coo sig otp mfa tot ver one pin jse php asp dec";
    private static final int BITS = 5;
    private static final int MASK = (1 << 3 * BITS) - 1;
    private static final boolean[] BEGIN = new boolean[MASK + 1];

    static {
        for (String each : BEGINNINGS.split(" ")) {
            int hash = 0;
            for (int i = 0; i < 3; i++) {
                hash = next(hash, each.charAt(i));
            }
            BEGIN[hash] = true;
        }
    }

    private WordStarts() {
    }

    private static int next(int hash, char c) {
        return (hash << BITS | c & 31) & MASK;
    }

    static int[] of(String text) {
        int[] starts = new int[16];
        int count = 0;
        int hash = 0;
        for (int i = 0; i < text.length() + 2; i++) {
            char c = i < text.length() ? text.charAt(i) : 0;
            hash = next(hash, c);
            // words of other scripts are few, and may have two letters
            if (i >= 2 && (BEGIN[hash] || text.charAt(i - 2) >= 0x80 || isForeign(text, i))) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i - 2;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** Such as L\u00f6senord, whose second letter is none of ASCII. */
    private static boolean isForeign(String text, int i) {
        return i - 1 < text.length() && text.charAt(i - 1) >= 0x80;
    }
}
