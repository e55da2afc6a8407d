package org.deskwright.logs.ui.reading;

import java.util.List;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.ui.load.OnDisplay;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Tells a view when other clocks of its logs are known than before. Display thread only. */
public final class ClockWatch {
    /** Who moves a slider does not want the logs gone over at each of its places. */
    private static final int PAUSE_MILLIS = 600;

    private final LogClocks clocks;
    private final Control control;
    private final Runnable changed;
    private final Runnable later = this::look;
    private List<Rotation> logs = List.of();
    private List<SourceClock> known = List.of();

    /** @param changed run a moment after the last change, until the control is disposed */
    public ClockWatch(LogClocks clocks, Control control, Runnable changed) {
        this.clocks = clocks;
        this.control = control;
        this.changed = changed;
        Runnable end = clocks.onChange(this::soon);
        control.addListener(SWT.Dispose, e -> end.run());
    }

    /** These are the logs from now on. */
    public void turn(List<Rotation> next) {
        logs = next;
        known = now();
    }

    private List<SourceClock> now() {
        return logs.stream().map(log -> clocks.clock(log.title())).toList();
    }

    private void soon() {
        OnDisplay.soon(control, () -> control.getDisplay().timerExec(PAUSE_MILLIS, later));
    }

    private void look() {
        if (!control.isDisposed() && !now().equals(known)) {
            known = now();
            changed.run();
        }
    }
}
