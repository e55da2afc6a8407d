package org.deskwright.ui.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Runs a loader and tells once what became of it. */
final class LoadJob<T> extends Job {
    private static final Texts TEXTS = Texts.beside(LoadJob.class);

    private final Loader<T> loader;
    private final Consumer<String> progress;
    private final Consumer<Outcome<T>> ended;
    private final Interruption interruption = new Interruption();

    /** What became of it. */
    sealed interface Outcome<T> {
        record Loaded<T>(T value) implements Outcome<T> {}

        record Stopped<T>() implements Outcome<T> {}

        record Failed<T>(String message, String advice) implements Outcome<T> {}
    }

    LoadJob(String name, Loader<T> loader, Consumer<String> progress, Consumer<Outcome<T>> ended) {
        super(name);
        this.loader = loader;
        this.progress = progress;
        this.ended = ended;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        interruption.begin(monitor);
        Outcome<T> outcome = outcome(monitor);
        interruption.end();
        monitor.done();
        ended.accept(outcome);
        return outcome instanceof Outcome.Loaded ? Status.OK_STATUS : Status.CANCEL_STATUS;
    }

    private Outcome<T> outcome(IProgressMonitor monitor) {
        try {
            return new Outcome.Loaded<>(loader.load(new Told(monitor)));
        } catch (InterruptedException | CancellationException | InterruptedIOException | ClosedByInterruptException e) {
            return new Outcome.Stopped<>();
        } catch (LoadException e) {
            return new Outcome.Failed<>(e.getMessage(), e.advice());
        } catch (IOException e) {
            return new Outcome.Failed<>(TEXTS.get("failed", getName(), String.valueOf(e.getMessage())),
                    TEXTS.get("failed.advice"));
        } catch (RuntimeException e) {
            // said in the view and kept in the error log; a dialog would only repeat it
            ILog.of(LoadJob.class).error(getName(), e);
            return new Outcome.Failed<>(TEXTS.get("failed", getName(), String.valueOf(e.getMessage())),
                    TEXTS.get("failed.internal"));
        }
    }

    @Override
    protected void canceling() {
        interruption.interrupt();
    }

    /** Hands what the loader says of its progress on to the pane. */
    private final class Told extends ProgressMonitorWrapper {
        Told(IProgressMonitor monitor) {
            super(monitor);
        }

        @Override
        public void subTask(String name) {
            super.subTask(name);
            progress.accept(name);
        }
    }
}
