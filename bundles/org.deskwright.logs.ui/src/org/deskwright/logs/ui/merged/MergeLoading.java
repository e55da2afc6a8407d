package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.merged.MergeOpening.Opened;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;

/**
 * Sets logs in one order in the background, and shows what is ready while it goes on. What was opened and never comes
 * to be shown is closed. Display thread only.
 */
final class MergeLoading {
    private static final Texts TEXTS = Texts.beside(MergedView.class);
    private static final Duration LIMIT = Duration.ofMinutes(60);

    private final LoadPane<Opened> pane;
    private final LogLibrary library;
    private final LogClocks clocks;
    private final Consumer<Opened> show;
    /** What was opened and is not shown yet; guarded by itself. */
    private final Set<Merge> unshown = new HashSet<>();
    private volatile int loading;
    private volatile boolean ended;

    /** @param show gets what is to be shown, and has to close it */
    MergeLoading(Composite parent, LogLibrary library, LogClocks clocks, Consumer<Opened> show) {
        this.library = library;
        this.clocks = clocks;
        this.show = show;
        pane = new LoadPane<>(parent, "log.merged.pane", this::shown);
    }

    LoadPane<Opened> pane() {
        return pane;
    }

    /** In place of what is loaded, if anything is. */
    void load(LogScope logs) {
        int of = ++loading;
        pane.load(TEXTS.get("job", logs.title()), LIMIT, monitor -> open(logs, of, monitor));
    }

    private Opened open(LogScope logs, int of, IProgressMonitor monitor) throws IOException, LoadException {
        Opened made = MergeOpening.open(logs, library, clocks.kept(), monitor::isCanceled, monitor::subTask,
                part -> soFar(part, of, monitor));
        if (monitor.isCanceled() || !keep(made)) {
            made.close();
            throw new CancellationException();
        }
        return made;
    }

    /** By the thread that opens them. */
    private void soFar(Opened part, int of, IProgressMonitor monitor) {
        if (!keep(part)) {
            part.close();
            return;
        }
        OnDisplay.soon(pane.control(), () -> {
            if (of == loading && pane.isLoading() && !monitor.isCanceled()) {
                pane.showSoFar(part);
            } else {
                drop(part);
            }
        });
    }

    private boolean keep(Opened opened) {
        synchronized (unshown) {
            return !ended && unshown.add(opened.merge());
        }
    }

    private void drop(Opened opened) {
        boolean mine;
        synchronized (unshown) {
            mine = unshown.remove(opened.merge());
        }
        if (mine) {
            opened.close();
        }
    }

    private void shown(Opened opened) {
        boolean open;
        synchronized (unshown) {
            open = unshown.remove(opened.merge());
        }
        if (open) {
            show.accept(opened);
        }
    }

    /** Nothing of what was to be loaded is to be shown any more. */
    void forget() {
        loading++;
        pane.forget();
        closeAll();
    }

    private void closeAll() {
        Set<Merge> all;
        synchronized (unshown) {
            all = Set.copyOf(unshown);
            unshown.clear();
        }
        all.forEach(Merge::close);
    }

    /** Nobody shows anything any more. */
    void end() {
        ended = true;
        loading++;
        closeAll();
    }
}
