package org.deskwright.logs.query;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.query.SearchTest.Fact;
import org.deskwright.logs.query.SearchTest.FieldFact;
import org.deskwright.logs.query.SearchTest.LevelFact;
import org.deskwright.logs.query.SearchTest.Spot;
import org.deskwright.logs.query.SearchTest.TimeFact;
import org.deskwright.logs.query.SearchTest.Trial;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkScanner;
import org.roaringbitmap.RoaringBitmap;

/**
 * Makes the tests of a plan on one part of a log: first what the pass over it has told already, then what has to be
 * looked at, and only where the query may hold at all.
 */
final class PartFinder {
    private final SearchPlan plan;
    private final Chunk chunk;
    private final LogText text;
    private final BooleanSupplier cancelled;
    private final PartFindings findings;
    private final int lines;
    private final RecordFields fields;

    PartFinder(SearchPlan plan, Chunk chunk, LogText text, BooleanSupplier cancelled) {
        this.plan = plan;
        this.chunk = chunk;
        this.text = text;
        this.cancelled = cancelled;
        findings = new PartFindings(plan.tests().size());
        lines = chunk.lines();
        fields = new RecordFields(plan.formats());
    }

    PartFindings find() throws IOException {
        units();
        candidates();
        hits();
        for (int test = 0; test < plan.tests().size(); test++) {
            if (plan.tests().get(test) instanceof Fact fact && !(fact instanceof FieldFact)) {
                facts(test, fact, null);
            }
        }
        RoaringBitmap possible = possible(false);
        for (int test = 0; test < plan.tests().size(); test++) {
            if (plan.tests().get(test) instanceof FieldFact field) {
                facts(test, field, possible);
            }
        }
        possible.and(possible(true));
        for (int test = 0; test < plan.tests().size(); test++) {
            if (plan.tests().get(test) instanceof Trial trial) {
                trials(test, trial, possible);
            }
        }
        return findings;
    }

    private void units() {
        findings.firstRecord = lines + 1;
        for (int line = lines - 1; line >= 0; line--) {
            findings.firstRecord = chunk.isRecord(line) ? line + 1 : findings.firstRecord;
        }
        if (plan.unit() == Unit.LINE) {
            findings.units.add(1L, lines + 1L);
        } else {
            findings.units.add(1L, Math.min(findings.firstRecord, lines + 1L));
            for (int line = findings.firstRecord - 1; line < lines; line++) {
                if (chunk.isRecord(line)) {
                    findings.units.add(line + 1);
                }
            }
        }
        findings.last = findings.units.isEmpty() ? 0 : findings.units.last();
    }

    private void candidates() {
        for (int test = 0; test < plan.tests().size(); test++) {
            if (!plan.tests().get(test).literals().isEmpty() && !(plan.tests().get(test) instanceof Spot)) {
                findings.candidates[test] = new RoaringBitmap();
            }
        }
    }

    private void hits() throws IOException {
        int line = -1;
        int slot = 0;
        for (int hit = 0; hit < chunk.hits(); hit++) {
            long at = chunk.hitAt(hit);
            while (line + 1 < lines && chunk.start(line + 1) <= at) {
                line++;
                if (plan.unit() == Unit.LINE || line + 1 <= findings.firstRecord || chunk.isRecord(line)) {
                    slot = line + 1;
                }
            }
            for (int test : plan.listeners(chunk.literal(hit))) {
                switch (plan.tests().get(test)) {
                    case Spot spot -> spot(test, spot, slot, at);
                    case FieldFact _ -> findings.candidates[test].add(line + 1);
                    default -> findings.candidates[test].add(slot);
                }
            }
        }
    }

    private void spot(int test, Spot spot, int slot, long at) throws IOException {
        if (findings.found[test].contains(slot)) {
            return;
        }
        boolean sameCase = spot.rule().ignoreCase() || !plan.ignoresCase() || text.holds(spot.bytes(), at);
        if (sameCase && (!spot.rule().wholeWord() || text.isWord(at, at + spot.bytes().length))) {
            findings.found[test].add(slot);
        }
    }

    /**
     * Asks records; what is found for one holds for its lines.
     *
     * @param possible of which records to ask, null for all
     */
    private void facts(int test, Fact fact, RoaringBitmap possible) throws IOException {
        RoaringBitmap candidates = findings.candidates[test];
        int begin = 0;
        int end = 0;
        for (int line = findings.firstRecord - 1; line < lines;) {
            int next = line + 1;
            while (next < lines && !chunk.isRecord(next)) {
                next++;
            }
            // of a line that goes on behind the part, not all hits are known
            if (candidates == null || candidates.contains(line + 1) || line + 1 == lines) {
                if (possible != null && !possible.intersects(line + 1L, next + 1L)) {
                    findings.partial[test] = true;
                } else if (holds(fact, line)) {
                    if (end != line + 1) {
                        add(findings.found[test], begin, end);
                        begin = line + 1;
                    }
                    end = plan.unit() == Unit.LINE ? next + 1 : line + 2;
                }
            }
            line = next;
        }
        add(findings.found[test], begin, end);
    }

    private static void add(RoaringBitmap slots, int begin, int end) {
        if (end == begin + 1) {
            slots.add(begin);
        } else if (end > begin) {
            slots.add((long) begin, end);
        }
    }

    private boolean holds(Fact fact, int line) throws IOException {
        return switch (fact) {
            case LevelFact level -> level.query().levels().contains(chunk.level(line));
            case TimeFact time -> time.query().from() <= chunk.time(line) && chunk.time(line) < time.query().until();
            case FieldFact field -> {
                poll();
                long from = chunk.start(line);
                long to = line + 1 < lines ? chunk.start(line + 1) : text.size();
                byte[] head = text.copy(from, Math.min(to, from + ChunkScanner.HEAD));
                yield fields.read(field.field(), chunk.format(line), head).filter(field.glob()::matches).isPresent();
            }
        };
    }

    /** What no record tells: the facts of lines that belong to none. */
    static boolean holdsWithoutRecord(SearchTest test) {
        return test instanceof LevelFact level && level.query().levels().contains(Level.NONE);
    }

    /** Where the query may hold, whatever is found out yet. */
    private RoaringBitmap possible(boolean fieldsKnown) {
        List<SearchTest> tests = plan.tests();
        RoaringBitmap[] unknown = new RoaringBitmap[tests.size()];
        RoaringBitmap all = RoaringBitmap.bitmapOfRange(0, lines + 1L);
        // of the first lines the record is not known, and of the first and last unit not all of the text
        RoaringBitmap begin = RoaringBitmap.bitmapOfRange(0, Math.min(findings.firstRecord, lines + 1));
        begin.add(findings.last, lines + 1L);
        for (int i = 0; i < unknown.length; i++) {
            boolean open = tests.get(i) instanceof Trial || tests.get(i) instanceof FieldFact && !fieldsKnown;
            // outside of its candidates, a trial is known to fail
            boolean few = tests.get(i) instanceof Trial && findings.candidates[i] != null;
            unknown[i] = few ? RoaringBitmap.or(findings.candidates[i], begin) : open ? all : begin;
        }
        return new BitmapAlgebra(plan, all, findings.found, unknown).possible();
    }

    private void trials(int test, Trial trial, RoaringBitmap possible) throws IOException {
        RoaringBitmap wanted = findings.candidates[test] == null ? findings.units : findings.candidates[test];
        RoaringBitmap tried = RoaringBitmap.and(wanted, possible);
        findings.partial[test] |= tried.getCardinality() < wanted.getCardinality();
        for (int slot : tried) {
            if (slot != 0 && slot != findings.last) {
                poll();
                if (isIn(trial, slot)) {
                    findings.found[test].add(slot);
                }
            }
        }
    }

    private boolean isIn(Trial trial, int slot) throws IOException {
        long from = chunk.start(slot - 1);
        long to = chunk.start((int) findings.units.nextValue(slot + 1) - 1);
        boolean found = trial.program().isIn(text.unit(from, to, LogSearch.TRIED));
        findings.cut += !found && to - from > LogSearch.TRIED ? 1 : 0;
        return found;
    }

    private void poll() {
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
