package org.deskwright.logs.ui.merged;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.model.GrowthWatch;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;

/** Tells when one of several logs has grown, or another file has its place. Display thread only. */
final class MergedGrowth {
    /** A log that is written to all the time is not read anew all the time. */
    private static final int PAUSE_MILLIS = 2000;

    private final LogLibrary library;
    private final Control control;
    private final Runnable grown;
    private final List<GrowthWatch> watches = new ArrayList<>();
    private int followed;
    /** Of which it will be told that they have grown. */
    private int waiting;

    /** @param grown run a moment after that, unless the control is disposed by then */
    MergedGrowth(LogLibrary library, Control control, Runnable grown) {
        this.library = library;
        this.control = control;
        this.grown = grown;
    }

    /** From now on these. */
    void follow(List<MergeLog> logs) {
        end();
        int which = followed;
        for (MergeLog log : logs) {
            log.growth().ifPresent(since -> watches
                    .add(new GrowthWatch(since, library.clock(), (_, _) -> later(() -> soon(which)))));
        }
    }

    private void soon(int which) {
        if (which == followed && which != waiting) {
            waiting = which;
            control.getDisplay().timerExec(PAUSE_MILLIS, () -> {
                if (which == followed && !control.isDisposed()) {
                    waiting = 0;
                    grown.run();
                }
            });
        }
    }

    private void later(Runnable action) {
        try {
            control.getDisplay().asyncExec(() -> {
                if (!control.isDisposed()) {
                    action.run();
                }
            });
        } catch (SWTException e) {
            // the view is gone: nobody is left to be told
            return;
        }
    }

    void end() {
        followed++;
        watches.forEach(GrowthWatch::close);
        watches.clear();
    }
}
