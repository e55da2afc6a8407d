package org.deskwright.testing.ui;

import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * What the screen shows of a window above, beneath and beside a control, by its pixels.
 *
 * @param pixels of the whole window, from left to right and top to bottom
 * @param own where the control is in it, which does not count
 */
public record Surroundings(int[] pixels, int width, Rectangle own) {
    /** Display thread only. The window has to be in front. */
    public static Surroundings of(Control control) {
        Shell shell = control.getShell();
        Rectangle area = shell.getDisplay().map(shell, null, shell.getClientArea());
        Rectangle place = shell.getDisplay().map(control.getParent(), null, control.getBounds());
        Image image = new Image(shell.getDisplay(), area.width, area.height);
        GC gc = new GC(shell.getDisplay());
        try {
            gc.copyArea(image, area.x, area.y);
            ImageData data = image.getImageData();
            int[] pixels = new int[area.width * area.height];
            for (int y = 0; y < area.height; y++) {
                data.getPixels(0, y, area.width, pixels, y * area.width);
            }
            return new Surroundings(pixels, area.width,
                    new Rectangle(place.x - area.x, place.y - area.y, place.width, place.height));
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** The first place that looks otherwise than before; nothing where all is the same. */
    public Optional<String> changed(Surroundings before) {
        for (int at = 0; at < pixels.length; at++) {
            if (pixels[at] != before.pixels[at] && !own.contains(at % width, at / width)) {
                return Optional.of(at % width + "," + at / width + " beside " + own);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Surroundings that && changed(that).isEmpty();
    }

    @Override
    public int hashCode() {
        return own.hashCode();
    }
}
