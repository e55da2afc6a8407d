package org.deskwright.aws.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes wrong on purpose. Safe for several threads; planned faults are met in the order of their planning. */
public final class Faults {
    /** What can happen to a request. */
    public enum Kind {
        ACCESS_DENIED,
        EXPIRED_TOKEN,
        SERVER_ERROR,
        /** The answer comes after the {@linkplain Faults#slowness() slowness}. */
        SLOW,
        /** The connection ends without an answer. */
        CUT_CONNECTION,
        /** Status 200, but the text breaks off in the middle. */
        MALFORMED_BODY,
        /** As if somebody else had used up the rate. */
        THROTTLED,
        /** As Identity Center says to whoever asks too often whether a code was approved. */
        SLOW_DOWN
    }

    private static final class Plan {
        private final String account;
        private final String region;
        private final String operation;
        private final Kind kind;
        private int skip;
        private int left;

        private Plan(String account, String region, String operation, Kind kind, int skip, int times) {
            this.account = account;
            this.region = region;
            this.operation = operation;
            this.kind = kind;
            this.skip = skip;
            this.left = times;
        }

        private boolean concerns(FakeCall call) {
            return (account.isEmpty() || account.equals(call.account()))
                    && (region.isEmpty() || region.equals(call.region()))
                    && (operation.isEmpty() || operation.equals(call.operation()));
        }
    }

    private final List<Plan> plans = new ArrayList<>();
    private Duration slowness = Duration.ofSeconds(5);

    Faults() {
    }

    /** For ever, for one operation such as {@code DescribeIpGroups}, in all accounts and Regions. */
    public void always(Kind kind, String operation) {
        plan("", "", operation, kind, 0, Integer.MAX_VALUE);
    }

    /**
     * @param account empty for every one
     * @param region empty for every one
     * @param operation empty for every one
     * @param skip how many requests go well before
     * @param times how many are met after that
     */
    public synchronized void plan(String account, String region, String operation, Kind kind, int skip, int times) {
        plans.add(new Plan(account, region, operation, kind, skip, times));
    }

    public synchronized void clear() {
        plans.clear();
    }

    public synchronized void slowness(Duration duration) {
        slowness = duration;
    }

    synchronized Duration slowness() {
        return slowness;
    }

    synchronized Optional<Kind> next(FakeCall call) {
        for (Plan plan : plans) {
            if (plan.left > 0 && plan.concerns(call)) {
                if (plan.skip > 0) {
                    plan.skip--;
                } else {
                    plan.left--;
                    return Optional.of(plan.kind);
                }
            }
        }
        return Optional.empty();
    }
}
