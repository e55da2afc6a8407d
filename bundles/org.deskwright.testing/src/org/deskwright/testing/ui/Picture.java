package org.deskwright.testing.ui;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;

/**
 * What can be said of a picture without looking at it.
 *
 * @param colours how many there are
 * @param blank the share of the most frequent of them, 0 to 1
 * @param brightness of all together, as the eye sees it: 0 for black to 1 for white
 */
public record Picture(int colours, double blank, double brightness) {
    static Picture of(ImageData image) {
        Map<Integer, Integer> counts = new HashMap<>();
        int[] line = new int[image.width];
        for (int y = 0; y < image.height; y++) {
            image.getPixels(0, y, image.width, line, 0);
            for (int pixel : line) {
                counts.merge(pixel, 1, Integer::sum);
            }
        }
        double all = (double) image.width * image.height;
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double light = counts.entrySet().stream()
                .mapToDouble(e -> light(image.palette.getRGB(e.getKey())) * e.getValue()).sum();
        return new Picture(counts.size(), most / all, light / all);
    }

    /** Luma of ITU-R BT.601. */
    private static double light(RGB colour) {
        return (0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue) / 255;
    }

    @Override
    public String toString() {
        return "%d colours, %.1f %% of one, brightness %.2f".formatted(colours, blank * 100, brightness);
    }
}
