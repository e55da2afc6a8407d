package org.deskwright.certificates.ui.expiry;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.Standing;
import org.deskwright.certificates.ui.list.StandingText;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.KeyboardReach;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.deskwright.ui.time.Now;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A column for each month with a block for each certificate that ends in it. A click or the keyboard chooses one. How
 * many are over, and soon, is told with an icon and in words above; over a column there is the icon again where there
 * is room for it.
 */
final class ExpiryChart {
    private static final Texts TEXTS = Texts.beside(ExpiryChart.class);
    private static final int AIR = 8;
    private static final int TALLEST = 14;
    /** From that height on blocks stand apart. */
    private static final int APART = 4;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM");

    private final Canvas canvas;
    private final Consumer<CertificateRow> choose;
    private Months shown = Months.NONE;
    private String chosen = "";
    /** Where the legend ends. */
    private int top;

    /** @param choose is told which certificate the user wants */
    ExpiryChart(Composite parent, Consumer<CertificateRow> choose) {
        this.choose = choose;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.setData(PageWriter.ID, "certificates.expiry.chart");
        Painted.on(canvas, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        Painted.follow(canvas);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, this::pressed);
        canvas.addListener(SWT.MouseMove, this::hover);
        KeyboardReach.give(canvas, this::key, () -> TEXTS.get("chart.name", shown.inOrder().size()),
                () -> current().map(row -> said(row)).orElse(""));
    }

    Canvas canvas() {
        return canvas;
    }

    Months shown() {
        return shown;
    }

    void show(Months next) {
        shown = next;
        canvas.redraw();
    }

    /** Marks a certificate, wherever it was chosen. */
    void mark(String identity) {
        if (!identity.equals(chosen)) {
            chosen = identity;
            KeyboardReach.described(canvas);
        }
    }

    private Optional<CertificateRow> current() {
        return shown.inOrder().stream().filter(row -> row.identity().equals(chosen)).findFirst();
    }

    private static String said(CertificateRow row) {
        return TEXTS.get("said", row.certificate().name(), StandingText.of(row.certificate(), Now.instant()),
                row.file());
    }

    /** As high as is needed for a few blocks over each other. */
    int height() {
        GC gc = new GC(canvas);
        try {
            return 9 * gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    private Rectangle plot(GC gc) {
        Rectangle area = canvas.getClientArea();
        int axis = gc.getFontMetrics().getHeight() + AIR;
        return new Rectangle(AIR, top, Math.max(1, area.width - 2 * AIR), Math.max(1, area.height - top - axis));
    }

    private void paint(GC gc) {
        gc.setBackground(ThemeColor.PAGE.color());
        gc.fillRectangle(canvas.getClientArea());
        if (shown.parts().isEmpty()) {
            return;
        }
        Instant now = Now.instant();
        top = legend(gc, now);
        Rectangle plot = plot(gc);
        gc.setForeground(ThemeColor.MUTED.color());
        gc.drawLine(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height);
        for (int part = 0; part < shown.parts().size(); part++) {
            column(gc, plot, part, now);
            mark(gc, plot, part, now);
        }
        axis(gc, plot);
    }

    /** What the colours mean, and how many there are of each; gives where there is room below. */
    private int legend(GC gc, Instant now) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        shown.inOrder().forEach(row -> counts.merge(row.standing(now), 1, Integer::sum));
        int x = AIR;
        int y = 2;
        int height = Math.max(16, gc.getFontMetrics().getHeight());
        for (Standing standing : Standing.values()) {
            int count = counts.getOrDefault(standing, 0);
            if (count > 0) {
                String text = TEXTS.get("legend." + standing.name(), count);
                Image image = icon(standing).image();
                int icon = image.getBounds().width + 4;
                Point extent = gc.stringExtent(text);
                if (x > AIR && x + icon + extent.x > canvas.getClientArea().width - AIR) {
                    x = AIR;
                    y += height + 2;
                }
                gc.drawImage(image, x, y + (height - image.getBounds().height) / 2);
                gc.setForeground(color(standing).color());
                gc.drawString(text, x + icon, y + (height - extent.y) / 2, true);
                x += icon + extent.x + 2 * AIR;
            }
        }
        return y + height + AIR;
    }

    private static Icon icon(Standing standing) {
        return switch (standing) {
            case EXPIRED, NOT_YET -> Icon.PROBLEM;
            case ENDS_SOON -> Icon.WARNING;
            case VALID -> Icon.PASSED;
        };
    }

    private static ThemeColor color(Standing standing) {
        return switch (standing) {
            case EXPIRED, NOT_YET -> ThemeColor.PROBLEM;
            case ENDS_SOON -> ThemeColor.WARNING;
            case VALID -> ThemeColor.PAGE_TEXT;
        };
    }

    private int x(Rectangle plot, int part) {
        return plot.x + (int) ((long) part * plot.width / shown.parts().size());
    }

    /**
     * The height of a block, in parts of a pixel where there are many. All months have the same; what is earlier and
     * later is mostly much more, and is pressed together.
     */
    private double block(Rectangle plot, int part) {
        double room = plot.height - AIR;
        double usual = Math.min(TALLEST, room / Math.max(1, shown.most()));
        return shown.isEarlier(part) || shown.isLater(part)
                ? Math.min(usual, room / Math.max(1, shown.parts().get(part).size()))
                : usual;
    }

    /** The place of a block of a column, the first at the foot. */
    private Rectangle block(Rectangle plot, int part, int place) {
        double height = block(plot, part);
        int foot = plot.y + plot.height;
        int top = foot - (int) Math.round((place + 1) * height);
        int bottom = foot - (int) Math.round(place * height);
        int x = x(plot, part);
        int gap = plot.width > 3 * shown.parts().size() ? 1 : 0;
        return new Rectangle(x, top, Math.max(1, x(plot, part + 1) - x - gap),
                Math.max(1, bottom - top - (height >= APART ? 1 : 0)));
    }

    private void column(GC gc, Rectangle plot, int part, Instant now) {
        List<CertificateRow> rows = shown.parts().get(part);
        for (int place = 0; place < rows.size(); place++) {
            CertificateRow row = rows.get(place);
            Rectangle block = block(plot, part, place);
            ThemeColor color = row.standing(now) == Standing.VALID ? ThemeColor.CHART : color(row.standing(now));
            gc.setBackground(color.color());
            gc.fillRectangle(block);
            if (row.identity().equals(chosen)) {
                gc.setForeground(ThemeColor.PAGE_TEXT.color());
                gc.setLineWidth(canvas.isFocusControl() ? 2 : 1);
                gc.drawRectangle(block.x - 1, block.y - 1, block.width + 1, block.height + 1);
                gc.setLineWidth(1);
            }
        }
    }

    private void mark(GC gc, Rectangle plot, int part, Instant now) {
        List<CertificateRow> rows = shown.parts().get(part);
        Optional<Standing> worst = rows.stream().map(row -> row.standing(now)).min(Comparator.naturalOrder());
        Rectangle highest = block(plot, part, rows.size() - 1);
        if (worst.filter(standing -> standing != Standing.VALID).isPresent()) {
            Rectangle image = icon(worst.get()).image().getBounds();
            if (highest.width >= image.width && highest.y - image.height - 1 >= plot.y) {
                gc.drawImage(icon(worst.get()).image(), highest.x + (highest.width - image.width) / 2,
                        highest.y - image.height - 1);
            }
        }
    }

    private void axis(GC gc, Rectangle plot) {
        gc.setForeground(ThemeColor.MUTED.color());
        int last = shown.parts().size() - 1;
        int y = plot.y + plot.height + 4;
        String later = TEXTS.get("later");
        int end = plot.x + plot.width - gc.stringExtent(later).x;
        gc.drawString(later, end, y, true);
        String earlier = TEXTS.get("earlier");
        gc.drawString(earlier, plot.x, y, true);
        int free = plot.x + gc.stringExtent(earlier).x + AIR;
        for (int part = 1; part < last; part++) {
            YearMonth month = shown.month(part);
            boolean january = month.getMonthValue() == 1;
            boolean roomy = x(plot, 2) - x(plot, 1) > gc.stringExtent("MMMM").x;
            if (january || roomy) {
                String text = january ? Integer.toString(month.getYear()) : SHORT.format(month);
                int x = x(plot, part);
                gc.drawLine(x, plot.y + plot.height, x, plot.y + plot.height + 3);
                int width = gc.stringExtent(text).x;
                if (x >= free && x + width + AIR <= end) {
                    gc.drawString(text, x, y, true);
                    free = x + width + AIR;
                }
            }
        }
    }

    private Optional<CertificateRow> at(Event event) {
        GC gc = new GC(canvas);
        Rectangle plot = plot(gc);
        gc.dispose();
        int part = Math.toIntExact(
                Math.clamp((long) (event.x - plot.x) * shown.parts().size() / plot.width, 0, shown.parts().size() - 1));
        List<CertificateRow> rows = shown.parts().get(part);
        int place = (int) ((plot.y + plot.height - event.y) / block(plot, part));
        return event.y > plot.y + plot.height || place >= rows.size() || place < 0
                ? Optional.empty()
                : Optional.of(rows.get(place));
    }

    private void pressed(Event event) {
        canvas.setFocus();
        if (event.button == 1 && !shown.parts().isEmpty()) {
            at(event).ifPresent(this::go);
        }
    }

    private void hover(Event event) {
        String tip = shown.parts().isEmpty() ? null : at(event).map(ExpiryChart::said).orElse(null);
        if (tip == null || !tip.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(tip);
        }
    }

    private void key(Event event) {
        List<CertificateRow> all = shown.inOrder();
        int at = current().map(all::indexOf).orElse(-1);
        int part = shown.partOf(chosen);
        switch (event.keyCode) {
            case SWT.ARROW_UP -> go(all, at + 1);
            case SWT.ARROW_DOWN -> go(all, at - 1);
            case SWT.ARROW_RIGHT -> column(part, 1);
            case SWT.ARROW_LEFT -> column(part, -1);
            case SWT.HOME -> go(all, 0);
            case SWT.END -> go(all, all.size() - 1);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void column(int from, int by) {
        for (int part = from + by; part >= 0 && part < shown.parts().size(); part += by) {
            if (!shown.parts().get(part).isEmpty()) {
                go(shown.parts().get(part).getFirst());
                return;
            }
        }
    }

    private void go(List<CertificateRow> all, int at) {
        if (!all.isEmpty()) {
            go(all.get(Math.clamp(at, 0, all.size() - 1)));
        }
    }

    private void go(CertificateRow row) {
        mark(row.identity());
        choose.accept(row);
    }
}
