package org.deskwright.ui.table;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Shows the whole text of a cell of the system's table as a tool tip, where the column is too narrow for it. */
final class CellTips {
    private final Table table;

    private CellTips(Table table) {
        this.table = table;
    }

    static void in(Table table) {
        table.addListener(SWT.MouseMove, new CellTips(table)::moved);
    }

    private void moved(Event event) {
        Point at = new Point(event.x, event.y);
        TableItem item = table.getItem(at);
        String tip = null;
        for (int i = 0; item != null && i < Math.max(1, table.getColumnCount()); i++) {
            if (item.getBounds(i).contains(at) && isCut(item, i)) {
                tip = item.getText(i).replace("&", "&&");
            }
        }
        if (!Objects.equals(tip, table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }

    private boolean isCut(TableItem item, int column) {
        GC gc = new GC(table);
        try {
            Rectangle cell = item.getBounds(column);
            int begin = item.getTextBounds(column).x - cell.x;
            // where there are no columns, a line ends with the table
            int width = Math.min(cell.width, table.getClientArea().width - cell.x);
            return begin + gc.textExtent(item.getText(column)).x > width;
        } finally {
            gc.dispose();
        }
    }
}
