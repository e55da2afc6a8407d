package org.deskwright.logs.ui.sessions;

import org.deskwright.logs.session.Stage;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** What a step of a session looks like: a word and a colour, never that alone. */
final class StageLook {
    private static final Texts TEXTS = Texts.beside(StageLook.class);

    private StageLook() {
    }

    static String word(Stage stage) {
        return TEXTS.get("stage." + stage.id());
    }

    static ThemeColor color(Stage stage) {
        return switch (stage) {
            case LAUNCH, BROKER -> ThemeColor.MUTED;
            case AUTHENTICATE -> ThemeColor.CANNOT_TELL;
            case CONNECT -> ThemeColor.INFO;
            case STREAM -> ThemeColor.PASSED;
            case DISCONNECT -> ThemeColor.CHART;
        };
    }
}
