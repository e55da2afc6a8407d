package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.signature.Signature.Line;
import org.deskwright.logs.signature.Signature.Rate;
import org.deskwright.logs.signature.Signature.Sequence;
import org.deskwright.logs.source.MemoryLog;
import org.junit.jupiter.api.Test;

/** What is found does not depend on how a log is cut, and is what simple rules say. */
class SignatureScanTest {
    private static final List<Signature> SIGNATURES = List.of(line("t.a", "AAAA"), line("t.b", "BBBB"),
            signature("t.then", new Sequence("t.a", "t.b", true, 10)),
            signature("t.without", new Sequence("t.a", "t.b", false, 10)), signature("t.rate", new Rate("t.a", 3, 10)),
            line("t.c", "CCCC"), signature("t.count", new Rate("t.c", 3)));
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());

    /** A line of a log, of session 0 when it tells none; without a time it belongs to the one above. */
    private record Made(int seconds, int session, boolean a, boolean b, boolean stamped) {
        String text() {
            String stamp = Instant.parse("2026-02-03T00:00:00Z").plus(seconds, ChronoUnit.SECONDS).toString()
                    .replace("Z", ".000Z");
            String id = session == 0 ? "00000000-0000-0000-0000-00000000000" : "0a1b2c3d-1111-1038-a745-00000000000";
            return (stamped ? stamp + " " + id + session + " > LVL:2 RC:   0           AGENT :x" : "goes on")
                    + (a ? " AAAA AAAA" : "") + (b ? " BBBB" : "") + "\n";
        }
    }

    @Test
    void allHitsAreThoseOfTheRulesWhereverTheLogIsCut() throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<Made> lines = lines(random);
            List<String> expected = expected(lines);
            assertEquals(expected, found(lines, 1 << 20), "seed " + seed + ", round " + round);
            assertEquals(expected, found(lines, 1 + random.nextInt(400)), "seed " + seed + ", round " + round);
        }
    }

    /** That the log went on for long enough stays true when its clock is set back. */
    @Test
    void aClockThatIsSetBackTakesNothingBackWhereverTheLogIsCut() throws IOException {
        List<Made> lines = List.of(new Made(600, 1, true, false, true), new Made(900, 1, false, false, true),
                new Made(300, 1, false, false, true));
        for (int part : List.of(1 << 20, 100, 1)) {
            assertEquals(List.of("t.a@0", "t.without@0"), found(lines, part), "cut to " + part);
        }
    }

    /** Times before the first say nothing of how long the log goes on behind it. */
    @Test
    void whatStoodBeforeTheClockWasSetBackIsNoTimeBehindTheFirst() throws IOException {
        List<Made> lines = List.of(new Made(900, 1, false, false, true), new Made(300, 1, true, false, true),
                new Made(305, 1, false, false, true));
        List<Made> back = List.of(new Made(900, 1, true, false, true), new Made(300, 1, false, true, true));
        for (int part : List.of(1 << 20, 100, 1)) {
            assertEquals(List.of("t.a@1"), found(lines, part), "cut to " + part);
            assertEquals(List.of("t.a@0", "t.b@1"), found(back, part), "how long it took is not known");
        }
    }

    private static List<Made> lines(Random random) {
        List<Made> lines = new ArrayList<>();
        int seconds = 0;
        int count = random.nextInt(120);
        for (int i = 0; i < count; i++) {
            boolean stamped = random.nextInt(5) > 0;
            seconds += random.nextInt(6);
            lines.add(new Made(seconds, random.nextInt(3), random.nextInt(3) == 0, random.nextInt(6) == 0, stamped));
        }
        return lines;
    }

    /** As {@code id@line}, by what the rules say, looking at each line as often as need be. */
    private static List<String> expected(List<Made> lines) {
        List<String> hits = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Made line = lines.get(i);
            if (line.a) {
                hits.add("t.a@" + i);
                if (owner(lines, i) != null) {
                    String pair = pair(lines, i);
                    hits.addAll(pair.isEmpty() ? List.of() : List.of(pair + "@" + i));
                }
            }
            if (line.b) {
                hits.add("t.b@" + i);
            }
        }
        for (int session = 0; session <= 2; session++) {
            rates(lines, session, hits);
        }
        hits.sort(Comparator.naturalOrder());
        return hits;
    }

    private static Made owner(List<Made> lines, int of) {
        for (int i = of; i >= 0; i--) {
            if (lines.get(i).stamped) {
                return lines.get(i);
            }
        }
        return null;
    }

    /** So events of Windows are saved and exported where nobody asks for another order. */
    @Test
    void eventsThatHaveTheNewestFirstAreReadInTheirOrderOfTime() throws IOException {
        for (int part : List.of(1 << 20, 100, 1)) {
            assertEquals(List.of("t.a@1", "t.b@0", "t.then@1"), found(event(5, "BBBB") + event(0, "AAAA"), part));
            assertEquals(List.of("t.a@0", "t.b@1"), found(event(5, "AAAA") + event(0, "BBBB"), part));
            assertEquals(List.of("t.a@1", "t.without@1"), found(event(50, "x") + event(0, "AAAA"), part));
            assertEquals(List.of("t.a@0", "t.a@1", "t.a@2", "t.rate@0"),
                    found(event(8, "AAAA") + event(4, "AAAA") + event(0, "AAAA"), part));
            assertEquals(List.of("t.a@0", "t.b@1", "t.then@0"), found(event(0, "AAAA") + event(5, "BBBB"), part));
        }
    }

    /** Whether or not lines tell a time, of whatever session; and it begins anew when there were so many. */
    @Test
    void aCountGoesOverAllOfALog() throws IOException {
        String log = "CCCC\n2026-02-03T00:00:00.000Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 AGENT :CCCC\n"
                + "CCCC CCCC\n2026-03-03T00:00:00.000Z 0a1b2c3d-1111-1038-a745-000000000002 > LVL:2 RC:   0 AGENT :CCCC\n"
                + "CCCC\nCCCC\nCCCC\n";
        for (int part : List.of(1 << 20, 100, 1)) {
            assertEquals(
                    List.of("t.c@0", "t.c@1", "t.c@2", "t.c@3", "t.c@4", "t.c@5", "t.c@6", "t.count@2", "t.count@5"),
                    found(log, part), "cut to " + part);
        }
    }

    /** A log of events may begin with some of a start that are not in order. */
    @Test
    void twoEventsOutOfOrderDoNotTurnALogAround() throws IOException {
        for (int part : List.of(1 << 20, 100, 1)) {
            String begin = event(3, "x") + event(1, "x");
            assertEquals(List.of("t.a@2", "t.b@3", "t.then@2"),
                    found(begin + event(5, "AAAA") + event(10, "BBBB") + event(50, "x"), part));
            assertEquals(List.of("t.a@3", "t.without@3"),
                    found(begin + event(4, "x") + event(5, "AAAA") + event(50, "x"), part));
        }
    }

    private static String event(int second, String text) {
        return "Error,2/3/2026 4:05:%02d AM,x,1,None,\"%s\"\n".formatted(second, text);
    }

    private static String pair(List<Made> lines, int first) {
        Made begin = owner(lines, first);
        for (int i = first; i < lines.size(); i++) {
            Made owner = owner(lines, i);
            boolean other = lines.get(i).b
                    && (owner.session == begin.session || owner.session == 0 || begin.session == 0);
            if (other && (i > first || lines.get(i).b) && owner.seconds - begin.seconds <= 10) {
                return "t.then";
            }
        }
        Made last = owner(lines, lines.size() - 1);
        return last.seconds - begin.seconds > 10 ? "t.without" : "";
    }

    private static void rates(List<Made> lines, int session, List<String> hits) {
        List<Integer> since = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Made owner = owner(lines, i);
            if (lines.get(i).a && owner != null && owner.session == session) {
                since.add(owner.seconds);
                if (since.stream().filter(seconds -> owner.seconds - seconds <= 10).count() == 3) {
                    hits.add("t.rate@" + i);
                    since.clear();
                }
            }
        }
    }

    private static List<String> found(List<Made> lines, int chunk) throws IOException {
        StringBuilder log = new StringBuilder();
        lines.forEach(line -> log.append(line.text()));
        return found(log.toString(), chunk);
    }

    private static List<String> found(String log, int chunk) throws IOException {
        List<String> hits = new ArrayList<>();
        SignatureSet set = new SignatureSet(new SignatureCatalogue(SIGNATURES), FormatCatalogue.bundled().formats());
        SignatureScan scan = new SignatureScan(set, hit -> hits.add(hit.signature().id() + "@" + hit.line()));
        new ParallelScan(Kernels.best(), 2, chunk).scan(
                new MemoryLog("memory", MemorySegment.ofArray(log.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH), 0,
                set.rules(0), scan, () -> false);
        scan.end();
        hits.sort(Comparator.naturalOrder());
        return hits;
    }

    private static Signature line(String id, String literal) {
        return signature(id, new Line(Set.of(), Set.of(), List.of(literal), List.of(), "", Optional.empty()));
    }

    private static Signature signature(String id, Signature.Test test) {
        return new Signature(id, id, Set.of(), Severity.ERROR, "x", new Signature.Source("x", "", "2026"), "", test);
    }
}
