package org.deskwright.app.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Switches between the light and the dark theme, or does as the system does; kept for the next start. */
public final class ThemeHandler extends AbstractHandler {
    static final String PARAMETER = "org.deskwright.app.theme.name";
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    @Override
    public Object execute(ExecutionEvent event) {
        IThemeEngine engine = engine();
        engine.setTheme(theme(event.getParameter(PARAMETER)), true);
        return null;
    }

    private static String theme(String name) {
        return switch (name) {
            case "dark" -> DARK;
            case "system" -> Display.isSystemDarkTheme() ? DARK : LIGHT;
            default -> LIGHT;
        };
    }

    private static IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }
}
