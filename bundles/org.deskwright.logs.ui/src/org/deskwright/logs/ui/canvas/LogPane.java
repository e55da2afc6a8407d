package org.deskwright.logs.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.deskwright.logs.ui.model.Folds;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.LogLines;
import org.deskwright.logs.ui.model.Rows;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * A log to read: which of its lines are seen, which are selected, and where the keyboard is. Lines come from memory;
 * what is not there yet is painted as soon as it has come.
 */
public final class LogPane {
    /** How long painting waits for lines: what comes later is painted later. */
    private static final int PATIENCE_MILLIS = 4;

    private final LogCanvas canvas;
    private final LogFont font;
    private final Gutter gutter;
    private final Viewport view;
    private final LogScroll scroll;
    private final LogSelection selection = new LogSelection();
    private final LogReading reading;
    private final Seat seat = new Seat(this);
    private final Sight sight = new Sight(this);
    private final PanePlaces places = new PanePlaces(this);
    private final Fitting fitting;
    private final List<Runnable> moves = new CopyOnWriteArrayList<>();
    private final LogLines log;
    private Marks marks = Marks.NONE;
    private Signs signs = Signs.NONE;
    private Tints tints = Tints.NONE;
    private LongConsumer folding = line -> {};

    /** @param copying run when what is selected is to be copied */
    public LogPane(Composite parent, LogLines log, Runnable copying) {
        this.log = log;
        canvas = new LogCanvas(parent);
        canvas.setData(PageWriter.ID, "log.lines");
        Painted.on(canvas, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        Painted.follow(canvas);
        font = new LogFont(canvas);
        gutter = new Gutter(font);
        view = new Viewport(font);
        view.show(log, new Rows.All(log));
        scroll = new LogScroll(this);
        reading = new LogReading(this);
        fitting = new Fitting(this);
        new LogKeys(this);
        new LogMouse(this);
        LogPainter painter = new LogPainter(this);
        canvas.addListener(SWT.Paint, e -> painter.paint(e.gc));
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
        canvas.onCopy(copying);
        canvas.onSelectAll(this::selectAll);
        ThemeColor.onChange(canvas, canvas::redraw);
    }

    public LogCanvas canvas() {
        return canvas;
    }

    LogFont font() {
        return font;
    }

    Gutter gutter() {
        return gutter;
    }

    public Viewport view() {
        return view;
    }

    LogScroll scroll() {
        return scroll;
    }

    Sight sight() {
        return sight;
    }

    PanePlaces places() {
        return places;
    }

    public LogSelection selection() {
        return selection;
    }

    Marks marks() {
        return marks;
    }

    Signs signs() {
        return signs;
    }

    /** What stands beside lines from now on; called again when that is something else. */
    public void sign(Signs next) {
        signs = next;
        canvas.redraw();
        reading.look();
    }

    /** What is folded of all lines. */
    public Folds folds() {
        return view.rows() instanceof Rows.Folded folded ? folded.folds() : Folds.NONE;
    }

    /** What is taken along where what is shown is copied or written: folded lines belong to the one above them. */
    public Rows taken() {
        return view.rows() instanceof Rows.Folded ? new Rows.All(log) : view.rows();
    }

    /** @param action gets the first line of a record that is to be folded, or unfolded */
    public void onFold(LongConsumer action) {
        folding = action;
    }

    void fold(long line) {
        folding.accept(line);
    }

    /** Whether lines continue the record that begins in a line, and whether they can be folded there. */
    boolean isFoldable(Line line) {
        return line.begins() && !(view.rows() instanceof Rows.Some) && (folds().under(line.number()) > 0
                || log.line(line.number() + 1).filter(n -> !n.begins()).isPresent());
    }

    Tints tints() {
        return tints;
    }

    /** What is coloured in lines from now on. */
    public void tint(Tints next) {
        tints = next;
        canvas.redraw();
    }

    public LogLines log() {
        return log;
    }

    public Rows rows() {
        return view.rows();
    }

    /**
     * Run when the keyboard is somewhere else.
     *
     * @return ends that
     */
    public Runnable onMove(Runnable action) {
        moves.add(action);
        return () -> moves.remove(action);
    }

    /** Run when the user scrolls by hand. */
    public void onScroll(Runnable action) {
        scroll.onUser(action);
    }

    /** What is marked in lines from now on. */
    public void mark(Marks next) {
        marks = next;
        canvas.redraw();
    }

    /** Shows other rows of the log; the line at which the keyboard is stays in sight, or the nearest one. */
    public void show(Rows next) {
        view.show(log, next);
        scroll.fit();
        if (!(next instanceof Rows.Some)) {
            seat.take();
        }
        toLine(selection.lead().line());
        canvas.redraw();
        reading.look();
    }

    /** The line at which the keyboard is, or to which it goes back when that is shown again. */
    public long place() {
        return seat.place().line();
    }

    /**
     * The line at which the keyboard is is one that is shown: its own, or the nearest, so that nothing is done with a
     * line that nobody sees.
     *
     * @param inSight whether it is brought into sight
     */
    public void stay(boolean inSight) {
        seat.take();
        if (inSight) {
            toLine(selection.lead().line());
        }
        canvas.redraw();
        reading.look();
    }

    public boolean isWrapped() {
        return fitting.isWrapped();
    }

    /** Breaks lines that are wider than the window, or not. */
    public void wrap(boolean broken) {
        fitting.wrap(broken);
    }

    /** The log has been begun anew and has no such line as that at which the keyboard was: it goes to the first. */
    public void restart() {
        seat.forget();
        sight.forget();
        selection.show(new Spot(0, 0), new Spot(0, 0));
        view.to(0, 0);
        scroll.select();
        moved(false);
    }

    /** There is more of the log, or lines have arrived. */
    public void refresh(boolean toEnd) {
        if (gutter.fit(log.state().lines())) {
            fitting.again();
        }
        scroll.fit();
        if (toEnd) {
            view.toEnd();
            scroll.select();
        }
        sight.arrived();
        canvas.redraw();
        reading.look();
    }

    /** Shows the last row, and puts the keyboard there. */
    public void toEnd() {
        Rows rows = view.rows();
        if (rows.count() > 0) {
            long last = rows.line(rows.count() - 1);
            selection.show(Spot.endOf(last), Spot.endOf(last));
            view.toEnd();
            scroll.select();
            sight.seek(selection.lead());
            moved(false);
        }
    }

    /** Whether the last row is seen. */
    public boolean isAtEnd() {
        return view.top() + view.page() >= view.rows().count() || view.isWrapped() && view.top() >= view.last() - 1;
    }

    /** Has the lines fetched that are seen, and waits a moment for them. */
    void fetch() {
        List<Long> seen = new ArrayList<>();
        Rows rows = view.rows();
        long end = Math.min(rows.count(), view.top() + view.page() + 2);
        for (long row = view.top(); row < end; row++) {
            seen.add(rows.line(row));
        }
        log.want(seen.stream().mapToLong(Long::longValue).toArray());
        log.await(PATIENCE_MILLIS);
    }

    /**
     * Puts the keyboard to a line, selects nothing but what it is at, and brings it into the middle of what is seen.
     */
    public void go(long line) {
        goTo(new Spot(line, 0), new Spot(line, 0));
    }

    /** Selects a place and brings it into the middle of what is seen, unless it is seen already. */
    public void goTo(Spot from, Spot to) {
        selection.show(from, to);
        toLine(to.line());
        fetch();
        sight.seek(from, to);
        moved(false);
    }

    private void toLine(long line) {
        if (folds().hides(line)) {
            // what is gone to is to be seen
            view.show(log, new Rows.Folded(log, folds().without(line)));
            scroll.fit();
        }
        Rows rows = view.rows();
        long row = Math.min(rows.row(line), Math.max(0, rows.count() - 1));
        if (row < view.top() || row >= view.top() + view.page()) {
            view.to(row - view.page() / 2, 0);
            scroll.select();
        }
    }

    /** The keyboard is somewhere else; whoever looks or listens is told. */
    void moved(boolean reveal) {
        if (reveal) {
            fetch();
            view.reveal(leadRow());
            scroll.select();
            sight.seek(selection.lead());
        }
        canvas.redraw();
        reading.moved();
        moves.forEach(Runnable::run);
    }

    /** The row at which the keyboard is. */
    long leadRow() {
        return view.rows().row(selection.lead().line());
    }

    /** The line at which the keyboard is, where it is in memory. */
    public Optional<Line> lead() {
        return log.line(selection.lead().line());
    }

    private void selectAll() {
        Rows rows = taken();
        if (rows.count() > 0) {
            selection.select(new Spot(rows.line(0), 0), Spot.endOf(rows.line(rows.count() - 1)));
            moved(false);
        }
    }

    /** What those hear who cannot see the line at which the keyboard is. */
    public String spoken() {
        return reading.text();
    }

    /** @param ear gets what those are told who cannot see the log, each time that there is something to be told */
    public void onRead(Consumer<String> ear) {
        reading.onRead(ear);
    }
}
