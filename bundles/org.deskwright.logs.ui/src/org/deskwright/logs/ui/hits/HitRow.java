package org.deskwright.logs.ui.hits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.signature.Severity;
import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.signature.SignatureTotals;

/**
 * A place at which a known failure shows.
 *
 * @param count how often the log holds it in all
 * @param line from 0
 * @param time in microseconds since 1970, as the log tells it
 */
record HitRow(Signature signature, long count, long line, Optional<Long> time) {
    /** Of each signature the first places, and the last one. */
    static List<HitRow> of(List<SignatureTotals.Total> totals) {
        List<HitRow> rows = new ArrayList<>();
        for (SignatureTotals.Total total : totals) {
            total.first().forEach(hit -> rows.add(of(total, hit)));
            if (total.first().stream().noneMatch(hit -> hit.line() == total.last().line())) {
                rows.add(of(total, total.last()));
            }
        }
        return rows;
    }

    private static HitRow of(SignatureTotals.Total total, SignatureHit hit) {
        return new HitRow(total.signature(), total.count(), hit.line(), hit.record().map(SignatureHit.Head::time));
    }

    Severity severity() {
        return signature.severity();
    }

    /** Tells it from all others, and is the same when it is found again. */
    String identity() {
        return signature.id() + ":" + line;
    }
}
