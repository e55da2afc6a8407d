package org.deskwright.live.ui.internal.session;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;

/**
 * Once the windows are closed, lets refreshes end before the store is closed: what came is kept as a snapshot that was
 * broken off.
 */
final class WorkbenchEnd implements IWorkbenchListener {
    /** Whoever does not end until then is ended by the next start. */
    private static final long MOST_MILLIS = 8_000;

    private final Runnable stop;

    /** @param stop tells all refreshes to end, and begins none any more */
    WorkbenchEnd(Runnable stop) {
        this.stop = stop;
    }

    @Override
    public boolean preShutdown(IWorkbench workbench, boolean forced) {
        return true;
    }

    @Override
    public void postShutdown(IWorkbench workbench) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
        stop.run();
        try {
            for (Job job : Job.getJobManager().find(RefreshJob.class)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left > 0) {
                    job.join(left, new NullProgressMonitor());
                }
            }
        } catch (OperationCanceledException e) {
            return; // it is not worth more time
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
