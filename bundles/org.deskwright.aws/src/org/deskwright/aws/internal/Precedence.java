package org.deskwright.aws.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.evidence.Scope;

/**
 * Of several profiles that lead to the same account and Region the first counts, in the order in which they were given.
 * It is not known before AWS was asked, so that the later ones wait a moment for those before them, but no longer: one
 * that gets no answer must not hold up the others. Safe for several threads.
 */
final class Precedence {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final PaceClock clock;
    /** By Region and place in the order, the account; null until that is known, empty where it will not be. */
    private final Map<String, TreeMap<Integer, String>> accounts = new HashMap<>();
    private final Map<Scope, String> taken = new HashMap<>();

    Precedence(PaceClock clock) {
        this.clock = clock;
    }

    /** Before anybody asks. */
    synchronized void expect(int order, String region) {
        accounts.computeIfAbsent(region, r -> new TreeMap<>()).put(order, null);
    }

    /** Nobody has to wait for it. */
    synchronized void without(int order, String region) {
        accounts.computeIfAbsent(region, r -> new TreeMap<>()).put(order, "");
        clock.signal(this);
    }

    /**
     * Takes the place, once it is known that none before leads there.
     *
     * @return the profile that has it already; empty where it is this one
     */
    synchronized Optional<String> take(int order, String profile, Scope scope) throws InterruptedException {
        TreeMap<Integer, String> ofRegion = accounts.computeIfAbsent(scope.region(), r -> new TreeMap<>());
        ofRegion.put(order, scope.account());
        clock.signal(this);
        Instant until = clock.instant().plus(PATIENCE);
        while (!taken.containsKey(scope) && clock.instant().isBefore(until)
                && ofRegion.headMap(order).values().stream().anyMatch(a -> a == null || a.equals(scope.account()))) {
            clock.await(this, until);
        }
        Optional<String> other = Optional.ofNullable(taken.putIfAbsent(scope, profile));
        clock.signal(this);
        return other;
    }
}
