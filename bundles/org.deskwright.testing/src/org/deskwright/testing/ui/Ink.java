package org.deskwright.testing.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/**
 * What the screen shows in a place where text stands, by its pixels.
 *
 * @param ground the most frequent colour
 * @param text the colour that stands off most from it
 */
public record Ink(RGB ground, RGB text) {
    /**
     * Display thread only.
     *
     * @param area in the control, which has to be in front
     */
    public static Ink of(Control control, Rectangle area) {
        return of(pixels(control, area));
    }

    /** All of it. Display thread only. */
    static ImageData pixels(Control control, Rectangle area) {
        Rectangle place = control.getDisplay().map(control, null, area);
        Image image = new Image(control.getDisplay(), place.width, place.height);
        GC gc = new GC(control.getDisplay());
        try {
            gc.copyArea(image, place.x, place.y);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static Ink of(ImageData data) {
        Map<RGB, Integer> counts = new HashMap<>();
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                counts.merge(data.palette.getRGB(data.getPixel(x, y)), 1, Integer::sum);
            }
        }
        RGB ground = counts.entrySet().stream().max(Entry.comparingByValue()).orElseThrow().getKey();
        return new Ink(ground, counts.keySet().stream()
                .max(Comparator.comparing(colour -> Contrast.between(ground, colour))).orElseThrow());
    }

    /** How well the text can be read. */
    public double contrast() {
        return Contrast.between(ground, text);
    }
}
