package org.deskwright.app;

import java.util.ResourceBundle;

/** Texts of this package. */
final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.deskwright.app.messages");

    static final String NO_SUCH_PATH = TEXTS.getString("no-such-path");
    static final String NO_DISPLAY = TEXTS.getString("no-display");
    static final String NO_FONTS = TEXTS.getString("no-fonts");

    private Messages() {
    }
}
