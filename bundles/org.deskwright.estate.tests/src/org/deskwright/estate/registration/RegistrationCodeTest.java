package org.deskwright.estate.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;

import org.deskwright.estate.registration.RegistrationCode.Alias;
import org.deskwright.estate.registration.RegistrationCode.Code;
import org.deskwright.estate.registration.RegistrationCode.Expected;
import org.deskwright.estate.registration.RegistrationCode.Fault;
import org.junit.jupiter.api.Test;

class RegistrationCodeTest {
    /** The grammar as one expression: the oracle. */
    private static final String FORM = "(WS|SL)[a-z]{3}\\+[A-Z0-9]{6}";
    private static final String LETTERS = "WSLABCZabcpdxz019+-_. É\u0130\u212a";

    @Test
    void bothPrefixesAreCodes() {
        assertEquals("pdx", assertInstanceOf(Code.class, RegistrationCode.read("WSpdx+ABC12D")).airport());
        assertEquals("iad", assertInstanceOf(Code.class, RegistrationCode.read("SLiad+000000")).airport());
    }

    @Test
    void aHostNameIsAnAlias() {
        assertEquals(new Alias("desktop.example.com"), RegistrationCode.read("Desktop.Example.com"));
        assertInstanceOf(Fault.class, RegistrationCode.read("desktop"));
        assertInstanceOf(Fault.class, RegistrationCode.read("-desktop.example.com"));
    }

    @Test
    void theFirstFaultIsPointedAt() {
        assertEquals(new Fault(1, "X", Expected.PREFIX), RegistrationCode.read("XSpdx+ABC12D"));
        assertEquals(new Fault(2, "L", Expected.PREFIX), RegistrationCode.read("WLpdx+ABC12D"));
        assertEquals(new Fault(3, "P", Expected.OTHER_CASE), RegistrationCode.read("WSPDX+ABC12D"));
        assertEquals(new Fault(5, "1", Expected.AIRPORT), RegistrationCode.read("WSpd1+ABC12D"));
        assertEquals(new Fault(6, " ", Expected.PLUS), RegistrationCode.read("WSpdx ABC12D"));
        assertEquals(new Fault(7, "a", Expected.OTHER_CASE), RegistrationCode.read("WSpdx+abc12d"));
        assertEquals(new Fault(12, "", Expected.CAPITAL_OR_DIGIT), RegistrationCode.read("WSpdx+ABC12"));
        assertEquals(new Fault(13, "E", Expected.END), RegistrationCode.read("WSpdx+ABC12DE"));
        assertEquals(new Fault(1, "", Expected.PREFIX), RegistrationCode.read(""));
    }

    @Test
    void positionsCountCharactersBeyondTheBasicPlaneOnce() {
        assertEquals(new Fault(3, "𝒜", Expected.AIRPORT), RegistrationCode.read("WS𝒜dx+ABC12D"));
    }

    @Test
    void agreesWithTheExpressionAndPointsBehindTheLongestGoodBeginning() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 50_000; round++) {
            String text = mutated(random);
            RegistrationCode read = RegistrationCode.read(text);
            String hint = "seed " + seed + ": " + text;
            assertEquals(text.matches(FORM), read instanceof Code, hint);
            if (read instanceof Fault fault) {
                assertEquals(goodBeginning(text) + 1, fault.position(), hint);
            }
        }
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "WSpdx+ABC12D" : "SLdub+Z90A1B");
        for (int change = random.nextInt(4); change > 0; change--) {
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            int place = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(place, letter);
                case 1 -> text.setLength(place);
                default -> text.setCharAt(Math.min(place, text.length() - 1), letter);
            }
            if (text.isEmpty()) {
                break;
            }
        }
        return text.toString();
    }

    /** How many characters can be the beginning of some code: tried by completing them. */
    private static int goodBeginning(String text) {
        int good = 0;
        for (int length = 1; length <= Math.min(12, text.length()); length++) {
            String start = text.substring(0, length);
            boolean completes = (start + "WSaaa+AAAAAA".substring(length)).matches(FORM)
                    || (start + "SLaaa+AAAAAA".substring(length)).matches(FORM);
            if (!completes) {
                break;
            }
            good = length;
        }
        return good;
    }
}
