package org.deskwright.logs.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.deskwright.logs.signature.SignatureHit;

/** Keeps the lines of one log that tell that something worked. */
final class SuccessLines implements Consumer<SignatureHit> {
    /** Of each kind the last in the log are kept, as it is the last days that are asked for. */
    private static final int MOST = 10_000;

    private final Map<String, Deque<SignatureHit>> hits = new HashMap<>();

    @Override
    public synchronized void accept(SignatureHit hit) {
        String id = hit.signature().id();
        if (SuccessRules.bundled().ofLine(id).isEmpty()) {
            return;
        }
        Deque<SignatureHit> kept = hits.computeIfAbsent(id, _ -> new ArrayDeque<>());
        kept.add(hit);
        if (kept.size() > MOST) {
            kept.removeFirst();
        }
    }

    /** As the log has them. */
    List<SignatureHit> all() {
        return hits.values().stream().flatMap(Collection::stream).sorted(Comparator.comparing(SignatureHit::line))
                .toList();
    }
}
