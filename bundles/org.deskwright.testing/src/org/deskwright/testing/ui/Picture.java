package org.deskwright.testing.ui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.ImageData;

/** What can be said of a picture without looking at it. */
public final class Picture {
    private static final int STEP = 3;

    private Picture() {
    }

    /** The share of its most frequent colour, 0 to 1: near 1 the picture shows nothing. */
    public static double blankness(Path file) {
        ImageData data = new ImageData(file.toString());
        Map<Integer, Integer> count = new HashMap<>();
        int all = 0;
        for (int y = 0; y < data.height; y += STEP) {
            for (int x = 0; x < data.width; x += STEP) {
                count.merge(data.getPixel(x, y), 1, Integer::sum);
                all++;
            }
        }
        return count.values().stream().mapToInt(Integer::intValue).max().orElse(0) / (double) Math.max(1, all);
    }
}
