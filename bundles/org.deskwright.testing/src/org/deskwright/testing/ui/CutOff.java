package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/**
 * Finds what has less room than it needs: texts of buttons, labels, links, groups, lists to choose from and headings of
 * columns, as the toolkit reckons them, and controls that stick out of what they lie in. What can be scrolled is left
 * out. Display thread only.
 */
public final class CutOff {
    /** Left and right of the heading of a column. */
    private static final int HEADING = 8;
    /** Of a list to choose from, with its arrow. */
    private static final int ARROW = 30;

    private CutOff() {
    }

    /** All that is cut off below the root and visible, each told with what there is and what is needed. */
    public static List<String> below(Composite root) {
        List<String> found = new ArrayList<>();
        Accessibility.walk(root, control -> {
            if (control.isVisible()) {
                lack(control).ifPresent(lack -> found.add(Accessibility.path(control) + ": " + lack));
                headings(control).forEach(h -> found.add(Accessibility.path(control) + ", " + h));
            }
        });
        return found;
    }

    private static Optional<String> lack(Control control) {
        Optional<Point> needed = needed(control);
        Point there = control.getSize();
        Optional<String> small = needed.filter(n -> there.x < n.x - 1 || there.y < n.y - 1)
                .map(n -> there.x + "x" + there.y + " of " + n.x + "x" + n.y);
        boolean counts = needed.isPresent() || control instanceof Text;
        return small.isPresent() || !counts ? small : outside(control);
    }

    private static Optional<Point> needed(Control control) {
        return switch (control) {
            case Button button when !button.getText().isBlank() -> Optional.of(natural(control));
            case Label label when label.getText().isBlank() -> Optional.empty();
            case Label label when (label.getStyle() & SWT.WRAP) != 0 -> Optional.of(wrapped(control));
            case Label _ -> Optional.of(natural(control));
            case Link link when !link.getText().isBlank() -> Optional.of(wrapped(control));
            case Group group when !group.getText().isBlank() ->
                Optional.of(new Point(extent(control, group.getText()).x + 2 * HEADING, 0));
            case Combo combo -> Optional.of(new Point(extent(control, combo.getText()).x + ARROW, 0));
            default -> Optional.empty();
        };
    }

    private static Point natural(Control control) {
        return control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    }

    /** The height that it needs where it is as wide as it is. */
    private static Point wrapped(Control control) {
        return new Point(0, control.computeSize(Math.max(1, control.getSize().x), SWT.DEFAULT).y);
    }

    /** By how much it sticks out of what it lies in, up to where one can scroll. */
    private static Optional<String> outside(Control control) {
        Rectangle own = control.getBounds();
        for (Composite around = control.getParent(); !(around instanceof ScrolledComposite); around = around
                .getParent()) {
            Rectangle area = around.getClientArea();
            int right = own.x + own.width - area.x - area.width;
            int bottom = own.y + own.height - area.y - area.height;
            if (right > 1 || bottom > 1) {
                return Optional.of(right + " and " + bottom + " beyond " + Accessibility.path(around));
            }
            if (around instanceof Shell) {
                break;
            }
            own.x += around.getBounds().x;
            own.y += around.getBounds().y;
        }
        return Optional.empty();
    }

    private static Stream<String> headings(Control control) {
        return switch (control) {
            case Table table when table.getHeaderVisible() -> Stream.of(table.getColumns())
                    .flatMap(c -> heading(table, c.getText(), c.getWidth(), c.getImage() != null).stream());
            case Tree tree when tree.getHeaderVisible() -> Stream.of(tree.getColumns())
                    .flatMap(c -> heading(tree, c.getText(), c.getWidth(), c.getImage() != null).stream());
            default -> Stream.empty();
        };
    }

    private static Optional<String> heading(Control control, String text, int width, boolean icon) {
        int needed = extent(control, text).x + HEADING + (icon ? 16 : 0);
        return width == 0 || width >= needed
                ? Optional.empty()
                : Optional.of("heading " + text + ": " + width + " of " + needed);
    }

    private static Point extent(Control control, String text) {
        GC gc = new GC(control);
        try {
            return gc.textExtent(text);
        } finally {
            gc.dispose();
        }
    }
}
