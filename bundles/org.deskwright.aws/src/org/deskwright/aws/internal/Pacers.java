package org.deskwright.aws.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.RateBudget;
import org.deskwright.estate.throttle.TokenBucket;

/** The pacer for each account, Region and API family, which all who send requests share. */
public final class Pacers {
    /**
     * The EC2 guide allows a hundred at once and twenty more each second for calls that change nothing; others in the
     * account need some of it.
     */
    private static final TokenBucket EC2 = TokenBucket.full(20, 10);

    private record Key(Scope scope, String service) {}

    private final PaceClock clock;
    private final Map<Key, Pacer> pacers = new ConcurrentHashMap<>();

    public Pacers(PaceClock clock) {
        this.clock = clock;
    }

    PaceClock clock() {
        return clock;
    }

    /** For services whose limits are not told, that of WorkSpaces has to do. */
    Pacer of(Scope scope, String service) {
        return pacers.computeIfAbsent(new Key(scope, service),
                key -> new Pacer(key.service().equals("ec2") ? EC2 : TokenBucket.WORKSPACES, clock));
    }

    /** By account, Region and API family. */
    public List<RateBudget> budgets() {
        return pacers.entrySet().stream()
                .map(entry -> entry.getValue().budget(entry.getKey().scope(), entry.getKey().service()))
                .sorted(Comparator.comparing(RateBudget::scope).thenComparing(RateBudget::service)).toList();
    }
}
