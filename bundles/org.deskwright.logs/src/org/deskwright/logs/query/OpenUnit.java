package org.deskwright.logs.query;

import org.deskwright.logs.query.Hits.RecordHead;

/** The line or record that was begun last and of which the end has not been seen. */
final class OpenUnit {
    final long line;
    final long from;
    final RecordHead head;
    /** By the numbers of tests. */
    final boolean[] found;
    final boolean[] candidate;

    OpenUnit(long line, long from, RecordHead head, int tests) {
        this.line = line;
        this.from = from;
        this.head = head;
        found = new boolean[tests];
        candidate = new boolean[tests];
    }

    /** What a part tells of it that it goes on in, up to a slot. */
    void add(PartFindings part, int slots) {
        for (int test = 0; test < found.length; test++) {
            found[test] |= PartFindings.any(part.found[test], 0, slots);
            candidate[test] |= part.candidates[test] != null && PartFindings.any(part.candidates[test], 0, slots);
        }
    }

    /** What the part tells that it begins in. */
    void begin(PartFindings part) {
        for (int test = 0; test < found.length; test++) {
            found[test] = part.found[test].get(part.last);
            candidate[test] = part.candidates[test] != null && part.candidates[test].get(part.last);
        }
    }
}
