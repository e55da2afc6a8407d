package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.source.MemoryLog;
import org.junit.jupiter.api.Test;

/** Numbers in lines are what a slow and simple reader takes them for, wherever a log is cut. */
class NumberRuleTest {
    private static final NumberRule ABOVE = new NumberRule("rtt = ", "", 0, 250, Double.POSITIVE_INFINITY);
    private static final NumberRule ANY_OF = new NumberRule("Loss=", "%/", 0, 0.2, 9.5);
    private static final NumberRule SECOND = new NumberRule("Loss=", "%/", 2, Double.NEGATIVE_INFINITY, 5);
    private static final List<String> PIECES = List.of("rtt = ", "Loss=", "%/", "%", "0.2", "0.21", "0.20", "250",
            "251", "300", ".", ".5", " ", "   ", "9.5", "9.51", "12345678901234567890", "x", "rtt =", "Los", "s=", "-1",
            "1e3");
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());

    @Test
    void whatIsReadIsWhatASimpleReaderReads() {
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String line = line(random);
            byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
            for (NumberRule rule : List.of(ABOVE, ANY_OF, SECOND)) {
                assertEquals(simple(rule, line), new NumberReader(rule).in(bytes, 0, bytes.length),
                        "seed " + seed + ", " + rule + " in " + line);
            }
        }
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            line.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return line.toString();
    }

    private static double simple(NumberRule rule, String line) {
        Pattern number = Pattern.compile(" *(\\d+(?:\\.\\d+)?)");
        for (int at = line.indexOf(rule.behind()); at >= 0; at = line.indexOf(rule.behind(), at + 1)) {
            Matcher matcher = number.matcher(line).region(at + rule.behind().length(), line.length());
            for (int part = 1; part <= 8 && matcher.lookingAt() && matcher.group().length() < 64; part++) {
                double value = new BigDecimal(matcher.group(1)).doubleValue();
                if ((rule.part() == 0 || rule.part() == part) && value > rule.above() && value <= rule.atMost()) {
                    return value;
                }
                if (rule.between().isEmpty() || rule.part() == part
                        || !line.startsWith(rule.between(), matcher.end())) {
                    break;
                }
                matcher.region(matcher.end() + rule.between().length(), line.length());
            }
        }
        return Double.NaN;
    }

    @Test
    void whatIsPassedOverAtOnceIsWhatWouldNotHaveBeenAHit() throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> lines = new ArrayList<>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                lines.add(line(random));
            }
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                for (NumberRule rule : List.of(ABOVE, ANY_OF)) {
                    double value = simple(rule, lines.get(i));
                    if (!Double.isNaN(value)) {
                        expected.add(rule.behind() + i + " " + value);
                    }
                }
            }
            for (int chunk : List.of(1 << 20, 1 + random.nextInt(100))) {
                assertEquals(expected.stream().sorted().toList(), found(String.join("\n", lines), chunk),
                        "seed " + seed + ", " + lines);
            }
        }
    }

    private static List<String> found(String log, int chunk) throws IOException {
        SignatureSet set = new SignatureSet(
                new SignatureCatalogue(List.of(signature("t.above", ABOVE), signature("t.any", ANY_OF))),
                FormatCatalogue.bundled().formats());
        List<String> hits = new ArrayList<>();
        SignatureScan scan = new SignatureScan(set, hit -> hits
                .add(((Signature.Line) hit.signature().test()).literals().getFirst() + hit.line() + " " + hit.value()));
        byte[] bytes = log.getBytes(StandardCharsets.US_ASCII);
        new ParallelScan(Kernels.best(), 1, chunk).scan(
                new MemoryLog("memory", MemorySegment.ofArray(bytes), Instant.EPOCH), 0, set.rules(0), scan,
                () -> false);
        scan.end();
        return hits.stream().sorted().toList();
    }

    private static Signature signature(String id, NumberRule number) {
        return new Signature(id, id, Set.of(), Severity.ERROR, "x", new Signature.Source("x", "", "2026"), "",
                new Signature.Line(Set.of(), Set.of(), List.of(number.behind()), List.of(), "", Optional.of(number)));
    }

    @Test
    void whatAsksForNoNumberAtAllIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NumberRule("", "", 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new NumberRule("x", "", 2, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new NumberRule("x", "", 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new NumberRule("x", "", 0, Double.NaN, 1));
    }
}
