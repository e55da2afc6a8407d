package org.deskwright.ui.theme;

import org.eclipse.swt.widgets.Widget;

/** Names that the style sheets in {@code css/} know. */
public enum CssClass {
    /** A page of text to read, on the background of lists. */
    PAGE("DeskwrightPage"),
    /** Text to copy into a shell. */
    CODE("DeskwrightCode"),
    /** Less important than the text around it. */
    MUTED("DeskwrightMuted"),
    /** A strip that says something about the whole view. */
    NOTICE("DeskwrightNotice");

    private static final String KEY = "org.eclipse.e4.ui.css.CssClassName";

    private final String name;

    CssClass(String name) {
        this.name = name;
    }

    public void on(Widget widget) {
        widget.setData(KEY, name);
    }
}
