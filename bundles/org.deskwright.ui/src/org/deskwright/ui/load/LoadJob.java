package org.deskwright.ui.load;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Runs a loader and tells once what became of it. */
final class LoadJob<T> extends Job {
    private final Loader<T> loader;
    private final Courtesy courtesy;
    private final Consumer<String> progress;
    private final Consumer<Outcome<T>> ended;
    private final Interruption interruption = new Interruption();

    LoadJob(String name, Loader<T> loader, Courtesy courtesy, Consumer<String> progress, Consumer<Outcome<T>> ended) {
        super(name);
        this.loader = loader;
        this.courtesy = courtesy;
        this.progress = progress;
        this.ended = ended;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        interruption.begin(monitor);
        Outcome<T> outcome = Outcome.of(getName(), loader, new Told(monitor));
        interruption.end();
        monitor.done();
        ended.accept(outcome);
        return outcome instanceof Outcome.Loaded ? Status.OK_STATUS : Status.CANCEL_STATUS;
    }

    @Override
    protected void canceling() {
        interruption.interrupt();
    }

    /** Hands what the loader says of its progress on to the pane, and has it wait for the display thread. */
    private final class Told extends ProgressMonitorWrapper {
        Told(IProgressMonitor monitor) {
            super(monitor);
        }

        @Override
        public void subTask(String name) {
            super.subTask(name);
            progress.accept(name);
        }

        @Override
        public boolean isCanceled() {
            courtesy.pause();
            return super.isCanceled();
        }
    }
}
