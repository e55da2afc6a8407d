package org.deskwright.logs.ui.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import org.deskwright.logs.source.Growth;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.model.GrowthWatch;
import org.deskwright.ui.load.OnDisplay;
import org.eclipse.swt.widgets.Control;

/** Tells when one of several logs has grown, or another file has its place. Display thread only. */
public final class LogsGrowth {
    /** A log that is written to all the time is not read anew all the time. */
    public static final int PAUSE_MILLIS = 2000;

    private final LogLibrary library;
    private final Control control;
    private final IntSupplier pause;
    private final Runnable grown;
    private final List<GrowthWatch> watches = new ArrayList<>();
    private int followed;
    /** Of which it will be told that they have grown. */
    private int waiting;

    /**
     * @param pause milliseconds until it is told
     * @param grown run that long after it, unless the control is disposed by then
     */
    public LogsGrowth(LogLibrary library, Control control, IntSupplier pause, Runnable grown) {
        this.library = library;
        this.control = control;
        this.pause = pause;
        this.grown = grown;
    }

    /**
     * From now on these.
     *
     * @param since of each, begun before it was read; from now on looked at by this alone
     */
    public void follow(List<Growth> since) {
        end();
        int which = followed;
        for (Growth growth : since) {
            watches.add(new GrowthWatch(growth, library.clock(), _ -> {},
                    (_, _) -> OnDisplay.soon(control, () -> soon(which))));
        }
    }

    private void soon(int which) {
        if (which == followed && which != waiting) {
            waiting = which;
            control.getDisplay().timerExec(pause.getAsInt(), () -> {
                if (which == followed && !control.isDisposed()) {
                    waiting = 0;
                    grown.run();
                }
            });
        }
    }

    public void end() {
        followed++;
        watches.forEach(GrowthWatch::close);
        watches.clear();
    }
}
