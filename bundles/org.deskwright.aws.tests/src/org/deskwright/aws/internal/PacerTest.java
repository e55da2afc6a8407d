package org.deskwright.aws.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.deskwright.aws.VirtualTime;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.RateBudget;
import org.deskwright.estate.throttle.TokenBucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacerTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private final VirtualTime time = new VirtualTime(START);
    private final Pacer pacer = new Pacer(TokenBucket.WORKSPACES, time);

    /** The bucket of AWS, whose seconds begin at a moment of its own. */
    private static final class Bucket {
        private final Instant phase;
        private TokenBucket tokens = TokenBucket.WORKSPACES;
        private long second;
        private int refused;
        private final List<Instant> passed = new ArrayList<>();

        private Bucket(Instant phase) {
            this.phase = phase;
        }

        synchronized boolean take(Instant now) {
            for (long current = Duration.between(phase, now).toSeconds(); second < current; second++) {
                tokens = tokens.refilled();
            }
            if (tokens.granted(1) == 0) {
                refused++;
                return false;
            }
            tokens = tokens.without(1);
            passed.add(now);
            return true;
        }
    }

    /** Many ask without a pause, or now and then; requests take up to nine tenths of a second to arrive. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsRefusedWhereverTheSecondsOfAwsBegin(long seed) throws InterruptedException {
        Random random = new Random(seed);
        Bucket aws = new Bucket(START.minusMillis(1000 + random.nextInt(1000)));
        boolean busy = seed % 2 == 0;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            long own = random.nextLong();
            threads.add(time.newThread(() -> ask(aws, new Random(own), busy)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(0, aws.refused);
        assertEquals(6 * 40, aws.passed.size());
    }

    private void ask(Bucket aws, Random random, boolean busy) {
        try {
            for (int i = 0; i < 40; i++) {
                pacer.acquire(random.nextInt(3));
                sleep(random.nextInt(900));
                boolean passed = aws.take(time.instant());
                sleep(random.nextInt(200));
                pacer.done(!passed);
                if (!busy) {
                    sleep(random.nextInt(9000));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sleep(int millis) throws InterruptedException {
        Instant until = time.instant().plusMillis(millis);
        Object mine = new Object();
        synchronized (mine) {
            while (time.instant().isBefore(until)) {
                time.await(mine, until);
            }
        }
    }

    @Test
    void theRateIsUsedUp() throws InterruptedException {
        Bucket aws = new Bucket(START.minusMillis(1500));
        run(() -> {
            for (int i = 0; i < 140; i++) {
                pacer.acquire(0);
                pacer.done(!aws.take(time.instant()));
            }
        });
        long inAMinute = aws.passed.stream().filter(t -> t.isBefore(START.plusSeconds(60))).count();
        assertEquals(0, aws.refused);
        // five at once and two with each further second
        assertTrue(inAMinute >= 0.98 * (5 + 2 * 60), () -> inAMinute + " in a minute");
    }

    @Test
    void afterARefusalItWaitsAndThenGoesOn() throws InterruptedException {
        List<Duration> sent = Collections.synchronizedList(new ArrayList<>());
        run(() -> {
            for (int i = 0; i < 6; i++) {
                pacer.acquire(0);
                sent.add(Duration.between(START, time.instant()));
                pacer.done(i == 0 || i == 1);
            }
        });
        assertEquals(List.of(0L, 1L, 4L, 4L, 5L, 5L), sent.stream().map(Duration::toSeconds).toList());
    }

    @Test
    void whatTheUserLooksAtGoesFirst() throws InterruptedException {
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        // one a second: of two that go at the same moment nobody knows which thread comes first
        Pacer slow = new Pacer(TokenBucket.full(5, 1), time);
        run(() -> {
            for (int i = 0; i < 5; i++) {
                slow.acquire(0);
                slow.done(false);
            }
            List<Thread> threads = new ArrayList<>();
            for (int priority : new int[]{3, 1, 2, 1}) {
                Thread thread = time.newThread(() -> {
                    try {
                        slow.acquire(priority);
                        served.add(priority);
                        slow.done(false);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                threads.add(thread);
                thread.start();
                while (slow.waiting() < threads.size()) {
                    Thread.sleep(1); // lets it run where there is but one processor
                }
            }
        });
        while (served.size() < 4) {
            Thread.sleep(5);
        }
        assertEquals(List.of(1, 1, 2, 3), served);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void run(Work work) throws InterruptedException {
        Thread thread = time.newThread(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        thread.join();
    }

    @Test
    void theBudgetTellsWhatIsUsedAndWhatWaits() throws InterruptedException {
        List<RateBudget> seen = Collections.synchronizedList(new ArrayList<>());
        Scope scope = new Scope("111122223333", "eu-west-1");
        run(() -> {
            for (int i = 0; i < 5; i++) {
                pacer.acquire(0);
            }
            seen.add(pacer.budget(scope, "workspaces"));
            pacer.done(true);
            seen.add(pacer.budget(scope, "workspaces"));
            sleep(62_000);
            seen.add(pacer.budget(scope, "workspaces"));
        });
        assertEquals(new RateBudget(scope, "workspaces", 5, 2, 0, 5, 5, Map.of(), 0), seen.getFirst());
        assertEquals(1, seen.get(1).throttled());
        assertEquals(4, seen.get(1).underWay());
        assertEquals(0, seen.getLast().lastMinute());
        assertEquals(5, seen.getLast().tokens());
    }
}
