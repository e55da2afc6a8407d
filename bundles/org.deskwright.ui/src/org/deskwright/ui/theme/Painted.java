package org.deskwright.ui.theme;

import java.util.Arrays;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;

/**
 * Paints controls in two of our colours, text and ground always together, so that one can be read on the other whatever
 * the theme. It does so at once; the platform's style sheets come a moment after a control was made, know only some of
 * its kinds, and therefore leave these controls alone.
 */
public final class Painted {
    private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled";
    private static final String PAIR = "org.deskwright.painted";

    /** @param ground null for what is around the control */
    private record Pair(ThemeColor text, ThemeColor ground) {}

    private Painted() {
    }

    /** From now on the text of the control has this colour, on the ground that is around it. */
    public static void text(Control control, ThemeColor text) {
        on(control, text, null);
    }

    /** From now on the control has these colours; of what lies in it nothing is said. */
    public static void on(Control control, ThemeColor text, ThemeColor ground) {
        Pair pair = new Pair(text, ground);
        control.setData(UNSTYLED, Boolean.TRUE);
        control.setData(PAIR, pair);
        size(control);
        paint(control, pair);
    }

    /** The style sheets would have given the control the size of text that the user chose. */
    private static void size(Control control) {
        Font usual = JFaceResources.getDefaultFont();
        Font system = control.getDisplay().getSystemFont();
        if (!usual.equals(system) && control.getFont().equals(system)
                && (isAround(control) || !Arrays.equals(usual.getFontData(), system.getFontData()))) {
            control.setFont(usual);
        }
    }

    /**
     * Of texts many are made at a time, and each would take a font for itself that looks the same. What holds headings
     * or other controls needs it all the same: GTK hands it on to them, and has headings bold where nobody gives them
     * one.
     */
    private static boolean isAround(Control control) {
        return control instanceof Composite && !(control instanceof Canvas);
    }

    /** A push button on a page. */
    public static void button(Button button) {
        on(button, ThemeColor.PAGE_TEXT, ThemeColor.CODE);
    }

    /**
     * Paints all of a view like a page, except for what has colours already and for buttons, and keeps it so. The
     * platform leaves trees and labels in the text of the dark theme when the user goes back to the light one.
     */
    public static void throughout(Composite view) {
        fill(view);
        follow(view);
    }

    private static void fill(Control control) {
        if (control instanceof Button || control instanceof ProgressBar) {
            return;
        }
        if (control.getData(PAIR) == null) {
            on(control, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                fill(child);
            }
        }
    }

    /** Repaints the control and all in it after each change of theme, until the control is disposed. */
    public static void follow(Composite root) {
        ThemeColor.onChange(root, () -> again(root));
    }

    private static void again(Control control) {
        if (control.getData(PAIR) instanceof Pair pair) {
            paint(control, pair);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                again(child);
            }
        }
    }

    private static void paint(Control control, Pair pair) {
        control.setBackground(pair.ground() == null ? null : pair.ground().color());
        control.setForeground(pair.text().color());
        if (control instanceof Link link) {
            link.setLinkForeground(ThemeColor.INFO.color());
        }
    }
}
