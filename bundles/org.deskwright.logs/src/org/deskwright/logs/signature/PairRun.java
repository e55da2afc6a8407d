package org.deskwright.logs.signature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.deskwright.logs.signature.SignatureHit.Head;

/** Waits behind each first for the other. */
final class PairRun implements SequenceRun {
    /** Firsts that are waited for at once; of more, the oldest are given up, of which nothing is then told. */
    private static final int MOST = 100_000;
    private static final long MICROS = 1_000_000;

    private final Signature signature;
    private final Signature.Sequence sequence;
    private final Consumer<SignatureHit> sink;
    private final long within;
    /** By clock and session, those of which the first came longest ago at the beginning. */
    private final Map<String, Deque<SignatureHit>> waiting = new LinkedHashMap<>();
    private final Map<Character, Long> latest = new HashMap<>();
    private int count;

    PairRun(Signature signature, Signature.Sequence sequence, Consumer<SignatureHit> sink) {
        this.signature = signature;
        this.sequence = sequence;
        this.sink = sink;
        within = sequence.seconds() * MICROS;
    }

    @Override
    public void hit(SignatureHit hit) {
        String id = hit.signature().id();
        boolean first = id.equals(sequence.first());
        boolean then = id.equals(sequence.then());
        if (hit.record().isEmpty() || !first && !then) {
            return;
        }
        Head record = hit.record().get();
        time(record);
        if (then) {
            keysOfSameSession(record.key()).forEach(key -> meet(key, record.time(), true));
        } else {
            meet(record.key(), record.time(), false);
        }
        if (first) {
            waiting.computeIfAbsent(record.key(), key -> new ArrayDeque<>()).add(hit);
            count++;
            giveUp();
        }
    }

    /** Programs leave the session out of some of its lines, so that a line without one may be of each. */
    private List<String> keysOfSameSession(String key) {
        String none = key.substring(0, 1);
        return key.equals(none)
                ? waiting.keySet().stream().filter(other -> other.startsWith(none)).toList()
                : List.of(key, none);
    }

    private void meet(String key, long time, boolean then) {
        Deque<SignatureHit> sameKey = waiting.get(key);
        if (sameKey != null) {
            if (then) {
                drop(sameKey, waits -> isOver(waits, time), !sequence.wanted());
                drop(sameKey, waits -> true, sequence.wanted());
            }
            // those behind one that is not over are looked at when it is
            while (!sameKey.isEmpty() && isOver(sameKey.peek(), time)) {
                tellOver(sameKey.poll());
            }
            if (sameKey.isEmpty()) {
                waiting.remove(key);
            }
        }
    }

    private void tellOver(SignatureHit waits) {
        count--;
        if (!sequence.wanted()) {
            sink.accept(waits.as(signature));
        }
    }

    private boolean isOver(SignatureHit waits, long time) {
        return time - waits.record().orElseThrow().time() > within;
    }

    private void drop(Deque<SignatureHit> from, Predicate<SignatureHit> which, boolean tell) {
        from.removeIf(waits -> {
            boolean gone = which.test(waits);
            if (gone) {
                count--;
                if (tell) {
                    sink.accept(waits.as(signature));
                }
            }
            return gone;
        });
    }

    private void giveUp() {
        if (count > MOST) {
            Map.Entry<String, Deque<SignatureHit>> oldest = waiting.entrySet().iterator().next();
            oldest.getValue().poll();
            count--;
            if (oldest.getValue().isEmpty()) {
                waiting.remove(oldest.getKey());
            }
        }
    }

    @Override
    public void time(Head record) {
        latest.merge(record.key().charAt(0), record.time(), Math::max);
    }

    @Override
    public void end() {
        if (!sequence.wanted()) {
            waiting.forEach((key, all) -> all.stream().filter(waits -> isOver(waits, latest.get(key.charAt(0))))
                    .forEach(waits -> sink.accept(waits.as(signature))));
        }
        waiting.clear();
    }
}
