package org.deskwright.app.instance;

import java.util.ResourceBundle;

/** Texts of this package. */
final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.deskwright.app.instance.messages");

    static final String AREA_NOT_WRITABLE_TITLE = TEXTS.getString("area.not-writable.title");
    static final String AREA_NOT_WRITABLE = TEXTS.getString("area.not-writable");
    static final String AREA_IN_USE_TITLE = TEXTS.getString("area.in-use.title");
    static final String AREA_IN_USE = TEXTS.getString("area.in-use");

    private Messages() {
    }
}
