package org.deskwright.core.redaction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as names are compared: without the difference of capitals, as Windows does not make it in names of users, of
 * letters in one piece and such with marks behind, as files of macOS have them, and of wide letters.
 */
final class FoldedText {
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int LAST_IDEOGRAPH = 0x9FFF;

    /** Of letters of one character, what they became; two threads may find out the same. */
    private static final String[] FOLDED = new String[Character.MIN_SURROGATE];

    private final String text;
    /** Where what each letter comes from begins; null where that is where it stands itself. */
    private final int[] origins;

    private FoldedText(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static FoldedText of(String text) {
        return isAscii(text) ? new FoldedText(text.toLowerCase(Locale.ROOT), null) : folded(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static FoldedText folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 16);
        int[] origins = new int[text.length() + 16];
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            int from = folded.length();
            if (letter < 0x80 || letter >= FIRST_IDEOGRAPH && letter <= LAST_IDEOGRAPH) {
                folded.append((char) Character.toLowerCase(letter));
            } else {
                folded.append(folded(letter));
            }
            while (origins.length <= folded.length()) {
                origins = Arrays.copyOf(origins, 2 * origins.length);
            }
            Arrays.fill(origins, from, folded.length(), i);
        }
        origins[folded.length()] = text.length();
        return new FoldedText(folded.toString(), Arrays.copyOf(origins, folded.length() + 1));
    }

    private static String folded(int letter) {
        String known = letter < FOLDED.length ? FOLDED[letter] : null;
        if (known == null) {
            known = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD).codePoints()
                    .map(Character::toUpperCase).map(Character::toLowerCase)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            if (letter < FOLDED.length) {
                FOLDED[letter] = known;
            }
        }
        return known;
    }

    String text() {
        return text;
    }

    /** Where in the text that begins which begins here. */
    int origin(int at) {
        return origins == null ? at : origins[at];
    }

    /** Whether a letter of the text begins or ends here, and not only a part of it. */
    boolean isBetween(int at) {
        return origins == null || at == 0 || at == text.length() || origins[at] != origins[at - 1];
    }
}
