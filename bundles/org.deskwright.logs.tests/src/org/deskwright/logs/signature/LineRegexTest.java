package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;

import com.google.re2j.Pattern;

/** Tried at the literals alone, an expression finds what it finds anywhere. */
class LineRegexTest {
    private static final int LINES = 300;
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final List<Signature.Line> lines = SignatureCatalogue.bundled().signatures().stream().map(Signature::test)
            .filter(Signature.Line.class::isInstance).map(Signature.Line.class::cast)
            .filter(line -> !line.regex().isEmpty()).toList();
    private final List<String> literals = lines.stream().flatMap(line -> line.literals().stream()).toList();

    @Test
    void allOfThemFindWhatRe2Finds() {
        int found = 0;
        for (Signature.Line signature : lines) {
            LineRegex regex = new LineRegex(signature.regex(), signature.literals());
            Pattern program = Pattern.compile(signature.regex());
            for (int i = 0; i < LINES; i++) {
                String line = line(signature);
                int first = literals.stream().mapToInt(line::indexOf).filter(at -> at >= 0).min().orElseThrow();
                boolean wanted = program.matcher(line).find();
                LineText text = LineText.of(0, line.getBytes(StandardCharsets.UTF_8));
                assertEquals(wanted, regex.isIn(text, first),
                        () -> signature.regex() + " in: " + line + ", seed " + seed);
                found += wanted ? 1 : 0;
            }
        }
        assertTrue(found > lines.size(), "seed " + seed + ": found only " + found);
    }

    /** Literals of it and of others, with pieces of its expression as they may stand behind them. */
    private String line(Signature.Line signature) {
        StringBuilder line = new StringBuilder("LVL:2 RC:   0 AGENT :");
        int own = random.nextInt(3);
        for (int i = 0; i < 3; i++) {
            boolean mine = i == own || random.nextBoolean();
            List<String> from = mine ? signature.literals() : literals;
            line.append(from.get(random.nextInt(from.size()))).append(piece(signature.regex()));
        }
        return line.toString();
    }

    private String piece(String regex) {
        String plain = regex.replaceAll("\\\\[A-Za-z]", " ").replaceAll("[\\\\^$?*+|\\[\\]{}]", "");
        int from = random.nextInt(plain.length());
        return switch (random.nextInt(4)) {
            case 0 -> plain.substring(from);
            case 1 -> plain.substring(from, from + random.nextInt(plain.length() - from + 1));
            case 2 -> "_0x00%x)".formatted(random.nextInt(0x300));
            default -> "%d) A".formatted(random.nextInt(300));
        };
    }
}
