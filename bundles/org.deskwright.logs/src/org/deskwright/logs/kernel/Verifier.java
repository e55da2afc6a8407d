package org.deskwright.logs.kernel;

/** Looks which short literals really stand where a kernel believes that one may; for one range. */
final class Verifier {
    private final LiteralSet set;
    private final WindowTable[] tables;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int end;
    private final HitSink hits;

    Verifier(LiteralSet set, byte[] bytes, int from, int to, int end, HitSink hits) {
        this.set = set;
        tables = set.windows().toArray(WindowTable[]::new);
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.end = end;
        this.hits = hits;
    }

    /** The window of some literal may be there. */
    void window(int at) {
        int four = set.folded(Words.four(bytes, at));
        for (WindowTable table : tables) {
            if (at + table.length() <= end) {
                for (int literal : table.find(four)) {
                    int begin = at - set.offset(literal);
                    if (begin >= from && begin < to && set.isHit(literal, bytes, begin, end)) {
                        hits.hit(begin, literal);
                    }
                }
            }
        }
    }
}
