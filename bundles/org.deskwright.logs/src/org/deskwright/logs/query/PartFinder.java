package org.deskwright.logs.query;

import java.io.IOException;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.query.SearchTest.Fact;
import org.deskwright.logs.query.SearchTest.FieldFact;
import org.deskwright.logs.query.SearchTest.LevelFact;
import org.deskwright.logs.query.SearchTest.MomentFact;
import org.deskwright.logs.query.SearchTest.Spot;
import org.deskwright.logs.query.SearchTest.TimeFact;
import org.deskwright.logs.query.SearchTest.Trial;
import org.deskwright.logs.query.SearchTest.Written;
import org.deskwright.logs.scan.Chunk;
import org.deskwright.logs.scan.ChunkScanner;

/**
 * Makes the tests of a plan on one part of a log: first what the pass over it has told already, then what has to be
 * looked at, and only where the query may hold at all.
 */
final class PartFinder {
    private final SearchPlan plan;
    private final Chunk chunk;
    private final LogText text;
    private final PartFindings findings;
    private final int lines;
    private final RecordFields fields;
    private final Trials trials;
    /** What is asked of a record by the number of its stamp: it is looked up for each. */
    private final Map<MomentFact, LogQuery.Times[]> byStamp = new IdentityHashMap<>();

    PartFinder(SearchPlan plan, Chunk chunk, LogText text, BooleanSupplier cancelled) {
        this.plan = plan;
        this.chunk = chunk;
        this.text = text;
        findings = new PartFindings(plan.tests().size());
        lines = chunk.lines();
        fields = new RecordFields(plan.formats());
        trials = new Trials(plan, cancelled);
    }

    PartFindings find() throws IOException {
        units();
        candidates();
        hits();
        boolean fieldFacts = false;
        boolean open = false;
        for (int test = 0; test < plan.tests().size(); test++) {
            switch (plan.tests().get(test)) {
                case FieldFact _ -> fieldFacts = true;
                case Fact fact -> facts(test, fact, null);
                case Trial _ -> open = true;
                case Spot _ -> {
                }
            }
        }
        if (fieldFacts || open) {
            lookCloser(fieldFacts);
        }
        settle();
        findings.cut = trials.cut();
        return findings;
    }

    private void lookCloser(boolean fieldFacts) throws IOException {
        BitSet possible = possible(false);
        for (int test = 0; test < plan.tests().size() && fieldFacts; test++) {
            if (plan.tests().get(test) instanceof FieldFact field) {
                facts(test, field, possible);
            }
        }
        possible.and(possible(true));
        for (int test = 0; test < plan.tests().size(); test++) {
            if (plan.tests().get(test) instanceof Trial) {
                trials(test, possible);
            }
        }
    }

    private void units() {
        int first = plan.readsRecords() ? 0 : lines;
        while (first < lines && !chunk.isRecord(first)) {
            first++;
        }
        findings.firstRecord = first + 1;
        if (plan.unit() == Unit.LINE) {
            findings.units.set(1, lines + 1);
        } else {
            findings.units.set(1, Math.min(findings.firstRecord, lines) + 1);
            for (int line = first; line < lines; line++) {
                if (chunk.isRecord(line)) {
                    findings.units.set(line + 1);
                }
            }
        }
        findings.last = Math.max(0, findings.units.length() - 1);
    }

    private void candidates() {
        for (int test = 0; test < plan.tests().size(); test++) {
            if (!plan.tests().get(test).literals().isEmpty() && !(plan.tests().get(test) instanceof Spot)) {
                findings.candidates[test] = new BitSet();
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
                    case Spot spot -> spot(test, spot, slot, chunk.literal(hit), at);
                    case FieldFact _ -> findings.candidates[test].set(line + 1);
                    default -> findings.candidates[test].set(slot);
                }
            }
        }
    }

    private void spot(int test, Spot spot, int slot, int literal, long at) throws IOException {
        if (findings.found[test].get(slot)) {
            return;
        }
        Written way = spot.way(literal);
        long end = at + way.bytes().length;
        boolean same = (spot.rule().ignoreCase() || !plan.ignoresCase() || text.holds(way.bytes(), at))
                && (!way.singly() || text.areSingle(at, end));
        if (same && (!spot.rule().wholeWord() || text.isWord(at, end))) {
            findings.found[test].set(slot);
        }
    }

    /**
     * Asks records; what is found for one holds for its lines.
     *
     * @param possible of which records to ask, null for all
     */
    private void facts(int test, Fact fact, BitSet possible) throws IOException {
        BitSet found = findings.found[test];
        BitSet candidates = findings.candidates[test];
        boolean eachLine = plan.unit() == Unit.LINE;
        for (int line = findings.firstRecord - 1; line < lines;) {
            int next = line + 1;
            while (next < lines && !chunk.isRecord(next)) {
                next++;
            }
            // of a line that goes on behind the part, not all hits are known
            if (candidates == null || candidates.get(line + 1) || line + 1 == lines) {
                if (possible != null && !PartFindings.any(possible, line + 1, next + 1)) {
                    findings.partial[test] = true;
                } else if (holds(fact, line)) {
                    found.set(line + 1, eachLine ? next + 1 : line + 2);
                }
            }
            line = next;
        }
    }

    private boolean holds(Fact fact, int line) throws IOException {
        return switch (fact) {
            case LevelFact level -> (level.bits() & chunk.level(line).bit()) != 0;
            case TimeFact time -> holds(time.query(), line);
            case MomentFact moments -> holds(asked(moments)[chunk.stamp(line)], line);
            case FieldFact field -> {
                trials.poll();
                long from = chunk.start(line);
                long to = line + 1 < lines ? chunk.start(line + 1) : text.size();
                byte[] head = text.copy(from, Math.min(to, from + ChunkScanner.HEAD));
                yield fields.read(field.field(), chunk.format(line), head).filter(field.glob()::matches).isPresent();
            }
        };
    }

    private LogQuery.Times[] asked(MomentFact moments) {
        return byStamp.computeIfAbsent(moments, asked -> chunk.stamps().stream()
                .map(stamp -> asked.byStamp().get(stamp.stamp())).toArray(LogQuery.Times[]::new));
    }

    private boolean holds(LogQuery.Times times, int line) {
        return times.from() <= chunk.time(line) && chunk.time(line) < times.until();
    }

    /** Where the query may hold, whatever is found out yet. */
    private BitSet possible(boolean fieldsKnown) {
        List<SearchTest> tests = plan.tests();
        BitSet[] unknown = new BitSet[tests.size()];
        BitSet all = new BitSet();
        all.set(0, lines + 1);
        // of the first lines the record is not known, and of the first and last unit not all of the text
        BitSet begin = new BitSet();
        begin.set(0, plan.readsRecords() ? Math.min(findings.firstRecord, lines + 1) : 1);
        begin.set(findings.last, lines + 1);
        for (int i = 0; i < unknown.length; i++) {
            boolean open = tests.get(i) instanceof Trial || tests.get(i) instanceof FieldFact && !fieldsKnown;
            // outside of its candidates, a trial is known to fail
            if (tests.get(i) instanceof Trial && findings.candidates[i] != null) {
                unknown[i] = BitAlgebra.copy(findings.candidates[i]);
                unknown[i].or(begin);
            } else {
                unknown[i] = open ? all : begin;
            }
        }
        return new BitAlgebra(plan, all, findings.found, unknown).possible();
    }

    private void trials(int test, BitSet possible) throws IOException {
        BitSet wanted = findings.candidates[test] == null ? findings.units : findings.candidates[test];
        BitSet tried = BitAlgebra.copy(wanted);
        tried.and(possible);
        findings.partial[test] |= tried.cardinality() < wanted.cardinality();
        for (int slot = tried.nextSetBit(1); slot >= 0; slot = tried.nextSetBit(slot + 1)) {
            if (slot != findings.last && trials.isIn(test, text, chunk.start(slot - 1), end(slot))) {
                findings.found[test].set(slot);
            }
        }
    }

    /** Where a unit ends that is not the last one. */
    private long end(int slot) {
        return chunk.start(findings.units.nextSetBit(slot + 1) - 1);
    }

    /** Answers where nothing that came before the part matters. */
    private void settle() {
        boolean alone = !plan.readsRecords()
                || plan.unit() == Unit.LINE && plan.tests().stream().noneMatch(Fact.class::isInstance);
        findings.settled = Math.min(alone ? 1 : findings.firstRecord, findings.last);
        BitSet settled = BitAlgebra.copy(findings.units);
        settled.clear(0, findings.settled);
        settled.clear(findings.last, lines + 1);
        findings.hits = BitAlgebra.answer(plan, settled, findings.found);
    }
}
