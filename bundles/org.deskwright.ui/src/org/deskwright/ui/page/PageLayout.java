package org.deskwright.ui.page;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Puts what a page says beneath each other, as wide as the page. To measure a text is what costs most about a page, so
 * each is asked how high it is once for a width; a grid would ask for the width of the longest line as well.
 */
final class PageLayout extends Layout {
    private final int margin;
    private final int spacing;
    private int fitted = -1;
    private int height;

    PageLayout(int margin, int spacing) {
        this.margin = margin;
        this.spacing = spacing;
    }

    /** Lays all out at a width and gives the height that it takes. */
    int fit(Composite body, int width) {
        if (width != fitted) {
            fitted = width;
            height = arrange(body, width);
        }
        return height;
    }

    private int arrange(Composite body, int width) {
        int y = margin;
        for (Control child : body.getChildren()) {
            if (child.getLayoutData() != PageLine.BESIDE) {
                PageLine line = PageLine.of(child);
                y += (y == margin ? 0 : spacing) + line.above();
                y += line.place(child, margin, y, Math.max(1, width - 2 * margin));
            }
        }
        return y + margin;
    }

    @Override
    protected Point computeSize(Composite body, int widthHint, int heightHint, boolean flush) {
        if (flush) {
            forget(body);
        }
        int width = widthHint == SWT.DEFAULT ? Math.max(1, body.getSize().x) : widthHint;
        return new Point(width, heightHint == SWT.DEFAULT ? fit(body, width) : heightHint);
    }

    @Override
    protected void layout(Composite body, boolean flush) {
        if (flush) {
            forget(body);
        }
        Rectangle area = body.getClientArea();
        fit(body, area.width);
    }

    @Override
    protected boolean flushCache(Control control) {
        if (control.getLayoutData() instanceof PageLine line) {
            line.forget();
        }
        fitted = -1;
        return true;
    }

    /** What was measured does not hold any more. */
    void forget(Composite body) {
        fitted = -1;
        for (Control child : body.getChildren()) {
            if (child.getLayoutData() instanceof PageLine line) {
                line.forget();
            }
        }
    }
}
