package org.deskwright.ui.theme;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * The colours that views may use besides the theme's own. Their values are contributed to Colors and Fonts in
 * {@code plugin.xml} and changed for dark themes in {@code css/dark.css}.
 */
public enum ThemeColor {
    PROBLEM("problem"),
    WARNING("warning"),
    INFO("info"),
    CANNOT_TELL("cannottell"),
    PASSED("passed"),
    MUTED("muted"),
    /** The bars of a chart that say nothing by their colour. */
    CHART("chart"),
    NOTICE("notice", true),
    CODE("code", true),
    PAGE("page", true),
    PAGE_TEXT("pagetext"),
    /** The ground of what is selected in a control that has the focus. */
    SELECTION("selection", true),
    SELECTION_TEXT("selectiontext");

    /** A dash in a name would be read as a dot by the style sheets. */
    private static final String PREFIX = "org.deskwright.ui.";

    private final String id;
    private final boolean ground;

    ThemeColor(String name) {
        this(name, false);
    }

    ThemeColor(String name, boolean ground) {
        this.id = PREFIX + name;
        this.ground = ground;
    }

    public String id() {
        return id;
    }

    /** Runs the action after each change of colours, such as a change of theme, until the control is disposed. */
    public static void onChange(Control control, Runnable action) {
        ColorRegistry registry = JFaceResources.getColorRegistry();
        Display display = control.getDisplay();
        AtomicBoolean pending = new AtomicBoolean();
        // a theme changes all colours one after the other: once after the last is enough
        Runnable once = () -> {
            if (pending.compareAndSet(false, true)) {
                display.asyncExec(() -> {
                    pending.set(false);
                    if (!control.isDisposed()) {
                        action.run();
                    }
                });
            }
        };
        IPropertyChangeListener listener = event -> {
            if (event.getProperty().startsWith(PREFIX)) {
                once.run();
            }
        };
        // GTK tells only later of its own colours, such as that of selected rows, which trees keep from their painting
        Listener settings = event -> once.run();
        registry.addListener(listener);
        display.addListener(SWT.Settings, settings);
        control.addListener(SWT.Dispose, event -> {
            registry.removeListener(listener);
            display.removeListener(SWT.Settings, settings);
        });
    }

    /** The value in the present theme, shared by all who ask; nobody disposes it. Display thread only. */
    public Color color() {
        Display display = Display.getCurrent();
        if (display.getHighContrast()) {
            // the user wants the colours chosen in the system and no others
            if (this == SELECTION || this == SELECTION_TEXT) {
                return display.getSystemColor(ground ? SWT.COLOR_LIST_SELECTION : SWT.COLOR_LIST_SELECTION_TEXT);
            }
            return display.getSystemColor(ground ? SWT.COLOR_LIST_BACKGROUND : SWT.COLOR_LIST_FOREGROUND);
        }
        return JFaceResources.getColorRegistry().get(id);
    }
}
