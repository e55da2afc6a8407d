package org.deskwright.aws.fake.internal;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * The rate that is allowed for each account, Region and service: so many requests at once, and so many more with each
 * full second. A refused request costs nothing.
 */
public final class RateLimits {
    private record Limit(int capacity, int refill) {}

    private static final class Bucket {
        private long second;
        private int tokens;
    }

    /** The administration guide's throttled-api-calls; the EC2 guide's limit of calls that change nothing. */
    private static final Map<String, Limit> LIMITS = Map.of("workspaces", new Limit(5, 2), "ec2", new Limit(100, 20));

    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    public RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the request may pass. */
    public synchronized boolean take(String account, String region, String service) {
        Limit limit = LIMITS.get(service);
        if (limit == null) {
            return true;
        }
        long second = clock.instant().getEpochSecond();
        Bucket bucket = buckets.computeIfAbsent(account + "/" + region + "/" + service, _ -> {
            Bucket made = new Bucket();
            made.tokens = limit.capacity();
            made.second = second;
            return made;
        });
        long back = Math.max(0, second - bucket.second) * limit.refill();
        bucket.tokens = (int) Math.min(limit.capacity(), bucket.tokens + back);
        bucket.second = second;
        if (bucket.tokens == 0) {
            return false;
        }
        bucket.tokens--;
        return true;
    }
}
