package org.deskwright.logs.signature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.deskwright.logs.signature.SignatureHit.Head;
import org.deskwright.logs.signature.SignatureHit.Key;

/** Counts what comes within some time, or in a log. */
final class RateRun implements SequenceRun {
    private static final int MOST_KEYS = 10_000;
    private static final long MICROS = 1_000_000;

    private final Signature signature;
    private final Signature.Rate rate;
    private final Consumer<SignatureHit> sink;
    /** Times by clock and session; of very many sessions those that were quiet longest are forgotten. */
    private final Map<Key, Deque<Long>> times = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Deque<Long>> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private int inLog;

    RateRun(Signature signature, Signature.Rate rate, Consumer<SignatureHit> sink) {
        this.signature = signature;
        this.rate = rate;
        this.sink = sink;
    }

    @Override
    public void hit(SignatureHit hit) {
        if (!hit.signature().id().equals(rate.of())) {
            return;
        }
        if (rate.seconds() == Signature.Rate.WHOLE_LOG) {
            inLog = (inLog + 1) % rate.times();
            if (inLog == 0) {
                sink.accept(hit.as(signature));
            }
            return;
        }
        if (hit.record().isEmpty()) {
            return;
        }
        Head record = hit.record().get();
        Deque<Long> all = times.computeIfAbsent(record.key(), key -> new ArrayDeque<>());
        // a clock that was set back begins anew
        while (!all.isEmpty() && Math.abs(record.time() - all.peek()) > rate.seconds() * MICROS) {
            all.poll();
        }
        all.add(record.time());
        if (all.size() == rate.times()) {
            all.clear();
            sink.accept(hit.as(signature));
        }
    }

    @Override
    public void end() {
        times.clear();
        inLog = 0;
    }
}
