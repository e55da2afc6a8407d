package org.deskwright.logs.ui.canvas;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;

/**
 * How lines fit into the window, whole or broken: when that changes, who sees the line at which the keyboard is goes on
 * to see it.
 */
final class Fitting {
    private final LogPane pane;
    private boolean wrapped;

    Fitting(LogPane pane) {
        this.pane = pane;
        pane.canvas().addListener(SWT.Resize, e -> again());
        followFont();
    }

    private void followFont() {
        IPropertyChangeListener listener = event -> {
            if (event.getProperty().equals(JFaceResources.TEXT_FONT) && !pane.canvas().isDisposed()) {
                pane.font().measure();
                again();
                pane.canvas().redraw();
            }
        };
        JFaceResources.getFontRegistry().addListener(listener);
        pane.canvas().addListener(SWT.Dispose, e -> JFaceResources.getFontRegistry().removeListener(listener));
    }

    boolean isWrapped() {
        return wrapped;
    }

    /** Breaks lines that are wider than the window, or not. */
    void wrap(boolean broken) {
        Viewport view = pane.view();
        boolean seen = isLeadSeen();
        wrapped = broken;
        long row = view.top();
        again();
        view.to(row, 0);
        if (seen) {
            view.reveal(pane.leadRow());
        }
        pane.scroll().sideways(0);
        pane.scroll().fit();
        pane.canvas().redraw();
    }

    /** There is more or less room. */
    void again() {
        Viewport view = pane.view();
        boolean seen = isLeadSeen();
        int width = pane.canvas().getClientArea().width - pane.gutter().text() - LogScroll.AIR;
        view.wrap(wrapped ? Math.max(pane.font().digit(), width) : 0);
        view.size(pane.canvas().getClientArea().height);
        pane.scroll().fit();
        if (seen && view.reveal(pane.leadRow())) {
            pane.scroll().select();
            pane.canvas().redraw();
        }
    }

    private boolean isLeadSeen() {
        Viewport view = pane.view();
        long row = pane.leadRow();
        return row >= view.top() && row < Math.min(view.rows().count(), view.top() + view.page());
    }
}
