package org.deskwright.estate.registration;

import java.util.Locale;
import java.util.regex.Pattern;

import org.deskwright.estate.registration.RegistrationCode.Alias;
import org.deskwright.estate.registration.RegistrationCode.Code;
import org.deskwright.estate.registration.RegistrationCode.Expected;
import org.deskwright.estate.registration.RegistrationCode.Fault;

/** Goes through a code from left to right. Code points count as one character each. */
final class CodeGrammar {
    private static final Pattern HOST = Pattern
            .compile("(?=.{4,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final int AIRPORT = 2;
    private static final int PLUS = 5;

    private CodeGrammar() {
    }

    static RegistrationCode read(String text) {
        if (HOST.matcher(text).matches()) {
            return new Alias(text.toLowerCase(Locale.ROOT));
        }
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < RegistrationCode.LENGTH; i++) {
            if (i == characters.length) {
                return new Fault(i + 1, "", kind(i));
            }
            Expected wrong = wrong(characters, i);
            if (wrong != null) {
                return new Fault(i + 1, Character.toString(characters[i]), wrong);
            }
        }
        if (characters.length > RegistrationCode.LENGTH) {
            return new Fault(RegistrationCode.LENGTH + 1, Character.toString(characters[RegistrationCode.LENGTH]),
                    Expected.END);
        }
        return new Code(text);
    }

    private static Expected kind(int place) {
        return place < AIRPORT
                ? Expected.PREFIX
                : place < PLUS ? Expected.AIRPORT : place == PLUS ? Expected.PLUS : Expected.CAPITAL_OR_DIGIT;
    }

    /** What belongs at the place instead of what stands there; null when it is right. */
    private static Expected wrong(int[] characters, int place) {
        int found = characters[place];
        Expected kind = kind(place);
        boolean right = fits(characters, place, found);
        if (right) {
            return null;
        }
        boolean rightInOtherCase = found < 128 && Character.isLetter(found)
                && fits(characters, place, Character.isUpperCase(found) ? found + 32 : found - 32);
        return rightInOtherCase ? Expected.OTHER_CASE : kind;
    }

    private static boolean fits(int[] characters, int place, int c) {
        return switch (kind(place)) {
            case PREFIX -> place == 0 ? c == 'W' || c == 'S' : c == (characters[0] == 'W' ? 'S' : 'L');
            case AIRPORT -> c >= 'a' && c <= 'z';
            case PLUS -> c == '+';
            default -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        };
    }
}
