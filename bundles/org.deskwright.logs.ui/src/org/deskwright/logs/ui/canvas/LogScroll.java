package org.deskwright.logs.ui.canvas;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** The bars of a log and the wheel of the mouse. */
final class LogScroll {
    /** Right of the text. */
    static final int AIR = 6;

    private static final int WHEEL = 3;
    private static final int LEAST_LENGTH = 64;

    private final LogPane pane;
    private final ScaledBar bar;
    private Runnable user = () -> {};
    private int left;
    private int widest;

    LogScroll(LogPane pane) {
        this.pane = pane;
        bar = new ScaledBar(pane.canvas().getVerticalBar());
        pane.canvas().getHorizontalBar().setVisible(false);
        pane.canvas().getVerticalBar().addListener(SWT.Selection, this::scrolled);
        pane.canvas().getHorizontalBar().addListener(SWT.Selection,
                e -> sidewaysByHand(pane.canvas().getHorizontalBar().getSelection()));
        pane.canvas().addListener(SWT.MouseVerticalWheel, this::wheel);
        pane.canvas().addListener(SWT.MouseHorizontalWheel, e -> {
            e.doit = false;
            sidewaysByHand(left - e.count * WHEEL * pane.font().digit());
        });
    }

    void onUser(Runnable action) {
        user = action;
    }

    int left() {
        return left;
    }

    private void scrolled(Event event) {
        Viewport view = pane.view();
        moved(view.to(bar.top(event, view.top()), 0));
    }

    /** The bar would count steps of its own. */
    private void wheel(Event event) {
        event.doit = false;
        if ((event.stateMask & SWT.SHIFT) != 0) {
            sidewaysByHand(left - event.count * WHEEL * pane.font().digit());
        } else {
            by(-event.count * WHEEL);
        }
    }

    /** By lines of text. */
    void by(int lines) {
        moved(pane.view().by(lines));
        select();
    }

    private void moved(boolean other) {
        if (other) {
            pane.sight().forget();
            pane.canvas().redraw();
            byHand();
        }
    }

    /** The user has gone to see something else. */
    void byHand() {
        user.run();
    }

    void select() {
        bar.select(pane.view().top());
    }

    /** A line of that width was painted. */
    void seen(int width) {
        if (width > widest) {
            widest = width;
            pane.canvas().getDisplay().asyncExec(() -> {
                if (!pane.canvas().isDisposed()) {
                    fitSideways();
                }
            });
        }
    }

    void fit() {
        Viewport view = pane.view();
        bar.fit(view.isWrapped() ? view.rows().count() + view.page() - 1 : view.rows().count(), view.page(), view.top(),
                pane.canvas().getSize().y > LEAST_LENGTH);
        view.to(view.top(), view.part());
        fitSideways();
    }

    private int room() {
        return Math.max(1, pane.canvas().getClientArea().width - pane.gutter().text());
    }

    private void fitSideways() {
        ScrollBar sideways = pane.canvas().getHorizontalBar();
        int all = widest + AIR;
        boolean needed = !pane.view().isWrapped() && all > room() && pane.canvas().getSize().x > LEAST_LENGTH;
        int thumb = Math.min(room(), all);
        sideways.setValues(left, 0, Math.max(1, all), Math.max(1, thumb), pane.font().digit(), Math.max(1, thumb - 1));
        sideways.setEnabled(needed);
        sideways.setVisible(needed);
    }

    private void sidewaysByHand(int x) {
        pane.sight().forget();
        sideways(x);
    }

    /** Moves the text so far to the left. */
    void sideways(int x) {
        int next = pane.view().isWrapped() ? 0 : Math.clamp(x, 0, Math.max(0, widest + AIR - room()));
        if (next != left) {
            left = next;
            pane.canvas().getHorizontalBar().setSelection(next);
            pane.canvas().redraw();
        }
    }

    /**
     * The letter at which the keyboard is comes into sight; of a line that is gone to its end, where it begins.
     *
     * @return whether the line is there
     */
    boolean revealColumn() {
        Spot lead = pane.selection().lead();
        Optional<LineLayout> line = pane.view().layout(pane.leadRow());
        line.filter(l -> !pane.view().isWrapped()).ifPresent(layout -> {
            int x = lead.isEnd() ? 0 : layout.x(0, layout.place(lead.column()));
            widest = Math.max(widest, layout.width());
            if (x < left) {
                sideways(x - room() / 4);
            } else if (x > left + room() - AIR) {
                sideways(x - room() * 3 / 4);
            }
        });
        return line.isPresent();
    }

    /**
     * A place in the line at which the keyboard is comes into sight, with what stands before it in the line where there
     * is room for both.
     *
     * @return whether the line is there
     */
    boolean reveal(Spot from, Spot to) {
        Optional<LineLayout> line = pane.view().layout(pane.leadRow());
        if (line.isEmpty() || pane.view().isWrapped()) {
            return line.isPresent();
        }
        LineLayout layout = line.get();
        widest = Math.max(widest, layout.width());
        int begin = from.isEnd() ? 0 : layout.x(0, layout.place(from.column()));
        int end = to.isEnd() ? begin : layout.x(0, layout.place(to.column()));
        int seen = room() - AIR;
        if (begin < left || end > left + seen) {
            sideways(end <= seen ? 0 : Math.min(begin, (begin + end - seen) / 2));
            fitSideways();
        }
        return true;
    }
}
