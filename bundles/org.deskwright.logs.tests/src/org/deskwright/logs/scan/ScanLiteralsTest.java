package org.deskwright.logs.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;

import org.deskwright.logs.format.LevelRule;
import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.kernel.Kernel;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.source.MemoryLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Literals that count in records of some formats alone are found wherever they count, however a log is mixed. */
class ScanLiteralsTest {
    private static final List<LogFormat> FORMATS = List.of(format("one", "@"), format("two", "%"),
            format("three", "&"));
    private static final String MARKS = "@%&";
    private static final List<byte[]> LITERALS = List.of(bytes("0xC000015B"), bytes("of any format"),
            bytes("of one and three"), bytes("of three"));
    private static final Map<Integer, Set<Integer>> WITHIN = Map.of(0, Set.of(1), 2, Set.of(0, 2), 3, Set.of(2));
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatCountsIsFoundAndNothingThatDoesNotStandThere(boolean vectors) throws IOException {
        ScanRules rules = new ScanRules(FORMATS, 0, LITERALS, false, Map.of(), WITHIN);
        int fewer = 0;
        for (int round = 0; round < 40; round++) {
            String sample = text(1 + random.nextInt(2), 3000);
            String text = sample + text(1 + random.nextInt(3), random.nextInt(60_000))
                    + text(1 + random.nextInt(2), random.nextInt(60_000));
            Kernel kernel = vectors ? Kernels.best() : Kernels.scalar();
            ScanLiterals literals = ScanLiterals.of(rules, kernel, bytes(sample));
            fewer += literals.usual().size() < LITERALS.size() ? 1 : 0;
            Set<String> found = new TreeSet<>();
            Set<String> counting = new TreeSet<>();
            Set<String> standing = new TreeSet<>();
            look(text, counting, standing);
            byte[] bytes = bytes(text);
            MemoryLog log = new MemoryLog("made", MemorySegment.ofArray(bytes), Instant.EPOCH);
            int part = 1 + random.nextInt(100_000);
            ChunkScanner scanner = new ChunkScanner(kernel, rules, literals);
            for (int from = 0; from < bytes.length; from += part) {
                Chunk chunk = new Chunk();
                scanner.scan(log, from, Math.min(bytes.length, from + part), chunk, full -> collect(full, found));
                collect(chunk, found);
            }
            String where = "seed " + seed + ", round " + round;
            counting.removeAll(found);
            assertEquals(Set.of(), counting, where + ": not found");
            found.removeAll(standing);
            assertEquals(Set.of(), found, where + ": found where it does not stand");
        }
        assertTrue(fewer > 5, "seed " + seed + ": all literals were looked for nearly always");
    }

    private static void collect(Chunk chunk, Set<String> found) {
        for (int hit = 0; hit < chunk.hits(); hit++) {
            found.add(chunk.hitAt(hit) + ":" + chunk.literal(hit));
        }
    }

    private static void look(String text, Set<String> counting, Set<String> standing) {
        int format = -1;
        int begin = 0;
        for (String line : text.split("(?<=\n)")) {
            format = line.startsWith("2021") ? MARKS.indexOf(line.charAt("2021-08-10 05:32:44".length())) : format;
            for (int literal = 0; literal < LITERALS.size(); literal++) {
                String wanted = new String(LITERALS.get(literal), StandardCharsets.US_ASCII);
                for (int at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
                    standing.add(begin + at + ":" + literal);
                    if (!WITHIN.containsKey(literal) || WITHIN.get(literal).contains(format)) {
                        counting.add(begin + at + ":" + literal);
                    }
                }
            }
            begin += line.length();
        }
    }

    /** Of the first formats, one more often than others; some lines belong to what is above. */
    private String text(int formats, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            char mark = MARKS.charAt(random.nextInt(4) > 0 ? 0 : random.nextInt(formats));
            text.append(random.nextInt(5) > 0 ? "2021-08-10 05:32:44" + mark : "goes on ");
            text.append("x".repeat(random.nextInt(random.nextInt(50) == 0 ? 3000 : 90)));
            if (random.nextInt(4) == 0) {
                text.append(new String(LITERALS.get(random.nextInt(LITERALS.size())), StandardCharsets.US_ASCII));
            }
            text.append(mark).append('\n');
        }
        return text.toString();
    }

    private static LogFormat format(String id, String mark) {
        return new LogFormat(id, "", "", false,
                List.of(new Stamp("yyyy-MM-dd HH:mm:ss", "", new Stamp.Digits(0, 0), Stamp.Zone.LOCAL, mark)),
                LogFormat.Guard.NONE, LevelRule.NONE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
