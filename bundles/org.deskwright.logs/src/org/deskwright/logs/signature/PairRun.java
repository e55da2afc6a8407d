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
    private final Map<String, Deque<First>> waiting = new LinkedHashMap<>();
    private final Map<Character, LatestSince> latest = new HashMap<>();
    private int count;
    private long firsts;

    /** @param number among all firsts: times that stand before it say nothing of what comes behind it */
    private record First(SignatureHit hit, long number) {
        long time() {
            return hit.record().orElseThrow().time();
        }
    }

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
            waiting.computeIfAbsent(record.key(), key -> new ArrayDeque<>()).add(new First(hit, ++firsts));
            count++;
            time(record);
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
        Deque<First> sameKey = waiting.get(key);
        if (sameKey != null) {
            if (then) {
                drop(sameKey, waits -> isOver(waits, time), !sequence.wanted());
                // how long it took is not known where the clock was set back meanwhile
                drop(sameKey, waits -> waits.time() - time > within, false);
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

    private void tellOver(First waits) {
        count--;
        if (!sequence.wanted()) {
            sink.accept(waits.hit.as(signature));
        }
    }

    private boolean isOver(First waits, long time) {
        return time - waits.time() > within;
    }

    private void drop(Deque<First> from, Predicate<First> which, boolean tell) {
        from.removeIf(waits -> {
            boolean gone = which.test(waits);
            if (gone) {
                count--;
                if (tell) {
                    sink.accept(waits.hit.as(signature));
                }
            }
            return gone;
        });
    }

    private void giveUp() {
        if (count > MOST) {
            Map.Entry<String, Deque<First>> oldest = waiting.entrySet().iterator().next();
            oldest.getValue().poll();
            count--;
            if (oldest.getValue().isEmpty()) {
                waiting.remove(oldest.getKey());
            }
        }
    }

    @Override
    public void time(Head record) {
        latest.computeIfAbsent(record.key().charAt(0), _ -> new LatestSince()).add(firsts, record.time());
    }

    @Override
    public void end() {
        if (!sequence.wanted()) {
            waiting.forEach((key, all) -> all.stream()
                    .filter(waits -> isOver(waits, latest.get(key.charAt(0)).since(waits.number)))
                    .forEach(waits -> sink.accept(waits.hit.as(signature))));
        }
        waiting.clear();
    }
}
