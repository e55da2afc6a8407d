package org.deskwright.logs.ui.editor;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.deskwright.logs.index.IndexWatch;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Courtesy;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;

/** Finds out where the lines of a log begin; the log can be read meanwhile. */
final class IndexJob extends Job {
    private static final Texts TEXTS = Texts.beside(IndexJob.class);
    private static final int STEPS = 1000;

    private final LogDocument log;
    private final Courtesy courtesy;

    /** @param seen whether the user should know of it */
    IndexJob(LogDocument log, String name, boolean seen, Courtesy courtesy) {
        super(TEXTS.get("job.index", name));
        this.log = log;
        this.courtesy = courtesy;
        setSystem(!seen);
        setProperty(IProgressConstants.ICON_PROPERTY, Icon.LOG.descriptor());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), STEPS);
        try {
            log.index(new Shown(monitor));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            // the editor says so
            return Status.CANCEL_STATUS;
        } finally {
            monitor.done();
        }
    }

    private final class Shown implements IndexWatch {
        private final IProgressMonitor monitor;
        private int shown;

        Shown(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public boolean cancelled() {
            courtesy.pause();
            return monitor.isCanceled();
        }

        @Override
        public void read(long bytes, long of) {
            int now = of == 0 ? STEPS : (int) ((double) bytes / of * STEPS);
            if (now > shown) {
                monitor.worked(now - shown);
                shown = now;
            }
        }
    }
}
