package org.deskwright.app.look;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;

/** Whether there is any font to write with: a bare server or container has none. */
public final class Fonts {
    private Fonts() {
    }

    /** Without one GTK draws boxes, takes sizes of texts at random and ends the process when windows grow too large. */
    public static boolean areMissing(Display display) {
        GC gc = new GC(display);
        try {
            return gc.getFontMetrics().getHeight() <= 0;
        } finally {
            gc.dispose();
        }
    }
}
