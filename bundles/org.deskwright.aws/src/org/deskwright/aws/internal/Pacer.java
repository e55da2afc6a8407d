package org.deskwright.aws.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.RateBudget;
import org.deskwright.estate.live.Turn;
import org.deskwright.estate.throttle.TokenBucket;

/**
 * Lets requests of one account, Region and API family pass as fast as AWS allows and no faster; whoever waits is served
 * by priority.
 * <p>
 * AWS brings tokens back each second, and where its seconds begin is not known. So time is cut into rounds of a second,
 * in each of which AWS brings them once. Where its bucket may be full before that, and tokens be lost, the round lasts
 * until a second after its last answer, but no longer than two seconds after its last request: then they came back
 * after the requests as well. With that this bucket never holds more than the one at AWS, wherever its seconds begin,
 * as long as requests arrive there within a second.
 */
final class Pacer {
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PENALTY = Duration.ofSeconds(30);

    private final PaceClock clock;
    private final PriorityQueue<Waiting> queue = new PriorityQueue<>();
    /** At the start of the round. */
    private TokenBucket bucket;
    private long used;
    private Instant begun;
    private int underWay;
    private int throttledInARow;
    private long arrivals;
    private long refused;
    /** When requests were sent, of the last minute. */
    private final Deque<Instant> sent = new ArrayDeque<>();

    private record Waiting(int priority, long arrival) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return priority != other.priority
                    ? Integer.compare(priority, other.priority)
                    : Long.compare(arrival, other.arrival);
        }
    }

    Pacer(TokenBucket full, PaceClock clock) {
        this.bucket = full;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /**
     * Returns when a request may be sent, which has to be followed by {@link #done}.
     *
     * @param priority the smaller, the sooner
     */
    synchronized void acquire(int priority) throws InterruptedException {
        Waiting me = new Waiting(priority, arrivals++);
        queue.add(me);
        try {
            while (true) {
                pass(clock.instant());
                if (queue.peek() == me && bucket.tokens() > used) {
                    used++;
                    underWay++;
                    sent.add(clock.instant());
                    forget();
                    if (mayOverflow()) {
                        // by then it has arrived, even if its answer takes long
                        begun = clock.instant().plus(ROUND);
                    }
                    return;
                }
                clock.await(this, queue.peek() == me ? begun.plus(ROUND) : Instant.MAX);
            }
        } finally {
            queue.remove(me);
            clock.signal(this);
        }
    }

    /** The answer came, or none will. */
    synchronized void done(boolean throttled) {
        underWay--;
        Instant now = clock.instant();
        if (throttled) {
            // somebody else uses the same rate: their bucket is empty, so ours is
            throttledInARow++;
            refused++;
            bucket = new TokenBucket(bucket.capacity(), bucket.refill(), 0);
            used = 0;
            Duration penalty = ROUND.multipliedBy((1L << Math.min(throttledInARow, 6)) - 2);
            begun = now.plus(penalty.compareTo(LONGEST_PENALTY) > 0 ? LONGEST_PENALTY : penalty);
        } else {
            throttledInARow = 0;
            if (mayOverflow() && underWay == 0 && now.isBefore(begun)) {
                begun = now;
            }
        }
        clock.signal(this);
    }

    /** How many requests wait. */
    synchronized int waiting() {
        return queue.size();
    }

    private void forget() {
        Instant minuteAgo = clock.instant().minus(MINUTE);
        while (!sent.isEmpty() && !sent.peek().isAfter(minuteAgo)) {
            sent.poll();
        }
    }

    synchronized RateBudget budget(Scope scope, String service) {
        pass(clock.instant());
        forget();
        Map<Turn, Integer> waiting = new EnumMap<>(Turn.class);
        queue.forEach(each -> waiting.merge(Turns.of(each.priority()), 1, Integer::sum));
        return new RateBudget(scope, service, bucket.capacity(), bucket.refill(), bucket.tokens() - used, sent.size(),
                underWay, waiting, refused);
    }

    /** Whether AWS may lose tokens of this round because its bucket is full. */
    private boolean mayOverflow() {
        return bucket.tokens() + bucket.refill() > bucket.capacity();
    }

    private void pass(Instant now) {
        while (!now.isBefore(begun.plus(ROUND))) {
            if (used == 0 && bucket.tokens() == bucket.capacity()) {
                begun = now;
                return;
            }
            bucket = mayOverflow() ? bucket.without(used).refilled() : bucket.refilled().without(used);
            used = 0;
            begun = begun.plus(ROUND);
        }
    }
}
