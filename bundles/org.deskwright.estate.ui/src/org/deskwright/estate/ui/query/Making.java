package org.deskwright.estate.ui.query;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;

/** Makes something in the background. Of several that are asked for only the last arrives. Display thread only. */
final class Making<V> {
    private static final Texts TEXTS = Texts.beside(Making.class);

    private final Control control;
    private final Consumer<V> show;
    private Job job;

    /** @param show gets each on the display thread, while the control lives */
    Making(Control control, Consumer<V> show) {
        this.control = control;
        this.show = show;
    }

    /** What is being made arrives no more. */
    void forget() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    /** @param name of what is made, for people */
    void load(String name, Supplier<V> maker) {
        forget();
        job = new Job(TEXTS.get("loader.job", name)) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                return make(maker, this, monitor);
            }
        };
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    private IStatus make(Supplier<V> maker, Job by, IProgressMonitor monitor) {
        try {
            V made = maker.get();
            if (!monitor.isCanceled()) {
                control.getDisplay().asyncExec(() -> deliver(made, by));
            }
            return Status.OK_STATUS;
        } catch (CancellationException | SWTException e) {
            // stopped, or the workbench is closing
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            ILog.of(Making.class).error(by.getName(), e);
            return Status.CANCEL_STATUS;
        }
    }

    private void deliver(V made, Job by) {
        if (by == job && !control.isDisposed()) {
            show.accept(made);
        }
    }
}
