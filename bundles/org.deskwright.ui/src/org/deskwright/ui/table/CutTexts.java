package org.deskwright.ui.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Ends texts that are too long for their column with an ellipsis, and shows all of them as a tool tip. May set parts of
 * a text in bold, such as what was looked for.
 */
public final class CutTexts {
    /** Under this key an item may keep the end of its first text, which stays where that is cut. */
    public static final String END = CutTexts.class.getName() + ".end";

    private static final int GAP = 3;
    /** Behind a picture the system begins texts by so much before the place that it tells. */
    private static final int BEFORE = 2;

    private final Tree tree;
    private final Bold bold;
    private final TextWidths widths = new TextWidths();
    /**
     * Where texts begin in their cells; to ask the system takes longer than to paint. Forgotten after each painting.
     */
    private final Map<Spot, Integer> begins = new HashMap<>();

    /** Cells of one column and depth whose text begins at the same place. */
    private record Spot(int column, int depth, boolean image) {}

    /** Which parts of a cell's text are set in bold. */
    @FunctionalInterface
    public interface Bold {
        /** A stretch of characters; both ends lie within the text, and no two overlap. */
        record Part(int start, int end) {}

        List<Part> parts(TreeItem item, int column);
    }

    private CutTexts(Tree tree, Bold bold) {
        this.tree = tree;
        this.bold = bold;
    }

    public static void in(Tree tree) {
        in(tree, (item, column) -> List.of());
    }

    public static void in(Tree tree, Bold bold) {
        CutTexts cut = new CutTexts(tree, bold);
        tree.addListener(SWT.EraseItem, cut::leaveOut);
        tree.addListener(SWT.PaintItem, cut::paint);
        tree.addListener(SWT.MouseMove, cut::tip);
    }

    /** The longest beginning that fits with an ellipsis; the text itself when it fits. */
    static String shortened(GC gc, String text, int width) {
        return Ellipsis.shortened(text, width, part -> gc.textExtent(part).x);
    }

    /** The system paints most texts; it would cut long ones without a sign. */
    private void leaveOut(Event event) {
        if (isOurs(event)) {
            event.detail &= ~SWT.FOREGROUND;
        }
    }

    private void paint(Event event) {
        if (!isOurs(event)) {
            return;
        }
        TreeItem item = (TreeItem) event.item;
        if ((event.detail & SWT.SELECTED) == 0) {
            event.gc.setForeground(item.getForeground(event.index));
        }
        Image image = item.getImage(event.index);
        if (image != null) {
            Rectangle at = item.getImageBounds(event.index);
            Rectangle size = image.getBounds();
            event.gc.drawImage(image, at.x, at.y + (at.height - size.height) / 2);
        }
        List<Bold.Part> parts = bold.parts(item, event.index);
        if (!parts.isEmpty()) {
            paint(event.gc, item, event.index, parts);
            return;
        }
        Rectangle at = item.getBounds(event.index);
        int begin = at.x + begin(item, event.index);
        int room = room(item, event.index);
        String end = end(item, event.index);
        String text = Ellipsis.shortened(item.getText(event.index), end, room, part -> widths.of(event.gc, part));
        boolean right = tree.getColumn(event.index).getAlignment() == SWT.RIGHT;
        int x = right ? begin + Math.max(0, room - widths.of(event.gc, text)) : image == null ? begin : begin - BEFORE;
        event.gc.drawText(text, x, at.y + (at.height - widths.height(event.gc)) / 2, SWT.DRAW_TRANSPARENT);
    }

    private static String end(TreeItem item, int column) {
        return column == 0 && item.getData(END) instanceof String end ? end : "";
    }

    private void paint(GC gc, TreeItem item, int column, List<Bold.Part> parts) {
        Rectangle at = item.getTextBounds(column);
        TextLayout layout = new TextLayout(tree.getDisplay());
        try {
            layout.setFont(tree.getFont());
            Font heavy = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
            String text = item.getText(column);
            // bold letters take more room than was measured, so that it is tried until it fits
            int room = room(item, column);
            for (int width = room; width > 0; width -= Math.max(1, layout.getBounds().width - room)) {
                String shown = shortened(gc, text, width);
                layout.setText(shown);
                int end = shown.equals(text) ? text.length() : shown.length() - Ellipsis.SIGN.length();
                for (Bold.Part part : parts) {
                    if (part.start() < end) {
                        layout.setStyle(new TextStyle(heavy, null, null), part.start(), Math.min(part.end(), end) - 1);
                    }
                }
                if (layout.getBounds().width <= room) {
                    break;
                }
            }
            layout.draw(gc, item.getImage(column) == null ? at.x : at.x - BEFORE,
                    at.y + (at.height - layout.getBounds().height) / 2);
        } finally {
            layout.dispose();
        }
    }

    /** GTK forgets the colour of a cell where somebody else takes part in painting, so those are ours as well. */
    private boolean isOurs(Event event) {
        TreeItem item = (TreeItem) event.item;
        return isCut(event) || !item.getText(event.index).isEmpty()
                && (!item.getForeground(event.index).equals(tree.getForeground())
                        || !bold.parts(item, event.index).isEmpty());
    }

    private boolean isCut(Event event) {
        TreeItem item = (TreeItem) event.item;
        String text = item.getText(event.index);
        return !text.isEmpty() && widths.of(event.gc, text) > room(item, event.index);
    }

    /** From the beginning of the text to the end of the column. */
    private int room(TreeItem item, int column) {
        return item.getBounds(column).width - begin(item, column) - GAP;
    }

    /** From the beginning of the cell to that of its text. */
    private int begin(TreeItem item, int column) {
        int depth = 0;
        for (TreeItem above = item.getParentItem(); column == 0 && above != null; above = above.getParentItem()) {
            depth++;
        }
        if (begins.isEmpty()) {
            tree.getDisplay().asyncExec(begins::clear);
        }
        return begins.computeIfAbsent(new Spot(column, depth, item.getImage(column) != null),
                spot -> item.getTextBounds(column).x - item.getBounds(column).x);
    }

    private void tip(Event event) {
        TreeItem item = tree.getItem(new Point(event.x, event.y));
        String tip = null;
        for (int i = 0; item != null && i < tree.getColumnCount(); i++) {
            if (item.getBounds(i).contains(event.x, event.y) && !item.getText(i).isEmpty()) {
                tip = item.getText(i).replace("&", "&&");
            }
        }
        if (tip == null ? tree.getToolTipText() != null : !tip.equals(tree.getToolTipText())) {
            tree.setToolTipText(tip);
        }
    }
}
