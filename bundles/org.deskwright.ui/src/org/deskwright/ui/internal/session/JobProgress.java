package org.deskwright.ui.internal.session;

import org.deskwright.ui.session.OpenCase.Progress;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;

/** Counts reading as the first half of a job and checking as the second. Any thread may report. */
final class JobProgress {
    private static final Texts TEXTS = Texts.beside(JobProgress.class);
    private static final int HALF = 100;

    private final IProgressMonitor monitor;
    private final int before;
    private int ticks;

    JobProgress(IProgressMonitor monitor, boolean reads) {
        this.monitor = monitor;
        this.before = reads ? HALF : 0;
        monitor.beginTask("", before + HALF);
    }

    synchronized Progress file(String name, long done, long of) {
        Progress progress = new Progress(TEXTS.get("progress.reading", name), done, of);
        advance(progress.what(), progress.percent());
        return progress;
    }

    synchronized Progress check(String id, int done, int of) {
        Progress progress = new Progress(TEXTS.get("progress.checking", id), done, of);
        advance(progress.what(), before + progress.percent());
        return progress;
    }

    private void advance(String what, int to) {
        monitor.subTask(what);
        if (to > ticks) {
            monitor.worked(to - ticks);
            ticks = to;
        }
    }
}
