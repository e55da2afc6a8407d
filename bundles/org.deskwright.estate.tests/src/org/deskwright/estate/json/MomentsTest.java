package org.deskwright.estate.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    /** What may stand in place of a letter, right or wrong. */
    private static final String LETTERS = "0123456789-+:.TZ ";

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T09:15:00+00:00", "2026-03-01T09:15:00.331000+00:00",
            "2026-03-01T09:15:00.9-18:00", "0000-01-01T00:00:00+18:00", "9999-12-31T23:59:59.999999999+05:45",
            "2000-02-29T00:00:00-00:00"})
    void readsWhatTheCommandLinePrints(String text) {
        assertEquals(OffsetDateTime.parse(text).toInstant(), read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-03-01", "2026-03-01T09:15:00", "2026-03-01T09:15:00Z",
            "2026-02-29T00:00:00+00:00", "2100-02-29T00:00:00+00:00", "2026-04-31T00:00:00+00:00",
            "2026-13-01T00:00:00+00:00", "2026-01-01T24:00:00+00:00", "2026-01-01T00:60:00+00:00",
            "2026-01-01T00:00:60+00:00", "2026-01-01T00:00:00+18:01", "2026-01-01T00:00:00+01:60",
            "2026-01-01T00:00:00.+00:00", "2026-01-01T00:00:00.1234567890+00:00", "2026-01-01T00:00:00,5+00:00",
            "+2026-01-01T00:00:00+00:00"})
    void leavesAllElse(String text) {
        assertNull(read(text));
    }

    @Test
    void everyDayOfFourCenturies() {
        for (LocalDate day = LocalDate.of(1899, 12, 31); day.getYear() < 2301; day = day.plusDays(1)) {
            assertEquals(Instant.ofEpochSecond(day.toEpochDay() * 86_400), read(day + "T00:00:00+00:00"));
        }
    }

    /** It never reads another time than the library does, and all that is in its form. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithTheLibrary(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(
                    "20%02d-%02d-%02dT%02d:%02d:%02d".formatted(random.nextInt(100), random.nextInt(14),
                            random.nextInt(33), random.nextInt(25), random.nextInt(61), random.nextInt(61)));
            if (random.nextBoolean()) {
                text.append('.').append(random.nextInt(1_000_000));
            }
            text.append(
                    "%s%02d:%02d".formatted(random.nextBoolean() ? "+" : "-", random.nextInt(20), random.nextInt(61)));
            if (random.nextInt(3) == 0) {
                text.setCharAt(random.nextInt(text.length()), LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            Instant mine = read(text.toString());
            if (mine != null) {
                assertEquals(OffsetDateTime.parse(text).toInstant(), mine, text::toString);
                read++;
            } else {
                assertTrue(!isTime(text) || !isForm(text), text::toString);
            }
        }
        assertTrue(read > 1000, "read: " + read);
    }

    private static boolean isForm(CharSequence text) {
        return text.toString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?[+-]\\d\\d:\\d\\d");
    }

    private static boolean isTime(CharSequence text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** In the middle of other letters, as in a window. */
    private static Instant read(String text) {
        byte[] bytes = ("\"" + text + "\"").getBytes(StandardCharsets.US_ASCII);
        return Moments.of(bytes, 1, bytes.length - 1);
    }
}
