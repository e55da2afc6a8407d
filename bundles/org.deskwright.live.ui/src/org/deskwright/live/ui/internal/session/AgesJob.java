package org.deskwright.live.ui.internal.session;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Scope;
import org.deskwright.store.Outcome;
import org.deskwright.store.Snapshot;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Looks into the store how old what is known of each place is. */
final class AgesJob extends Job {
    private static final Texts TEXTS = Texts.beside(AgesJob.class);

    private final WorkbenchLive live;
    private final Consumer<Map<Scope, Instant>> found;

    AgesJob(WorkbenchLive live, Consumer<Map<Scope, Instant>> found) {
        super(TEXTS.get("ages"));
        this.live = live;
        this.found = found;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            if (live.hasStore()) {
                Map<Scope, Instant> ages = new HashMap<>();
                for (Snapshot snapshot : live.store(store -> store.snapshots())) {
                    snapshot.parts().stream().filter(part -> part.outcome() == Outcome.COMPLETE).forEach(
                            part -> ages.merge(part.request().scope(), part.begun(), (a, b) -> a.isAfter(b) ? a : b));
                }
                found.accept(ages);
            }
        } catch (IOException e) {
            // whoever opens it or refreshes is told the same
            ILog.of(AgesJob.class).warn(e.getMessage(), e);
        }
        return Status.OK_STATUS;
    }
}
