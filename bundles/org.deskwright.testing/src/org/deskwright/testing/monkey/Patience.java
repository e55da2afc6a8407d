package org.deskwright.testing.monkey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.deskwright.testing.ui.Ui;

/** Waits for the display to answer, and remembers how long that took. */
final class Patience {
    private static final int FRAMES = 25;

    /** How long it took until all that was done at once was dealt with. */
    record Wait(String what, long millis) {
        @Override
        public String toString() {
            return millis + " ms: " + what;
        }
    }

    private final List<Wait> waits = new ArrayList<>();
    private final long limitMillis;

    Patience(long limitMillis) {
        this.limitMillis = limitMillis;
    }

    /**
     * Runs on the display thread what tells what it does; gives what is wrong when the display is busy for too long.
     */
    Optional<String> until(CountDownLatch done, List<String> doing) throws InterruptedException {
        long begun = System.nanoTime();
        Optional<String> complaint = Optional.empty();
        if (!done.await(limitMillis, TimeUnit.MILLISECONDS)) {
            List<String> stack = Stream.of(Ui.display().getThread().getStackTrace()).limit(FRAMES).map(Object::toString)
                    .toList();
            complaint = Optional.of("the display did not answer for " + limitMillis + " ms: " + stack);
            done.await(1, TimeUnit.MINUTES);
        }
        waits.add(new Wait(doing.isEmpty() ? "" : doing.getLast(), (System.nanoTime() - begun) / 1_000_000));
        return complaint;
    }

    /** The longest first. */
    List<Wait> longest(int number) {
        return waits.stream().sorted(Comparator.comparingLong(Wait::millis).reversed()).limit(number).toList();
    }
}
