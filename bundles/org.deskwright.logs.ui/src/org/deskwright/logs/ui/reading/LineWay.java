package org.deskwright.logs.ui.reading;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.active.ActiveLog;
import org.deskwright.logs.ui.active.LogEar;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.open.Openings;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;

/** From a view of several logs to the lines of one, and back. Display thread only. */
public final class LineWay {
    /** Who goes through a log by the arrow keys does not want each line followed. */
    private static final int PAUSE_MILLIS = 120;
    private static final long MILLI = 1000;

    private final IWorkbenchPage page;
    private final Control control;
    private final Runnable moved;
    private final LogEar ear;
    private Optional<LogEditor> editor = Optional.empty();
    private final Runnable later = this::moved;

    /**
     * @param moved run a moment after the keyboard is at another line, or in another log, until the control is disposed
     */
    public LineWay(IWorkbenchPage page, Control control, Runnable moved) {
        this.page = page;
        this.control = control;
        this.moved = moved;
        ear = new LogEar(control);
        ActiveLog.follow(page, control, this::turn);
    }

    private void turn(Optional<LogEditor> next) {
        editor = next;
        ear.turn(next, e -> List.of(e.pane().onMove(this::soon)));
        soon();
    }

    private void soon() {
        if (!control.isDisposed()) {
            control.getDisplay().timerExec(PAUSE_MILLIS, later);
        }
    }

    /** The user went somewhere else in the view meanwhile: that is not undone by following what was before. */
    public void forget() {
        control.getDisplay().timerExec(-1, later);
    }

    private void moved() {
        if (!control.isDisposed()) {
            moved.run();
        }
    }

    /** The log that was read last. */
    public Optional<LogEditor> editor() {
        return editor;
    }

    /** Whether it is the one of that title. */
    public boolean isIn(FoundSessions found, String log) {
        return editor.map(e -> e.log().log()).equals(found.log(log));
    }

    /** When the line was written that the keyboard is at, as it is told of all of them. */
    public Optional<Long> shared(FoundSessions found) {
        return editor
                .flatMap(e -> e.pane().lead().filter(Line::hasTime).map(line -> found.toShared(e.log().title(), line)));
    }

    /** A time that is told of all logs, as the one that was read last tells it. */
    public long toLog(FoundSessions found, long micros) {
        return editor.map(e -> found.toLog(e.log().title(), micros)).orElse(micros);
    }

    /** Opens the log at that line. */
    public void open(FoundSessions found, String log, long line) {
        found.log(log).ifPresent(rotation -> open(rotation, line));
    }

    public void open(Rotation log, long line) {
        Openings.edit(log, page).ifPresent(e -> {
            e.go(line);
            page.activate(e);
        });
    }

    /** Goes to the line where the log is the one that was read last, and the keyboard not there yet. */
    public void show(Rotation log, long line) {
        if (editor.filter(e -> e.log().log().equals(log) && e.pane().selection().lead().line() != line).isPresent()) {
            editor.get().go(line);
        }
    }

    /** Shows only what was written in a span of time, by the filter of the log that was read last. */
    public void clip(long from, long to) {
        editor.ifPresent(e -> e.filterBar().narrow(clipping(from, to)));
    }

    /** Likewise, of the time of a session. */
    public void clip(FoundSessions found, Session session) {
        long from = session.begin().micros();
        long to = session.end().micros() + 1;
        boolean mixed = editor.filter(e -> found.isMixed(e.log().title())).isPresent()
                && session.begin().clock() == When.Clock.MOMENT;
        editor.ifPresent(e -> e.filterBar()
                .narrow(mixed ? clippingMoments(from, to) : clipping(toLog(found, from), toLog(found, to - 1) + 1)));
    }

    /** What a filter asks that shows only a span of time. */
    public static String clipping(long from, long to) {
        return "since:" + moment(from) + " until:" + behind(to);
    }

    /** The same for moments, whatever the clock of the log showed. */
    public static String clippingMoments(long from, long to) {
        return "since:" + moment(from) + "Z until:" + behind(to) + "Z";
    }

    /** Milliseconds are told: what is before the end of the one is still meant. */
    private static String behind(long micros) {
        return moment(Math.ceilDiv(micros, MILLI) * MILLI);
    }

    private static String moment(long micros) {
        return Times.text(micros).replace(' ', 'T');
    }

    /** Goes to the line where the log is the one that was read last: another is not opened unasked. */
    public void show(FoundSessions found, String log, long line) {
        if (editor.isPresent() && isIn(found, log)) {
            editor.get().go(line);
        }
    }
}
