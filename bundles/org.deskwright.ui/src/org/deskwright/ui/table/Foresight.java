package org.deskwright.ui.table;

import java.util.function.ObjIntConsumer;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;

/**
 * Makes lines ready before they are painted, a few at a time, and has them painted when all are ready: a page of new
 * lines all at once would hold up the display thread for longer than a frame takes.
 */
final class Foresight {
    private static final long SLICE_NANOS = 3_000_000;
    private static final long LATE_NANOS = 50_000_000;

    private final Canvas canvas;
    private final Grid<?> grid;
    private ObjIntConsumer<GC> preparation = (gc, line) -> {};
    private int next;
    private int end;
    private boolean busy;
    private long since;

    Foresight(Grid<?> grid) {
        this.grid = grid;
        canvas = grid.canvas();
    }

    /** @param action does all for a line that can be done before it is painted */
    void onPrepare(ObjIntConsumer<GC> action) {
        preparation = action;
    }

    /** Other lines or columns are to be seen. */
    void changed() {
        if (busy && System.nanoTime() > since + LATE_NANOS) {
            // more comes than can be made ready: what is seen has to follow nevertheless
            canvas.redraw();
        }
        next = grid.scroll().top();
        end = next + grid.scroll().page() + 1;
        if (!busy) {
            since = System.nanoTime();
            prepare();
        }
    }

    /** The same lines are to be painted anew; with those that are being made ready, if there are any. */
    void redraw() {
        if (!busy) {
            canvas.redraw();
        }
    }

    private void prepare() {
        busy = false;
        if (canvas.isDisposed()) {
            return;
        }
        if (canvas.isVisible()) {
            someLines(System.nanoTime() + SLICE_NANOS);
        } else {
            next = end;
        }
        if (next < end) {
            busy = true;
            canvas.getDisplay().asyncExec(this::prepare);
        } else {
            canvas.redraw();
        }
    }

    private void someLines(long until) {
        GC gc = new GC(canvas);
        try {
            while (next < end && System.nanoTime() < until) {
                if (grid.isLine(next)) {
                    preparation.accept(gc, next);
                }
                next++;
            }
        } finally {
            gc.dispose();
        }
    }
}
