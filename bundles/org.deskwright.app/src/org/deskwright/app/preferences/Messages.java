package org.deskwright.app.preferences;

import java.util.ResourceBundle;

/** Texts of this package. */
final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.deskwright.app.preferences.messages");

    static final String STATE = TEXTS.getString("state");
    static final String LOG = TEXTS.getString("log");
    static final String INSTALLATION = TEXTS.getString("installation");
    static final String JAVA = TEXTS.getString("java");

    private Messages() {
    }
}
