package org.deskwright.logs.ui.canvas;

import java.util.Locale;
import java.util.Optional;

import org.deskwright.logs.format.Level;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.graphics.Image;

/** What a level looks like: a word, a colour, and a picture where it matters. */
public final class LevelLook {
    private static final Texts TEXTS = Texts.beside(LevelLook.class);

    private LevelLook() {
    }

    /** Empty for none. */
    public static String word(Level level) {
        return level == Level.NONE ? "" : TEXTS.get("level." + level.name().toLowerCase(Locale.ROOT));
    }

    public static Optional<Image> image(Level level) {
        return switch (level) {
            case CRITICAL -> Optional.of(Icon.FAILED.image());
            case ERROR -> Optional.of(Icon.PROBLEM.image());
            case WARNING -> Optional.of(Icon.WARNING.image());
            case INFO -> Optional.of(Icon.INFO.image());
            case DEBUG, TRACE, NONE -> Optional.empty();
        };
    }

    public static ThemeColor color(Level level) {
        return switch (level) {
            case CRITICAL, ERROR -> ThemeColor.PROBLEM;
            case WARNING -> ThemeColor.WARNING;
            case INFO -> ThemeColor.INFO;
            case DEBUG, TRACE, NONE -> ThemeColor.MUTED;
        };
    }
}
