package org.deskwright.app.shell;

import java.util.ResourceBundle;

/** Texts of this package. */
final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.deskwright.app.shell.messages");

    static final String PRODUCT_NAME = TEXTS.getString("product.name");
    static final String TITLE_WITH_CASE = TEXTS.getString("title.with-case");
    static final String FILE = TEXTS.getString("menu.file");
    static final String EDIT = TEXTS.getString("menu.edit");
    static final String VIEW = TEXTS.getString("menu.view");
    static final String SHOW_VIEW = TEXTS.getString("menu.show-view");
    static final String APPEARANCE = TEXTS.getString("menu.appearance");
    static final String RESET_LAYOUT = TEXTS.getString("menu.reset-layout");
    static final String WINDOW = TEXTS.getString("menu.window");
    static final String QUICK_ACCESS = TEXTS.getString("menu.quick-access");
    static final String HELP = TEXTS.getString("menu.help");

    static final String PERSPECTIVES = TEXTS.getString("menu.perspectives");
    static final String NAVIGATE = TEXTS.getString("menu.navigate");
    static final String NEXT_VIEW = TEXTS.getString("menu.next-view");
    static final String PREVIOUS_VIEW = TEXTS.getString("menu.previous-view");
    static final String NEXT_PERSPECTIVE = TEXTS.getString("menu.next-perspective");
    static final String DIAGNOSIS = TEXTS.getString("menu.diagnosis");
    static final String NEW_WINDOW = TEXTS.getString("menu.new-window");
    static final String KEYS = TEXTS.getString("menu.keys");
    static final String ABOUT = TEXTS.getString("menu.about");
    static final String INSTALLATION = TEXTS.getString("menu.installation");

    private Messages() {
    }

    /** What the splash says at a step of the start. */
    static String splash(String step) {
        return TEXTS.getString("splash." + step);
    }
}
