package org.deskwright.logs.kernel;

import java.lang.foreign.MemorySegment;

/** Looks which literals really stand where a kernel believes that one may; for one range. */
final class Verifier {
    private final LiteralSet set;
    private final MemorySegment bytes;
    private final long from;
    private final long to;
    private final HitSink hits;

    Verifier(LiteralSet set, MemorySegment bytes, long from, long to, HitSink hits) {
        this.set = set;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.hits = hits;
    }

    /** The window of some literal may be there. */
    void window(long at) {
        for (WindowTable table : set.windows()) {
            if (at + table.length() <= bytes.byteSize()) {
                for (int literal : table.find(set.folded(Words.at(bytes, at, table.length()), table.length()))) {
                    long begin = at - set.offset(literal);
                    if (begin >= from && begin < to && set.standsAt(literal, bytes, begin)) {
                        hits.hit(begin, literal);
                    }
                }
            }
        }
    }
}
