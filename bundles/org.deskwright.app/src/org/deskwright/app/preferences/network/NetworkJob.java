package org.deskwright.app.preferences.network;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;

/** Reading and keeping what the platform has of the network, one after the other: the secure storage may take long. */
final class NetworkJob {
    private static final ISchedulingRule ONE_AT_A_TIME = new ISchedulingRule() {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    };

    private NetworkJob() {
    }

    static void schedule(String name, Runnable action) {
        Job job = Job.createSystem(name, monitor -> {
            action.run();
            return Status.OK_STATUS;
        });
        job.setRule(ONE_AT_A_TIME);
        job.schedule();
    }
}
