package org.deskwright.logs.ui.editor;

import java.util.BitSet;
import java.util.Optional;

import org.deskwright.logs.ui.canvas.LogRuler;
import org.deskwright.logs.ui.model.LineSet;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Keeps the ticks of what was found up to date, in the background: a billion places take a moment to go over. */
final class HitTicks {
    private static final Texts TEXTS = Texts.beside(HitTicks.class);
    /** For what comes again and again while the search goes on. */
    private static final long PAUSE_MILLIS = 200;

    private final LogDocument log;
    private final LogRuler ruler;
    private final Job job;
    private volatile Optional<LineSet> found = Optional.empty();
    private long count;
    private long lines;

    HitTicks(LogDocument log, LogRuler ruler) {
        this.log = log;
        this.ruler = ruler;
        job = new Job(TEXTS.get("job.hits")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                look(monitor);
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
    }

    /** Shows what was found so far; nothing when nothing is looked for. */
    void show(Optional<LineSet> now) {
        long nowCount = now.map(LineSet::count).orElse(0L);
        long nowLines = log.state().lines();
        boolean another = now.isPresent() != found.isPresent() || now.isPresent() && now.get() != found.get()
                || nowCount != count || nowLines != lines;
        if (another) {
            found = now;
            count = nowCount;
            lines = nowLines;
            job.schedule(nowCount == 0 ? 0 : PAUSE_MILLIS);
        }
    }

    private void look(IProgressMonitor monitor) {
        Optional<LineSet> set = found;
        long all = Math.max(1, log.state().lines());
        BitSet parts = new BitSet(LogRuler.PARTS);
        for (int i = 0; i < LogRuler.PARTS && set.isPresent() && !monitor.isCanceled(); i++) {
            long from = (long) ((double) i * all / LogRuler.PARTS);
            long to = (long) ((i + 1.0) * all / LogRuler.PARTS);
            parts.set(i, set.get().before(to) > set.get().before(from));
        }
        OnDisplay.soon(ruler.canvas(), () -> ruler.showHits(parts));
    }

    void end() {
        job.cancel();
    }
}
