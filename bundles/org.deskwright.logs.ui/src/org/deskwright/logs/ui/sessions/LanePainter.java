package org.deskwright.logs.ui.sessions;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.EndCause;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.Stage;
import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.timeline.TimeAxis;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/** Paints sessions: a lane each, with its name before it, its steps as bars, and at its end why it ended. */
final class LanePainter {
    private static final int AIR = 4;
    private static final int LEAST_BAR = 2;
    private static final int MARK_CHARACTERS = 16;
    private static final int ICON = 16;
    private static final String DOTS = "\u2026";

    private final LaneChart chart;

    LanePainter(LaneChart chart) {
        this.chart = chart;
    }

    void paint(GC gc) {
        Rectangle area = chart.canvas().getClientArea();
        gc.setBackground(ThemeColor.PAGE.color());
        gc.fillRectangle(area);
        List<Session> sessions = chart.lanes().sessions();
        if (sessions.isEmpty()) {
            return;
        }
        TimeScale scale = chart.scale();
        for (int row = chart.top(); row < Math.min(sessions.size(), chart.top() + chart.rows()); row++) {
            lane(gc, scale, row);
        }
        gc.setBackground(ThemeColor.PAGE.color());
        gc.fillRectangle(0, chart.bottom(), area.width, area.height - chart.bottom());
        axis(gc, scale);
        mark(gc, scale);
    }

    private void lane(GC gc, TimeScale scale, int row) {
        Session session = chart.lanes().sessions().get(row);
        int y = chart.y(row);
        boolean selected = row == chart.row();
        if (selected) {
            gc.setBackground(ThemeColor.SELECTION.color());
            gc.fillRectangle(0, y, chart.canvas().getClientArea().width, chart.rowHeight());
        }
        gc.setForeground((selected ? ThemeColor.SELECTION_TEXT : ThemeColor.PAGE_TEXT).color());
        int text = y + (chart.rowHeight() - gc.getFontMetrics().getHeight()) / 2;
        gc.drawString(fit(gc, SessionText.name(session), scale.left() - 2 * AIR), AIR, text, true);
        List<Stop> stops = Stop.of(session);
        for (int i = 0; i < stops.size(); i++) {
            int at = i;
            stops.get(i).stage().ifPresent(stage -> bar(gc, scale, y, stops.get(at), stage));
            if (selected && i == chart.step()) {
                frame(gc, scale, y, stops.get(i));
            }
        }
        end(gc, scale, y, session, selected);
    }

    private void bar(GC gc, TimeScale scale, int y, Stop stop, Stage stage) {
        int from = Math.max(scale.left(), scale.x(stop.from()));
        int to = Math.min(scale.right(), Math.max(scale.x(stop.to()), scale.x(stop.from()) + LEAST_BAR));
        if (to <= scale.left() || from >= scale.right()) {
            return;
        }
        int height = chart.rowHeight() - AIR;
        gc.setBackground(StageLook.color(stage).color());
        // a line of the ground tells it from the next where both have one colour
        gc.fillRectangle(from, y + AIR / 2, Math.max(1, to - from - (to - from > LEAST_BAR ? 1 : 0)), height);
        String word = StageLook.word(stage);
        int room = to - from - 2 * AIR;
        String shown = gc.stringExtent(word).x <= room ? word : word.substring(0, 1);
        int width = gc.stringExtent(shown).x;
        if (width <= to - from - 2) {
            gc.setForeground(ThemeColor.PAGE.color());
            gc.drawString(shown, from + Math.min(AIR, (to - from - width) / 2),
                    y + (chart.rowHeight() - gc.getFontMetrics().getHeight()) / 2, true);
        }
    }

    private void frame(GC gc, TimeScale scale, int y, Stop stop) {
        int from = Math.clamp(scale.x(stop.from()), scale.left(), scale.right());
        int to = Math.clamp(scale.x(stop.to()), from + LEAST_BAR, Math.max(from + LEAST_BAR, scale.right()));
        gc.setForeground(ThemeColor.PAGE_TEXT.color());
        gc.setLineWidth(2);
        gc.setLineStyle(chart.canvas().isFocusControl() ? SWT.LINE_SOLID : SWT.LINE_DOT);
        gc.drawRectangle(from - 1, y + 1, to - from + 1, chart.rowHeight() - 2);
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private void end(GC gc, TimeScale scale, int y, Session session, boolean selected) {
        int x = scale.x(session.end().micros()) + AIR;
        if (x < scale.left() || x > scale.right() + AIR) {
            return;
        }
        EndCause.Kind kind = session.cause().kind();
        Image icon = CauseLook.icon(kind).image();
        gc.drawImage(icon, 0, 0, icon.getBounds().width, icon.getBounds().height, x, y + (chart.rowHeight() - ICON) / 2,
                ICON, ICON);
        int room = chart.canvas().getClientArea().width - x - ICON - 2 * AIR;
        gc.setForeground((selected ? ThemeColor.SELECTION_TEXT : ThemeColor.PAGE_TEXT).color());
        gc.drawString(fit(gc, CauseLook.word(kind), room), x + ICON + AIR,
                y + (chart.rowHeight() - gc.getFontMetrics().getHeight()) / 2, true);
    }

    private void axis(GC gc, TimeScale scale) {
        int y = chart.bottom();
        gc.setForeground(ThemeColor.MUTED.color());
        gc.drawLine(scale.left(), y, scale.right(), y);
        int most = scale.width() / Math.max(1, MARK_CHARACTERS * (int) gc.getFontMetrics().getAverageCharacterWidth());
        int free = 0;
        for (TimeAxis.Mark mark : TimeAxis.marks(scale.from(), scale.to(), most)) {
            int x = scale.x(mark.micros());
            gc.drawLine(x, y, x, y + 3);
            String text = chart.lanes().clock() == When.Clock.UPTIME
                    ? new When(When.Clock.UPTIME, mark.micros()).toString()
                    : mark.text();
            int width = gc.stringExtent(text).x;
            int left = Math.clamp(x - width / 2, 0, Math.max(0, chart.canvas().getClientArea().width - width));
            if (left >= free) {
                gc.drawString(text, left, y + AIR, true);
                free = left + width + 2 * AIR;
            }
        }
    }

    /** Where the keyboard is in the log. */
    private void mark(GC gc, TimeScale scale) {
        Optional<Integer> x = chart.mark().map(scale::x).filter(at -> at >= scale.left() && at <= scale.right());
        x.ifPresent(at -> {
            gc.setForeground(ThemeColor.PAGE_TEXT.color());
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawLine(at, 0, at, chart.bottom());
            gc.setLineStyle(SWT.LINE_SOLID);
        });
    }

    private static String fit(GC gc, String text, int room) {
        if (gc.stringExtent(text).x <= room) {
            return text;
        }
        int length = text.length();
        while (length > 0 && gc.stringExtent(text.substring(0, length) + DOTS).x > room) {
            length--;
        }
        return length == 0 ? "" : text.substring(0, length) + DOTS;
    }
}
