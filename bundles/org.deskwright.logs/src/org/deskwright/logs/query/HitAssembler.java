package org.deskwright.logs.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.deskwright.logs.query.Hits.Hit;
import org.deskwright.logs.query.Hits.RecordHead;
import org.deskwright.logs.query.SearchTest.Fact;
import org.deskwright.logs.query.SearchTest.LevelFact;
import org.deskwright.logs.query.SearchTest.Spot;
import org.deskwright.logs.query.SearchTest.Trial;
import org.deskwright.logs.scan.Chunk;

/** Puts together what parts tell, in their order: which record a line belongs to, and what lies across borders. */
final class HitAssembler {
    private final SearchPlan plan;
    private final FoundLines lines;
    private final boolean[] recordFacts;
    private RecordHead record = RecordHead.NONE;
    private OpenUnit open;
    private long begun;
    private long hits;
    private long cut;

    HitAssembler(SearchPlan plan, FoundLines lines) {
        this.plan = plan;
        this.lines = lines;
        recordFacts = new boolean[plan.tests().size()];
        withoutRecord();
    }

    /** The facts of lines that belong to none. */
    private void withoutRecord() {
        for (int test = 0; test < recordFacts.length; test++) {
            recordFacts[test] = plan.tests().get(test) instanceof LevelFact level && level.isNone();
        }
    }

    /** The number of lines that have begun. */
    long begun() {
        return begun;
    }

    long hits() {
        return hits;
    }

    /** Units of which an expression was given the beginning alone, in vain. */
    long cut() {
        return cut;
    }

    /**
     * The lines that begin in the part.
     *
     * @param trials for what lies across borders
     */
    Hits add(Chunk chunk, LogText text, Trials trials) throws IOException {
        PartFindings part = (PartFindings) chunk.prepared();
        cut += part.cut;
        int count = chunk.lines();
        boolean goesOn = plan.unit() == Unit.RECORD && record.isRecord();
        if (goesOn && open == null && count > 0 && part.firstRecord > 1) {
            open = unit(begun, chunk.start(0)); // of a record that was told before all of it was written
        }
        // where the open unit ends
        int border = goesOn ? Math.min(part.firstRecord, count + 1) : 1;
        if (open != null) {
            open.add(part, border);
        }
        if (border == count + 1) {
            begun += count;
            return new Hits(chunk.to(), List.of());
        }
        OpenUnit closed = open;
        // those that the part did not settle by itself
        BitSet units = part.units.get(0, part.settled);
        units.clear(0, Math.min(border, part.settled));
        knowRecord(part, count);
        if (closed != null) {
            close(closed, chunk.start(border - 1), text, part.found, trials);
            units.set(0);
        }
        RecordHead before = record;
        remember(chunk, part);
        open = unit(begun + part.last - 1, chunk.start(part.last - 1));
        open.begin(part);
        List<Hit> told = tell(chunk, part, units, closed, before);
        begun += count;
        return new Hits(chunk.to(), told);
    }

    /** Goes on at another line, where a record begins or that belongs to none, after an {@link #end}. */
    void jump(long line) {
        begun = line;
        record = RecordHead.NONE;
        withoutRecord();
    }

    private OpenUnit unit(long line, long from) {
        return new OpenUnit(line, from, record, recordFacts.length);
    }

    /** What the record of the first lines tells. */
    private void knowRecord(PartFindings part, int count) {
        for (int test = 0; test < recordFacts.length; test++) {
            if (recordFacts[test] && plan.tests().get(test) instanceof Fact) {
                part.found[test].set(0, Math.min(part.firstRecord, count + 1));
            }
        }
    }

    /** Decides on a unit that lies across a border, in slot 0. */
    private void close(OpenUnit unit, long end, LogText text, BitSet[] found, Trials trials) throws IOException {
        long before = trials.cut();
        for (int test = 0; test < found.length; test++) {
            found[test].set(0, switch (plan.tests().get(test)) {
                case Fact _ -> recordFacts[test];
                case Trial trial ->
                    (trial.literals().isEmpty() || unit.candidate[test]) && trials.isIn(test, text, unit.from, end);
                case Spot _ -> unit.found[test];
            });
        }
        cut += trials.cut() - before;
    }

    /** The last record of the part is that of the lines that follow. */
    private void remember(Chunk chunk, PartFindings part) {
        if (part.firstRecord > chunk.lines()) {
            return;
        }
        int line = chunk.lines() - 1;
        while (!chunk.isRecord(line)) {
            line--;
        }
        record = head(chunk, line);
        for (int test = 0; test < recordFacts.length; test++) {
            recordFacts[test] = part.found[test].get(line + 1);
        }
    }

    private static RecordHead head(Chunk chunk, int line) {
        return new RecordHead(chunk.time(line), chunk.level(line), chunk.tellsZone(line));
    }

    /**
     * @param units that are not settled yet
     * @param before the record of the first lines
     */
    private List<Hit> tell(Chunk chunk, PartFindings part, BitSet units, OpenUnit closed, RecordHead before) {
        BitSet hit = BitAlgebra.answer(plan, units, part.found);
        hit.or(part.hits);
        if (lines.remembers()) {
            BitSet all = part.units.get(0, part.last);
            all.clear(0, part.settled);
            all.or(units);
            lines.add(closed == null ? begun : closed.line, begun, part, all, hit);
        }
        List<Hit> told = new ArrayList<>(hit.cardinality());
        RecordHead head = before;
        int known = plan.readsRecords() ? 0 : chunk.lines();
        for (int slot = hit.nextSetBit(0); slot >= 0; slot = hit.nextSetBit(slot + 1)) {
            if (slot == 0) {
                told.add(new Hit(closed.line, closed.from, end(chunk, part, units, 1), closed.head));
                continue;
            }
            int line = slot - 1;
            while (line >= known && !chunk.isRecord(line)) {
                line--;
            }
            head = line >= known ? head(chunk, line) : head;
            known = Math.max(known, slot);
            told.add(new Hit(begun + slot - 1, chunk.start(slot - 1), end(chunk, part, units, slot + 1), head));
        }
        hits += told.size();
        return told;
    }

    /** Where a unit ends behind which no other begins before that slot. */
    private static long end(Chunk chunk, PartFindings part, BitSet units, int slot) {
        int next = slot < part.settled ? units.nextSetBit(slot) : -1;
        return chunk.start((next < 0 ? part.units.nextSetBit(Math.max(slot, part.settled)) : next) - 1);
    }

    /**
     * The unit that is open ends there.
     *
     * @param trials for what lies across borders
     */
    Hits end(long end, LogText text, Trials trials) throws IOException {
        if (open == null) {
            return new Hits(end, List.of());
        }
        OpenUnit closed = open;
        PartFindings last = new PartFindings(recordFacts.length);
        close(closed, end, text, last.found, trials);
        last.units.set(0);
        open = null;
        BitSet hit = BitAlgebra.answer(plan, last.units, last.found);
        lines.add(closed.line, begun, last, last.units, hit);
        hits += hit.cardinality();
        return new Hits(end, hit.isEmpty() ? List.of() : List.of(new Hit(closed.line, closed.from, end, closed.head)));
    }
}
