package org.deskwright.core.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a text a word begins that announces a secret, so that the expressions of the rules are tried at few places
 * instead of at each letter. Told by its first three letters at first, and then by the word.
 */
final class WordStarts {
    private static final String BEGINNINGS = "pas pwd ken mot con sen wac los has par hes sal adg jel sec ses acc ref id_ id. id- idt aut "
            + "bea api gat tok key cod pri rec lic pre psk cre coo sig otp mfa tot ver one pin jse php asp dec";
    private static final Pattern WORD = Pattern
            .compile("(?i)(?:" + SecretWords.WORD + "|" + SaidSecrets.WORD + "|" + SecretRules.WORDED + ")");
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

    /** @param found gets them, as of the first rule, in the place of what it held */
    static void find(String text, FoundPlaces found) {
        found.clear();
        int hash = 0;
        Matcher word = null;
        for (int i = 0; i < text.length() + 2; i++) {
            char c = i < text.length() ? text.charAt(i) : 0;
            hash = next(hash, c);
            // words of other scripts are few, and may have two letters
            if (i >= 2 && (BEGIN[hash] || text.charAt(i - 2) >= 0x80 || isForeign(text, i))) {
                word = word == null ? WORD.matcher(text).useTransparentBounds(true).useAnchoringBounds(false) : word;
                if (word.region(i - 2, text.length()).lookingAt()) {
                    found.add(i - 2, 1, 0);
                }
            }
        }
    }

    /** Such as L\u00f6senord, whose second letter is none of ASCII. */
    private static boolean isForeign(String text, int i) {
        return i - 1 < text.length() && text.charAt(i - 1) >= 0x80;
    }
}
