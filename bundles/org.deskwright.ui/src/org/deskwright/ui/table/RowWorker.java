package org.deskwright.ui.table;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * Answers questions about rows in the background. Of questions that come faster than answers only the latest counts;
 * work for the others ends at once.
 */
final class RowWorker<T> {
    /**
     * A question.
     *
     * @param shown the columns by which the user may sort next
     * @param apply gets the answer on the display thread
     */
    private record Request<T>(RowSource<T> source, RowQuery<T> query, List<String> shown, Consumer<Lines> apply) {}

    private final Display display;
    private final Job job;
    private volatile boolean searches = true;
    private volatile Request<T> wanted;
    private volatile Request<T> answered;

    RowWorker(String name, Display display) {
        this.display = display;
        job = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                return work(monitor);
            }
        };
        job.setSystem(true);
        job.setPriority(Job.INTERACTIVE);
    }

    /** From now on nothing is made ready for a search by words: the owner has a search of its own. */
    void searchElsewhere() {
        searches = false;
    }

    /**
     * Display thread only.
     *
     * @param shown the columns by which the user may sort next
     */
    void ask(RowSource<T> source, RowQuery<T> query, List<String> shown, Consumer<Lines> apply) {
        wanted = new Request<>(source, query, shown, apply);
        job.schedule();
    }

    /** Whether an answer is still to come. */
    boolean isBusy() {
        return !Objects.equals(wanted, answered);
    }

    void end() {
        wanted = null;
        answered = null;
        job.cancel();
    }

    private IStatus work(IProgressMonitor monitor) {
        Request<T> request = wanted;
        if (request == null || request == answered) {
            return Status.CANCEL_STATUS;
        }
        try {
            RowOrder order = request.source().arrange(request.query(), () -> isStale(request, monitor));
            Lines lines = new Lines(order, request.source().rows().size(), Set.of());
            request.source().warmIdentities(() -> isStale(request, monitor));
            display.asyncExec(() -> deliver(request, lines));
            if (searches) {
                request.source().warm(request.shown(), () -> isStale(request, monitor));
            } else {
                request.source().warmOrders(request.shown(), () -> isStale(request, monitor));
            }
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (SWTException e) {
            // the workbench is closing: nobody is left to be answered
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            ILog.of(RowWorker.class).error(job.getName(), e);
            return Status.CANCEL_STATUS;
        }
    }

    private boolean isStale(Request<T> request, IProgressMonitor monitor) {
        return wanted != request || monitor.isCanceled();
    }

    private void deliver(Request<T> request, Lines lines) {
        if (wanted == request) {
            answered = request;
            request.apply().accept(lines);
        }
    }
}
