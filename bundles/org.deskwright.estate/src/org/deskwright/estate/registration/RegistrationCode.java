package org.deskwright.estate.registration;

import java.util.Locale;

/**
 * What a text is, taken as a registration code: {@code WSpdx+ABC12D}, that is {@code WS} or {@code SL}, three small
 * letters of an airport that stands for the Region, a plus sign, and six capitals or digits.
 */
public sealed interface RegistrationCode {
    /** The length of every code. */
    int LENGTH = 12;

    /** Well formed. */
    record Code(String text) implements RegistrationCode {
        /** Three small letters. */
        public String airport() {
            return text.substring(2, 5);
        }
    }

    /** A host name: the connection alias of cross-Region redirection. */
    record Alias(String host) implements RegistrationCode {}

    /**
     * Neither.
     *
     * @param position where the first fault is, counting characters from 1; one behind the end when something is
     *     missing
     * @param found the character there, or empty at the end
     * @param expected what belongs there
     */
    record Fault(int position, String found, Expected expected) implements RegistrationCode {}

    /** What belongs at the place of a fault. */
    enum Expected {
        /** {@code WS} or {@code SL}. */
        PREFIX,
        /** A letter a to z. */
        AIRPORT,
        PLUS,
        /** A capital A to Z or a digit. */
        CAPITAL_OR_DIGIT,
        /** Nothing: the code is complete before. */
        END,
        /** The right letter in the wrong case. */
        OTHER_CASE;

        /** {@code capital-or-digit} and so on. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads the text as it stands: blanks around it are a fault, too. */
    static RegistrationCode read(String text) {
        return CodeGrammar.read(text);
    }
}
