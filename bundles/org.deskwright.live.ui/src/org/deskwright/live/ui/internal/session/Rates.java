package org.deskwright.live.ui.internal.session;

import java.util.List;

import org.deskwright.estate.live.LiveSource;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * Which rates of AWS a refresh uses. Each account has its own in each Region: who shares none does not wait for the
 * other. Who does would only be twice as slow, and of two who read the same the one that ends later would count,
 * however old what it has read is.
 */
record Rates(List<LiveSource> sources) implements ISchedulingRule {
    Rates {
        sources = List.copyOf(sources);
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return rule instanceof Rates other
                && sources.stream().anyMatch(mine -> other.sources.stream().anyMatch(its -> meet(mine, its)));
    }

    private static boolean meet(LiveSource one, LiveSource other) {
        boolean same = one.profile().equals(other.profile()) && one.endpoint().equals(other.endpoint());
        // without Regions it is the one that the profile names
        return same && (one.regions().isEmpty() || other.regions().isEmpty()
                || one.regions().stream().anyMatch(other.regions()::contains));
    }

    @Override
    public boolean contains(ISchedulingRule rule) {
        return equals(rule);
    }
}
