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
import org.deskwright.logs.signature.SignatureHit.Key;

/** Waits behind each first for the other. */
final class PairRun implements SequenceRun {
    /** Firsts that are waited for at once; of more, the oldest are given up, of which nothing is then told. */
    private static final int MOST = 100_000;
    private static final long MICROS = 1_000_000;

    private final Signature signature;
    private final Signature.Sequence sequence;
    private final Consumer<SignatureHit> sink;
    private final long within;
    private final long after;
    /** What comes later than within, but not later than this, is not missing. */
    private final long late;
    /** By clock and session, those of which the first came longest ago at the beginning. */
    private final Map<Key, Deque<First>> waiting = new LinkedHashMap<>();
    private final Map<Character, LatestSince> latest = new HashMap<>();
    private int count;
    private long firsts;

    private static final class First {
        private final SignatureHit hit;
        /** Among all firsts: times that stand before it say nothing of what comes behind it. */
        private final long number;
        /** From when on the other is waited for. */
        private long since;
        /** Whether the computer was shut down since and nothing tells that it was started. */
        private boolean down;

        First(SignatureHit hit, long number) {
            this.hit = hit;
            this.number = number;
            since = time();
        }

        long time() {
            return hit.record().orElseThrow().time();
        }
    }

    PairRun(Signature signature, Signature.Sequence sequence, Consumer<SignatureHit> sink) {
        this.signature = signature;
        this.sequence = sequence;
        this.sink = sink;
        within = sequence.seconds() * MICROS;
        after = sequence.after() * MICROS;
        late = Math.max(within, sequence.late() * MICROS);
    }

    @Override
    public void hit(SignatureHit hit) {
        String id = hit.signature().id();
        boolean first = id.equals(sequence.first());
        boolean then = id.equals(sequence.then());
        if (hit.record().isEmpty() || !first && waiting.isEmpty()) {
            return;
        }
        Head record = hit.record().get();
        time(record);
        sequence.restart().ifPresent(restart -> restart(restart, id, record));
        if (!first && !then) {
            return;
        }
        if (then) {
            keysOfSameSession(record.key()).forEach(key -> meet(key, record.time(), true));
        } else {
            meet(record.key(), record.time(), false);
        }
        if (first) {
            supersede(record);
            waiting.computeIfAbsent(record.key(), key -> new ArrayDeque<>()).add(new First(hit, ++firsts));
            count++;
            time(record);
            giveUp();
        }
    }

    /** Of a computer that is shut down nothing comes; it is waited for anew when it is started. */
    private void restart(Signature.Restart restart, String id, Head record) {
        boolean down = id.equals(restart.down());
        if (!down && !id.equals(restart.up())) {
            return;
        }
        char clock = record.clock();
        waiting.forEach((key, all) -> {
            if (key.clock() == clock) {
                all.stream().filter(waits -> down ? !isOver(waits, record.time()) : waits.down).forEach(waits -> {
                    waits.down = down;
                    waits.since = record.time();
                });
            }
        });
    }

    /** Programs leave the session out of some of its lines, so that a line without one may be of each. */
    private List<Key> keysOfSameSession(Key key) {
        return key.session().isEmpty()
                ? waiting.keySet().stream().filter(other -> other.clock() == key.clock()).toList()
                : List.of(key, new Key(key.clock(), ""));
    }

    private void meet(Key key, long time, boolean then) {
        Deque<First> sameKey = waiting.get(key);
        if (sameKey != null) {
            if (then) {
                drop(sameKey, waits -> isOver(waits, time), !sequence.wanted());
                // how long it took is not known where the clock was set back meanwhile
                drop(sameKey, waits -> waits.time() - time > within, false);
                drop(sameKey, waits -> after > 0 && time - waits.time() <= after, false);
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

    /** What comes late is of the last that began. */
    private void supersede(Head record) {
        Deque<First> sameKey = waiting.get(record.key());
        if (sameKey != null && after > 0) {
            drop(sameKey, _ -> true, false);
        } else if (sameKey != null && late > within) {
            drop(sameKey, waits -> !waits.down && record.time() - waits.since > within, true);
        }
    }

    private void tellOver(First waits) {
        count--;
        if (!sequence.wanted()) {
            sink.accept(waits.hit.as(signature));
        }
    }

    private boolean isOver(First waits, long time) {
        return !waits.down && time - waits.since > late;
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
            Map.Entry<Key, Deque<First>> oldest = waiting.entrySet().iterator().next();
            oldest.getValue().poll();
            count--;
            if (oldest.getValue().isEmpty()) {
                waiting.remove(oldest.getKey());
            }
        }
    }

    /** The log goes on to that time at least. */
    void time(Head record) {
        if (waiting.isEmpty()) {
            return; // it says nothing of what comes behind it
        }
        latest.computeIfAbsent(record.clock(), _ -> new LatestSince()).add(firsts, record.time());
    }

    @Override
    public void end() {
        if (!sequence.wanted()) {
            waiting.forEach((key, all) -> all.stream()
                    .filter(waits -> !waits.down && latest.get(key.clock()).since(waits.number) - waits.since > within)
                    .forEach(waits -> sink.accept(waits.hit.as(signature))));
        }
        waiting.clear();
    }
}
