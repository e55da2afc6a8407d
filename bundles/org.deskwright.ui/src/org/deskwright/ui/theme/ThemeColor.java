package org.deskwright.ui.theme;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;

/**
 * The colours that views may use besides the theme's own. Their values are contributed to Colors and Fonts in
 * {@code plugin.xml} and changed for dark themes in {@code css/dark.css}.
 */
public enum ThemeColor {
    PROBLEM("problem"),
    WARNING("warning"),
    INFO("info"),
    CANNOT_TELL("cannot-tell"),
    PASSED("passed"),
    MUTED("muted"),
    NOTICE("notice"),
    CODE("code"),
    PAGE("page"),
    PAGE_TEXT("page-text");

    private final String id;

    ThemeColor(String name) {
        id = "org.deskwright.ui." + name;
    }

    public String id() {
        return id;
    }

    /** The value in the present theme; owned by the registry. Display thread only. */
    public Color color() {
        return JFaceResources.getColorRegistry().get(id);
    }
}
