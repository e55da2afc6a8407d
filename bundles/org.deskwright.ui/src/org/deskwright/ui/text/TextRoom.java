package org.deskwright.ui.text;

import java.util.function.ToDoubleFunction;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Display;

/**
 * How much room texts of the usual font take, for whatever is made to hold them: a width in pixels would cut them off
 * where the user has chosen a larger size of text. Display thread only.
 */
public final class TextRoom {
    /** Of something with scroll bars, in pixels: bars do not grow with text. */
    private static final int LEAST_HIGH = 80;
    private static final int LEAST_WIDE = 60;

    private TextRoom() {
    }

    /** So many average characters beside each other, in pixels. */
    public static int wide(int characters) {
        return (int) Math.ceil(characters * measure(FontMetrics::getAverageCharacterWidth));
    }

    /** So many lines beneath each other, in pixels. */
    public static int high(int lines) {
        return (int) Math.ceil(lines * measure(FontMetrics::getHeight));
    }

    /** All the room there is in a grid, but never less than a scroll bar needs: GTK complains about one without. */
    public static GridData scrolled() {
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.minimumHeight = LEAST_HIGH;
        data.minimumWidth = LEAST_WIDE;
        return data;
    }

    private static double measure(ToDoubleFunction<FontMetrics> of) {
        GC gc = new GC(Display.getCurrent());
        try {
            gc.setFont(JFaceResources.getDialogFont());
            return of.applyAsDouble(gc.getFontMetrics());
        } finally {
            gc.dispose();
        }
    }
}
