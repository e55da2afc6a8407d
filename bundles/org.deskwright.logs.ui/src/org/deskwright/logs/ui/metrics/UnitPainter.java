package org.deskwright.logs.ui.metrics;

import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swtchart.ICustomPaintListener;

/** Tells the unit of a chart in its corner. */
record UnitPainter(String unit) implements ICustomPaintListener {
    private static final int AIR = 4;

    @Override
    public void paintControl(PaintEvent event) {
        event.gc.setForeground(ThemeColor.MUTED.color());
        event.gc.setBackground(ThemeColor.PAGE.color());
        event.gc.drawString(unit, AIR, 0);
    }

    @Override
    public boolean drawBehindSeries() {
        // points may be dense there
        return false;
    }
}
