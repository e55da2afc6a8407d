package org.deskwright.app.look;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;

/**
 * The themes to choose from. The choice is kept where the platform's theme engine keeps it and finds it at the next
 * start; nothing kept there means: as the system.
 */
public enum Look {
    SYSTEM(Icon.THEME_SYSTEM, ""),
    LIGHT(Icon.THEME_LIGHT, "org.eclipse.e4.ui.css.theme.e4_default"),
    DARK(Icon.THEME_DARK, "org.eclipse.e4.ui.css.theme.e4_dark"),
    /** With "dark" in its id, by which the engine asks GTK and Windows for dark menus and scroll bars. */
    HIGH_CONTRAST(Icon.THEME_CONTRAST, "org.deskwright.ui.theme.highcontrast_dark");

    private static final Texts TEXTS = Texts.beside(Look.class);
    private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String KEY = "themeid";
    private static final String SYSTEM_DARK = "org.deskwright.app.systemIsDark";

    private final Icon icon;
    private final String theme;

    Look(Icon icon, String theme) {
        this.icon = icon;
        this.theme = theme;
    }

    /**
     * To be called before any theme is set: GTK, once asked by the workbench for dark menus, can no longer say what the
     * user's desktop is.
     */
    public static void ask(Display display) {
        display.setData(SYSTEM_DARK, Display.isSystemDarkTheme());
    }

    /** What the user chose. */
    public static Look chosen() {
        String kept = node().get(KEY, SYSTEM.theme);
        return Stream.of(values()).filter(l -> l.theme.equals(kept)).findFirst().orElse(SYSTEM);
    }

    public static Optional<Look> called(String word) {
        return Stream.of(values()).filter(l -> l.word().equals(word)).findFirst();
    }

    /**
     * Has the workbench show what is chosen from now on, whoever chooses it: settings may be imported.
     *
     * @param engine asked for only when there is something to change; it comes after the first window
     * @param changed told of each change, on the display thread
     */
    public static void follow(Supplier<IThemeEngine> engine, Display display, Runnable changed) {
        node().addPreferenceChangeListener(event -> {
            if (event.getKey().equals(KEY) && !display.isDisposed()) {
                display.asyncExec(() -> {
                    Look chosen = chosen();
                    ITheme active = engine.get().getActiveTheme();
                    if (active == null || !active.getId().equals(chosen.themeOn(display))) {
                        engine.get().setTheme(chosen.themeOn(display), false);
                    }
                    changed.run();
                });
            }
        });
    }

    private String themeOn(Display display) {
        if (this != SYSTEM) {
            return theme;
        }
        return Boolean.TRUE.equals(display.getData(SYSTEM_DARK)) ? DARK.theme : LIGHT.theme;
    }

    /** Changes to this, for the next start too. Display thread only. */
    public void use(IThemeEngine engine, Display display) {
        if (this == SYSTEM) {
            node().remove(KEY);
            engine.setTheme(themeOn(display), false);
        } else {
            engine.setTheme(theme, true);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** The value of the theme command's parameter. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return TEXTS.get("look." + word());
    }

    public Icon icon() {
        return icon;
    }
}
