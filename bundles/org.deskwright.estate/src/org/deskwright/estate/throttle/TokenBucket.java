package org.deskwright.estate.throttle;

/**
 * What is left of the right to make calls. A call takes a token; every second brings some back, up to the capacity.
 * Immutable.
 *
 * @param capacity the burst: how many calls may come at once after a rest, at least 1
 * @param refill the steady rate: tokens that come back at the start of each second, at least 0
 * @param tokens calls that may be made now, from 0 to the capacity
 */
public record TokenBucket(long capacity, long refill, long tokens) {
    /** The default limit of the WorkSpaces API (administration guide, {@code throttled-api-calls}). */
    public static final TokenBucket WORKSPACES = full(5, 2);

    private static final long LIMIT = 1_000_000;

    public TokenBucket {
        if (capacity < 1 || capacity > LIMIT) {
            throw new IllegalArgumentException("The burst has to be from 1 to " + LIMIT + ", not " + capacity);
        }
        if (refill < 0 || refill > LIMIT) {
            throw new IllegalArgumentException("The rate has to be from 0 to " + LIMIT + ", not " + refill);
        }
        if (tokens < 0 || tokens > capacity) {
            throw new IllegalArgumentException("A bucket of " + capacity + " cannot hold " + tokens);
        }
    }

    public static TokenBucket full(long capacity, long refill) {
        return new TokenBucket(capacity, refill, capacity);
    }

    /** One second later. */
    public TokenBucket refilled() {
        return new TokenBucket(capacity, refill, Math.min(capacity, tokens + refill));
    }

    /** How many of the calls get a token. */
    public long granted(long calls) {
        return Math.min(tokens, calls);
    }

    /** After that many calls got their token. */
    public TokenBucket without(long granted) {
        return new TokenBucket(capacity, refill, tokens - granted);
    }
}
