package org.deskwright.logs.ui.hits;

import java.util.Locale;

import org.deskwright.logs.signature.Severity;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;

/** How bad a known failure is, for people. */
public final class SeverityLook {
    private static final Texts TEXTS = Texts.beside(SeverityLook.class);

    private SeverityLook() {
    }

    public static String word(Severity severity) {
        return TEXTS.get("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    public static Icon icon(Severity severity) {
        return switch (severity) {
            case CRITICAL, ERROR -> Icon.PROBLEM;
            case WARNING -> Icon.WARNING;
            case INFO -> Icon.INFO;
        };
    }
}
