package org.deskwright.logs.ui.editor;

import org.deskwright.logs.ui.canvas.LogRuler;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.Overview;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Keeps the ticks beside the scroll bar up to date, in the background. */
final class Ruling {
    private static final Texts TEXTS = Texts.beside(Ruling.class);
    /** For what comes again and again. */
    private static final long PAUSE_MILLIS = 400;

    private final LogDocument log;
    private final LogRuler ruler;
    private final Job job;

    Ruling(LogDocument log, LogRuler ruler) {
        this.log = log;
        this.ruler = ruler;
        job = new Job(TEXTS.get("job.ruler")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                look(monitor);
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
    }

    private void look(IProgressMonitor monitor) {
        Overview.of(log, () -> !monitor.isCanceled()).filter(o -> !monitor.isCanceled())
                .ifPresent(overview -> OnDisplay.soon(ruler.canvas(), () -> ruler.show(overview)));
    }

    /** There is more of the log. */
    void again() {
        job.schedule(PAUSE_MILLIS);
    }

    void end() {
        job.cancel();
    }
}
