package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** How well a text can be told from its ground, as the accessibility guidelines for the web reckon it: 1 to 21. */
public final class Contrast {
    /** What those guidelines ask of text. */
    public static final double ENOUGH = 4.5;

    private Contrast() {
    }

    /** Of the colours that the control has now. Display thread only. */
    public static double of(Control control) {
        RGB text = (control instanceof Link link ? link.getLinkForeground() : control.getForeground()).getRGB();
        return between(text, control.getBackground().getRGB());
    }

    /** The texts below the root that can hardly be told from their ground. Display thread only. */
    public static List<String> faint(Composite root) {
        List<String> found = new ArrayList<>();
        Accessibility.walk(root, control -> {
            boolean text = control instanceof Label label && !label.getText().isBlank() || control instanceof Link
                    || control instanceof Button || control instanceof Text || control instanceof Table
                    || control instanceof Tree;
            if (text && control.isVisible() && control.isEnabled() && of(control) < ENOUGH) {
                found.add("%s: %.1f".formatted(Accessibility.path(control), of(control)));
            }
        });
        return found;
    }

    public static double between(RGB one, RGB other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(RGB color) {
        return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
