package org.deskwright.estate.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallScheduleTest {
    @Test
    void theTableOfTheGuideComesOutRowByRow() {
        List<CallSchedule.Second> seconds = CallSchedule.parse("0,2,5,2,3,0,0,0,0").play(TokenBucket.WORKSPACES);

        assertEquals(List.of(5L, 5L, 5L, 2L, 2L, 1L, 3L, 5L, 5L),
                seconds.stream().map(CallSchedule.Second::allowed).toList());
        assertEquals(new CallSchedule.Second(5, 3, 0, 2, 2, 1, 0), seconds.get(4));
        assertEquals(new CallSchedule.Second(6, 0, 1, 1, 1, 0, 1), seconds.get(5));
    }

    /** Every call a token of its own, taken one by one from a heap: slow, and too simple to be wrong. */
    @Test
    void agreesWithANaiveHeapOfTokens() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int burst = 1 + random.nextInt(9);
            int rate = random.nextInt(6);
            List<Long> sent = LongStream.range(0, 1 + random.nextInt(40)).map(i -> random.nextInt(8)).boxed().toList();
            assertEquals(naive(sent, burst, rate), new CallSchedule(sent).play(TokenBucket.full(burst, rate)),
                    () -> "seed " + seed + ": " + sent + " burst " + burst + " rate " + rate);
        }
    }

    @Test
    void noCallIsLostOrMadeUp() {
        CallSchedule schedule = CallSchedule.parse("9,9,0,0,30,1");
        List<CallSchedule.Second> seconds = schedule.play(TokenBucket.WORKSPACES);

        long granted = seconds.stream().mapToLong(CallSchedule.Second::granted).sum();
        assertEquals(49, granted + seconds.getLast().throttled());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,,x", "-1", "1.5", "99999999999", "2000000"})
    void whatIsNoScheduleIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> CallSchedule.parse(text));
    }

    @Test
    void anImpossibleBucketIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> TokenBucket.full(0, 2));
        assertThrows(IllegalArgumentException.class, () -> TokenBucket.full(5, -1));
        assertThrows(IllegalArgumentException.class, () -> new TokenBucket(5, 2, 6));
    }

    private static List<CallSchedule.Second> naive(List<Long> sent, int burst, int rate) {
        Deque<Object> tokens = new ArrayDeque<>();
        for (int i = 0; i < burst; i++) {
            tokens.push(i);
        }
        Deque<String> queue = new ArrayDeque<>();
        List<CallSchedule.Second> seconds = new ArrayList<>();
        for (int second = 0; second < sent.size(); second++) {
            for (int i = 0; second > 0 && i < rate && tokens.size() < burst; i++) {
                tokens.push(i);
            }
            long retried = queue.size();
            long allowed = Math.max(0, tokens.size() - queue.size());
            for (int i = 0; i < sent.get(second); i++) {
                queue.add("call");
            }
            long granted = 0;
            while (!queue.isEmpty() && !tokens.isEmpty()) {
                queue.poll();
                tokens.pop();
                granted++;
            }
            seconds.add(new CallSchedule.Second(second + 1, sent.get(second), retried, allowed, granted, queue.size(),
                    tokens.size()));
        }
        return seconds;
    }
}
