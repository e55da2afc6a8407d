package org.deskwright.estate.ui.query;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.deskwright.estate.query.Sheet;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;

/** Makes sheets in the background. Of several that are asked for only the last arrives. Display thread only. */
public final class SheetLoader<T> {
    private static final Texts TEXTS = Texts.beside(SheetLoader.class);

    private final Control control;
    private final Consumer<Sheet<T>> show;
    private Job job;

    /** @param show gets each sheet on the display thread, while the control lives */
    public SheetLoader(Control control, Consumer<Sheet<T>> show) {
        this.control = control;
        this.show = show;
    }

    public void load(String name, Supplier<Sheet<T>> maker) {
        if (job != null) {
            job.cancel();
        }
        job = new Job(TEXTS.get("loader.job", name)) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                return make(maker, this, monitor);
            }
        };
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    private IStatus make(Supplier<Sheet<T>> maker, Job by, IProgressMonitor monitor) {
        try {
            Sheet<T> sheet = maker.get();
            if (!monitor.isCanceled()) {
                sheet.prepare();
                control.getDisplay().asyncExec(() -> deliver(sheet, by));
            }
            return Status.OK_STATUS;
        } catch (CancellationException | SWTException e) {
            // stopped, or the workbench is closing
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            ILog.of(SheetLoader.class).error(by.getName(), e);
            return Status.CANCEL_STATUS;
        }
    }

    private void deliver(Sheet<T> sheet, Job by) {
        if (by == job && !control.isDisposed()) {
            show.accept(sheet);
        }
    }
}
