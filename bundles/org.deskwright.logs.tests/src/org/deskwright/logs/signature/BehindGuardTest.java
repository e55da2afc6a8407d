package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.deskwright.logs.kernel.HitGuard;
import org.junit.jupiter.api.Test;

/** Numbers behind a text that stands further on in the line than the literal. */
class BehindGuardTest {
    private static final String BEHIND = "(A/I/O) Loss=";
    private static final NumberRule RULE = new NumberRule(BEHIND, "%/", 0, 0.2, Double.POSITIVE_INFINITY);
    private static final int ROUNDS = 100_000;
    /** Mostly more of the log is at hand. */
    private static final int BEHIND_LINE = 200;
    private final HitGuard guard = new BehindGuard(BEHIND, new NumberGuard(List.of(RULE)));
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    @Test
    void ordinaryNumbersAreToldByAGlance() {
        assertFalse(
                mayBe("000000/000000/006997  T=000177/000574/006805 (A/I/O) Loss=0.10%/0.19% (R/T)\nnext line, long"));
        assertTrue(
                mayBe("000000/000000/006997  T=000177/000574/006805 (A/I/O) Loss=0.10%/0.21% (R/T)\nnext line, long"));
        assertTrue(mayBe("x".repeat(400) + BEHIND + "0.1%/0.1%" + "x".repeat(80)), "too far to be known");
    }

    @Test
    void whatTheFirstOfThemTellsIsNeverMissed() {
        NumberReader reader = new NumberReader(RULE);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] line = text().getBytes(StandardCharsets.US_ASCII);
            boolean tells = !Double.isNaN(reader.first(line, 0, line.length));
            byte[] padded = Arrays.copyOf(line, line.length + 400);
            boolean mayBe = guard.mayBe(padded, 0, line.length + random.nextInt(2) * BEHIND_LINE);
            assertTrue(mayBe || !tells, "seed " + seed + ": " + new String(line, StandardCharsets.US_ASCII));
            refused += mayBe ? 0 : 1;
        }
        assertTrue(refused > ROUNDS / 20, "seed " + seed + ": refused only " + refused);
    }

    @Test
    void aTextThatBeginsInTheLiteralIsLeftToWhoReadsTheLine() {
        assertTrue(BehindGuard.takes("VGMAC :Stat frms: R=", BEHIND));
        assertFalse(BehindGuard.takes("VGMAC (A/I", BEHIND));
        assertFalse(BehindGuard.takes("VGMAC (A/I/O) Loss=0", BEHIND));
        assertFalse(BehindGuard.takes("VGMAC ", "Loss="), "too short");
    }

    @Test
    void onlyTheFirstPlaceOfTheTextCounts() {
        byte[] line = ("VGMAC " + BEHIND + "0.10%/0.10% " + BEHIND + "9.00%/0.00%").getBytes(StandardCharsets.US_ASCII);
        assertTrue(Double.isNaN(new NumberReader(RULE).first(line, 0, line.length)));
        assertEquals(9, new NumberReader(RULE).first(line, 10, line.length));
    }

    private boolean mayBe(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return guard.mayBe(Arrays.copyOf(bytes, bytes.length + 400), 0, bytes.length + BEHIND_LINE);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append("(A/I/O) (A/(AR=0123/45 T=".substring(random.nextInt(24)));
            if (random.nextInt(3) > 0) {
                text.append(BEHIND).append(number()).append("%/").append(number()).append("% (R/T)");
            }
        }
        return text.append(" ".repeat(random.nextInt(60))).toString();
    }

    private String number() {
        return random.nextInt(4) == 0
                ? "" + random.nextInt(300)
                : "0.%d%d".formatted(random.nextInt(4), random.nextInt(10));
    }
}
