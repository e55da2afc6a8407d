package org.deskwright.logs.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.query.Hits.Hit;
import org.deskwright.logs.query.Hits.RecordHead;
import org.deskwright.logs.query.SearchTest.Fact;
import org.deskwright.logs.query.SearchTest.Trial;
import org.deskwright.logs.scan.Chunk;
import org.roaringbitmap.RoaringBitmap;

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
        for (int test = 0; test < recordFacts.length; test++) {
            recordFacts[test] = PartFinder.holdsWithoutRecord(plan.tests().get(test));
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

    /** The lines that begin in the part. */
    Hits add(Chunk chunk, LogText text) throws IOException {
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
        RoaringBitmap units = part.units;
        units.remove(0L, border);
        RoaringBitmap[] found = part.found;
        for (int test = 0; test < found.length; test++) {
            if (plan.tests().get(test) instanceof Fact && recordFacts[test]) {
                found[test].add(0L, Math.min(part.firstRecord, count + 1L));
            }
        }
        if (closed != null) {
            close(closed, chunk.start(border - 1), text, found);
            units.add(0);
        }
        RecordHead before = record;
        remember(chunk, part);
        open = unit(begun + part.last - 1, chunk.start(part.last - 1));
        open.begin(part);
        units.remove(part.last);
        List<Hit> told = tell(chunk, part, closed, before);
        begun += count;
        return new Hits(chunk.to(), told);
    }

    private OpenUnit unit(long line, long from) {
        return new OpenUnit(line, from, record, recordFacts.length);
    }

    /** Decides on a unit that lies across a border, in slot 0. */
    private void close(OpenUnit unit, long end, LogText text, RoaringBitmap[] found) throws IOException {
        for (int test = 0; test < found.length; test++) {
            boolean holds = switch (plan.tests().get(test)) {
                case Fact _ -> recordFacts[test];
                case Trial trial ->
                    (trial.literals().isEmpty() || unit.candidate[test]) && isIn(trial, unit, end, text);
                case SearchTest.Spot _ -> unit.found[test];
            };
            found[test].remove(0);
            if (holds) {
                found[test].add(0);
            }
        }
    }

    private boolean isIn(Trial trial, OpenUnit unit, long end, LogText text) throws IOException {
        boolean found = trial.program().isIn(text.unit(unit.from, end, LogSearch.TRIED));
        cut += !found && end - unit.from > LogSearch.TRIED ? 1 : 0;
        return found;
    }

    /** The last record of the part is that of the lines that follow. */
    private void remember(Chunk chunk, PartFindings part) {
        for (int line = chunk.lines() - 1; line >= part.firstRecord - 1 && line >= 0; line--) {
            if (chunk.isRecord(line)) {
                record = head(chunk, line);
                for (int test = 0; test < recordFacts.length; test++) {
                    recordFacts[test] = part.found[test].contains(line + 1);
                }
                return;
            }
        }
    }

    private static RecordHead head(Chunk chunk, int line) {
        return new RecordHead(chunk.time(line), chunk.level(line), chunk.tellsZone(line));
    }

    private List<Hit> tell(Chunk chunk, PartFindings part, OpenUnit closed, RecordHead before) {
        RoaringBitmap hit = answer(part.units, part.found);
        lines.add(closed == null ? begun : closed.line, begun, part, hit);
        List<Hit> told = new ArrayList<>();
        RecordHead head = before;
        int line = 0;
        for (int slot : hit) {
            while (line < slot) {
                head = chunk.isRecord(line) ? head(chunk, line) : head;
                line++;
            }
            int next = (int) part.units.nextValue(slot + 1);
            long end = chunk.start((next < 0 ? part.last : next) - 1);
            told.add(slot == 0
                    ? new Hit(closed.line, closed.from, end, closed.head)
                    : new Hit(begun + slot - 1, chunk.start(slot - 1), end, head));
        }
        hits += told.size();
        return told;
    }

    private RoaringBitmap answer(RoaringBitmap units, RoaringBitmap[] found) {
        return new BitmapAlgebra(plan, units, found, new RoaringBitmap[found.length]).possible();
    }

    /** The unit that is open ends there. */
    Hits end(long end, LogText text) throws IOException {
        if (open == null) {
            return new Hits(end, List.of());
        }
        OpenUnit closed = open;
        PartFindings last = new PartFindings(recordFacts.length);
        close(closed, end, text, last.found);
        last.units.add(0);
        open = null;
        RoaringBitmap hit = answer(last.units, last.found);
        lines.add(closed.line, begun, last, hit);
        hits += hit.getCardinality();
        return new Hits(end, hit.isEmpty() ? List.of() : List.of(new Hit(closed.line, closed.from, end, closed.head)));
    }
}
