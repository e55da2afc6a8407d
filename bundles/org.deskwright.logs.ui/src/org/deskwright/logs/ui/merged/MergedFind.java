package org.deskwright.logs.ui.merged;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.Marks;
import org.deskwright.logs.ui.find.FindBar;
import org.deskwright.logs.ui.find.Wanted;
import org.deskwright.logs.ui.model.LineSearch;
import org.deskwright.logs.ui.model.LineSet;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.progress.IProgressConstants;

/**
 * Finds a text in several logs: each is searched by itself, one after the other, and what was found is gone through in
 * the order of all lines. Display thread only.
 */
final class MergedFind implements FindBar.User {
    private static final Texts TEXTS = Texts.beside(MergedFind.class);

    private final LogPane pane;
    private final MergedLines lines;
    private final Runnable changed;
    private Optional<Wanted> wanted = Optional.empty();
    private List<LineSearch> searches = List.of();
    private Job job;
    /** Whether the first place is gone to once it is known. */
    private boolean eager;
    private long at;
    private boolean asking;

    /** @param changed run, by any thread, when more was found */
    MergedFind(LogPane pane, MergedLines lines, Runnable changed) {
        this.pane = pane;
        this.lines = lines;
        this.changed = changed;
    }

    @Override
    public void find(Wanted next) {
        if (wanted.filter(w -> w.query().equals(next.query())).isEmpty()) {
            wanted = Optional.of(next);
            pane.mark(text -> in(next, text));
            eager = true;
            begin(next);
        }
    }

    private void begin(Wanted sought) {
        end();
        List<LineSearch> all = lines.logs().stream().map(log -> new LineSearch(log.document(), sought.query(), changed))
                .toList();
        searches = all;
        Job next = new Job(TEXTS.get("job.find")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                for (LineSearch search : all) {
                    if (monitor.isCanceled()) {
                        search.stop();
                    } else {
                        search.run(monitor::isCanceled);
                    }
                }
                later(() -> ended(this));
                return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
            }
        };
        next.setProperty(IProgressConstants.ICON_PROPERTY, Icon.FIND.descriptor());
        job = next;
        next.schedule();
    }

    /** What stands before a line is not of the log. */
    private List<Marks.Mark> in(Wanted next, String text) {
        int name = Math.min(lines.nameLength(), text.length());
        return next.in(text.substring(name)).stream().map(m -> new Marks.Mark(m.from() + name, m.to() + name)).toList();
    }

    private void later(Runnable action) {
        try {
            pane.canvas().getDisplay().asyncExec(() -> {
                if (!pane.canvas().isDisposed()) {
                    action.run();
                }
            });
        } catch (SWTException e) {
            // the view is gone: nobody is left to see it
            return;
        }
    }

    private void ended(Job which) {
        if (job != which) {
            return;
        }
        job = null;
        if (eager && wanted.isPresent()) {
            eager = false;
            go(pane.selection().lead().line() - 1, true);
        }
        changed.run();
    }

    private List<LineSet> found() {
        return searches.stream().map(LineSearch::found).toList();
    }

    @Override
    public void step(boolean forward) {
        eager = false;
        if (wanted.isPresent()) {
            go(pane.selection().lead().line(), forward);
        }
    }

    private void go(long row, boolean forward) {
        lines.step(found(), row, forward, to -> later(() -> pane.go(to)),
                () -> later(() -> pane.canvas().getDisplay().beep()));
    }

    /** The logs have grown: the same is looked for in them as they are now. */
    void again() {
        wanted.ifPresent(this::begin);
    }

    /** Tells how far it is. */
    void show(FindBar bar) {
        if (wanted.isEmpty()) {
            return;
        }
        bar.show(searches, job != null, at);
        if (!asking && !searches.isEmpty()) {
            asking = true;
            long row = pane.selection().lead().line();
            lines.rank(found(), row, now -> later(() -> {
                asking = false;
                boolean moved = pane.selection().lead().line() != row;
                if (now != at || moved) {
                    at = moved ? at : now;
                    show(bar);
                }
            }));
        }
    }

    @Override
    public void forget() {
        wanted = Optional.empty();
        pane.mark(Marks.NONE);
        end();
    }

    @Override
    public void closed() {
        pane.canvas().setFocus();
    }

    /** Looks for nothing any more. */
    void end() {
        searches.forEach(LineSearch::stop);
        searches = List.of();
        if (job != null) {
            job.cancel();
            job = null;
        }
    }
}
