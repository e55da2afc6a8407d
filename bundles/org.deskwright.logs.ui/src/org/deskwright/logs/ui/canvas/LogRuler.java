package org.deskwright.logs.ui.canvas;

import java.util.BitSet;
import java.util.function.LongConsumer;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.ui.model.Overview;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A strip beside the scroll bar with a tick for each part of the log in which something went wrong. Errors reach across
 * all of it, warnings across half, what was found stands at the left, lines that are marked have a frame: they are told
 * apart without their colours.
 */
public final class LogRuler {
    public static final int WIDTH = 14;
    /** Equal parts of a log of which each has a tick of its own where something was found. */
    public static final int PARTS = Overview.PARTS;

    private static final Texts TEXTS = Texts.beside(LogRuler.class);
    private static final int TICK = 2;

    private final Canvas canvas;
    private final LongConsumer chosen;
    private Overview overview = Overview.NOTHING;
    private long[] marked = {};
    private BitSet hits = new BitSet();

    /** @param chosen gets the first line of the part that was clicked */
    public LogRuler(Composite parent, LongConsumer chosen) {
        this.chosen = chosen;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        canvas.setData(PageWriter.ID, "log.ruler");
        canvas.setToolTipText(TEXTS.get("ruler.tooltip"));
        AccessibleName.give(canvas, TEXTS.get("ruler.name"));
        Painted.on(canvas, ThemeColor.PAGE_TEXT, ThemeColor.CODE);
        Painted.follow(canvas);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.MouseDown, this::clicked);
    }

    public Canvas canvas() {
        return canvas;
    }

    public Overview overview() {
        return overview;
    }

    public void show(Overview next) {
        overview = next;
        canvas.redraw();
    }

    /** @param lines that are marked, from 0 */
    public void showMarked(long[] lines) {
        marked = lines.clone();
        canvas.redraw();
    }

    /** The lines with a tick because they are marked, from 0. */
    public long[] marked() {
        return marked.clone();
    }

    /** @param parts in which something was found, of {@link #PARTS} */
    public void showHits(BitSet parts) {
        hits = (BitSet) parts.clone();
        canvas.redraw();
    }

    /** In how many parts something was found. */
    public int hits() {
        return hits.cardinality();
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(ThemeColor.CODE.color());
        gc.fillRectangle(area);
        ticks(gc, area, Level.WARNING.bit(), ThemeColor.WARNING, area.width / 2, area.width / 2 - 1);
        ticks(gc, area, Level.ERROR.bit() | Level.CRITICAL.bit(), ThemeColor.PROBLEM, 1, area.width - 2);
        gc.setBackground(ThemeColor.CANNOT_TELL.color());
        for (int part = hits.nextSetBit(0); part >= 0; part = hits.nextSetBit(part + 1)) {
            gc.fillRectangle(0, y(part, area), area.width / 3, TICK);
        }
        gc.setForeground(ThemeColor.INFO.color());
        for (long line : marked) {
            // around the tick that the line has besides
            int y = y(Overview.part(line, overview.lines()), area) - TICK / 2;
            gc.drawRectangle(1, Math.clamp(y, 0, Math.max(0, area.height - 2 * TICK)), area.width - 3, 2 * TICK - 1);
        }
    }

    /** How far down a part has its tick. */
    private static int y(int part, Rectangle area) {
        return part * Math.max(1, area.height - TICK) / PARTS;
    }

    private void ticks(GC gc, Rectangle area, int bits, ThemeColor color, int x, int width) {
        gc.setBackground(color.color());
        int[] levels = overview.levels();
        int last = -1;
        for (int part = 0; part < levels.length; part++) {
            int y = y(part, area);
            if ((levels[part] & bits) != 0 && y != last) {
                gc.fillRectangle(x, y, width, TICK);
                last = y;
            }
        }
    }

    private void clicked(Event event) {
        int height = Math.max(1, canvas.getClientArea().height);
        if (event.button == 1 && overview.lines() > 0) {
            double share = Math.clamp(event.y / (double) height, 0, 1);
            chosen.accept(Math.min(overview.lines() - 1, (long) (share * overview.lines())));
        }
    }
}
