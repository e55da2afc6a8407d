package org.deskwright.logs.ui.sessions;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Place;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.reading.TimeChart;
import org.deskwright.ui.page.KeyboardReach;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * A lane for each session on one axis of time. Up and down go from session to session, left and right from step to
 * step; what is at hand is told in words.
 */
final class LaneChart implements TimeChart {
    private static final Texts TEXTS = Texts.beside(LaneChart.class);
    private static final int AIR = 8;
    private static final int NAME_CHARACTERS = 18;
    private static final int CAUSE_CHARACTERS = 18;
    private static final int LEAST_DRAG = 4;

    private final Canvas canvas;
    private final User user;
    private final LanePainter painter = new LanePainter(this);
    private final int lineHeight;
    private Lanes lanes = Lanes.NONE;
    private long from;
    private long to = 1;
    private int row = -1;
    private int step;
    private int top;
    private int pressedAt = -1;
    private Optional<Long> mark = Optional.empty();

    /** What is done for the user. */
    interface User {
        /** Another session, or another step of it, is at hand. */
        void moved();

        /** Goes to a line. */
        void open(Place place);

        /** Another span of time is looked at. */
        void zoomed(long from, long to);
    }

    LaneChart(Composite parent, User user) {
        this.user = user;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
        canvas.setData(PageWriter.ID, "log.sessions.lanes");
        Painted.on(canvas, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        Painted.follow(canvas);
        lineHeight = TextRoom.high(1);
        canvas.addListener(SWT.Paint, e -> painter.paint(e.gc));
        canvas.addListener(SWT.Resize, e -> scrolled());
        canvas.addListener(SWT.MouseDown, this::pressed);
        canvas.addListener(SWT.MouseMove, this::moved);
        canvas.addListener(SWT.MouseUp, e -> pressedAt = -1);
        canvas.addListener(SWT.MouseDoubleClick, e -> open());
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.getVerticalBar().addListener(SWT.Selection, e -> {
            top = canvas.getVerticalBar().getSelection();
            canvas.redraw();
        });
        KeyboardReach.give(canvas, this::key, () -> TEXTS.get("lanes.name", said()));
    }

    Canvas canvas() {
        return canvas;
    }

    Lanes lanes() {
        return lanes;
    }

    int row() {
        return row;
    }

    int step() {
        return step;
    }

    int top() {
        return top;
    }

    Optional<Long> mark() {
        return mark;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    int rowHeight() {
        return lineHeight + AIR;
    }

    /** How many lanes are seen as a whole. */
    int rows() {
        return Math.max(1, bottom() / rowHeight());
    }

    int y(int of) {
        return (of - top) * rowHeight();
    }

    /** Where the axis begins. */
    int bottom() {
        return Math.max(rowHeight(), canvas.getClientArea().height - lineHeight - AIR);
    }

    /** Between the names at the left and the causes at the right, which take what they need where the view is wide. */
    TimeScale scale() {
        int width = canvas.getClientArea().width;
        int left = Math.min(TextRoom.wide(NAME_CHARACTERS), width / 4);
        int right = Math.min(TextRoom.wide(CAUSE_CHARACTERS), width / 4);
        return new TimeScale(from, to, left, Math.max(1, width - left - right));
    }

    void show(Lanes next) {
        Optional<Session> before = session();
        boolean same = lanes.clock() == next.clock() && lanes.from() == next.from() && lanes.to() == next.to();
        lanes = next;
        row = before.map(next::find).orElse(-1);
        step = row < 0 ? 0 : step;
        if (!same) {
            from = next.from();
            to = next.to();
        }
        scrolled();
        user.moved();
    }

    Optional<Session> session() {
        return row < 0 ? Optional.empty() : Optional.of(lanes.sessions().get(row));
    }

    /** The step at hand. */
    Optional<Stop> stop() {
        return session().map(Stop::of).map(stops -> stops.get(Math.clamp(step, 0, stops.size() - 1)));
    }

    void select(Session session) {
        int found = lanes.find(session);
        if (found >= 0 && found != row) {
            row = found;
            step = 0;
            reveal();
            canvas.redraw();
        }
    }

    /** Marks the moment at which the keyboard is in the log. */
    @Override
    public void mark(Optional<Long> micros) {
        mark = micros;
        canvas.redraw();
    }

    /** What is at hand, in words. */
    String said() {
        if (lanes.sessions().isEmpty()) {
            return "";
        }
        return session()
                .map(one -> TEXTS.get("lanes.session", row + 1, lanes.sessions().size(), SessionText.name(one),
                        stop().orElseThrow().words(), CauseLook.words(one.cause())))
                .orElseGet(() -> TEXTS.get("lanes.all", lanes.sessions().size()));
    }

    /** Looks at a span without telling anybody. */
    @Override
    public void look(long begin, long end) {
        boolean all = begin >= end;
        from = all ? lanes.from() : begin;
        to = all ? lanes.to() : Math.max(end, begin + TimeScale.LEAST);
        canvas.redraw();
    }

    @Override
    public void all() {
        look(0, 0);
        user.zoomed(from, to);
    }

    @Override
    public void zoomIn() {
        zoom(0.5, middle());
    }

    @Override
    public void zoomOut() {
        zoom(2, middle());
    }

    /** Around the step at hand where that is seen. */
    private long middle() {
        return stop().map(stop -> stop.from() / 2 + stop.to() / 2).filter(at -> at >= from && at < to)
                .orElse(from + (to - from) / 2);
    }

    private void zoom(double by, long around) {
        double width = Math.max(TimeScale.LEAST, (to - from) * by);
        double share = (double) (around - from) / Math.max(1, to - from);
        if (width >= lanes.to() - lanes.from()) {
            all();
            return;
        }
        long begin = Math.clamp((long) (around - share * width), lanes.from(), lanes.to() - (long) width);
        look(begin, begin + (long) width);
        user.zoomed(from, to);
    }

    private void pan(double share) {
        long width = to - from;
        long begin = Math.clamp(from + (long) (share * width), lanes.from(),
                Math.max(lanes.from(), lanes.to() - width));
        look(begin, begin + width);
        user.zoomed(from, to);
    }

    private void scrolled() {
        ScrollBar bar = canvas.getVerticalBar();
        int rows = rows();
        int all = Math.max(1, lanes.sessions().size());
        top = Math.clamp(top, 0, Math.max(0, all - rows));
        bar.setVisible(all > rows);
        bar.setValues(top, 0, all, Math.min(all, rows), 1, rows);
        canvas.redraw();
    }

    private void reveal() {
        int rows = rows();
        top = row < top ? row : row >= top + rows ? row - rows + 1 : top;
        scrolled();
    }

    private int rowAt(int y) {
        int at = top + y / rowHeight();
        return y >= 0 && at < Math.min(lanes.sessions().size(), top + rows()) ? at : -1;
    }

    private void pressed(Event event) {
        canvas.setFocus();
        int at = rowAt(event.y);
        if (event.button == 1 && at >= 0) {
            pressedAt = event.x;
            row = at;
            step = nearest(scale().micros(event.x));
            told();
        }
    }

    private int nearest(long micros) {
        List<Stop> stops = Stop.of(session().orElseThrow());
        int found = 0;
        for (int i = 0; i < stops.size(); i++) {
            found = stops.get(i).from() <= micros ? i : found;
        }
        return found;
    }

    /** Dragging moves the time; else what is there is told. */
    private void moved(Event event) {
        if (pressedAt >= 0 && Math.abs(event.x - pressedAt) > LEAST_DRAG) {
            pan((double) (pressedAt - event.x) / Math.max(1, scale().width()));
            pressedAt = event.x;
        } else if (pressedAt < 0) {
            String tip = tip(event);
            if (!java.util.Objects.equals(tip, canvas.getToolTipText())) {
                canvas.setToolTipText(tip);
            }
        }
    }

    private String tip(Event event) {
        int at = rowAt(event.y);
        if (at < 0) {
            return null;
        }
        Session session = lanes.sessions().get(at);
        long micros = scale().micros(event.x);
        return TEXTS.get("lanes.tip", SessionText.name(session),
                Stop.of(session).stream().filter(s -> s.from() <= micros && micros <= s.to()).map(Stop::words)
                        .findFirst().orElseGet(() -> SessionText.time(session.begin())),
                CauseLook.words(session.cause()));
    }

    private void wheel(Event event) {
        event.doit = false;
        if ((event.stateMask & SWT.CTRL) != 0) {
            zoom(event.count > 0 ? 0.5 : 2, scale().micros(event.x));
        } else if ((event.stateMask & SWT.SHIFT) != 0) {
            pan(event.count > 0 ? -0.1 : 0.1);
        } else {
            top -= event.count;
            scrolled();
        }
    }

    private void key(Event event) {
        boolean control = (event.stateMask & SWT.CTRL) != 0;
        int page = Math.max(1, rows() - 1);
        switch (event.keyCode) {
            case SWT.ARROW_UP -> toRow(row - 1);
            case SWT.ARROW_DOWN -> toRow(row + 1);
            case SWT.PAGE_UP -> toRow(row - page);
            case SWT.PAGE_DOWN -> toRow(row + page);
            case SWT.HOME -> toRow(0);
            case SWT.END -> toRow(lanes.sessions().size() - 1);
            case SWT.ARROW_LEFT -> sideways(-1, control);
            case SWT.ARROW_RIGHT -> sideways(1, control);
            case '+', '=', SWT.KEYPAD_ADD -> zoomIn();
            case '-', SWT.KEYPAD_SUBTRACT -> zoomOut();
            case '0', SWT.KEYPAD_0 -> all();
            case SWT.CR, SWT.KEYPAD_CR -> open();
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void toRow(int next) {
        if (!lanes.sessions().isEmpty()) {
            row = Math.clamp(next, 0, lanes.sessions().size() - 1);
            step = 0;
            reveal();
            told();
        }
    }

    private void sideways(int by, boolean time) {
        if (time) {
            pan(by * 0.25);
        } else if (row >= 0) {
            step = Math.clamp(step + by, 0, Stop.of(session().orElseThrow()).size() - 1);
            told();
        }
    }

    private void open() {
        stop().map(Stop::place).ifPresent(user::open);
    }

    private void told() {
        KeyboardReach.renamed(canvas);
        user.moved();
    }
}
