package org.deskwright.logs.ui.sessions;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.logs.session.EndCause;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;

/** What the end of a session looks like. */
final class CauseLook {
    private static final Texts TEXTS = Texts.beside(CauseLook.class);

    private CauseLook() {
    }

    static String word(EndCause.Kind kind) {
        return TEXTS.get("cause." + kind.id());
    }

    /** With what the program calls it, and what nobody tells. */
    static String words(EndCause cause) {
        String told = Stream.of(cause.code(), cause.reason()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String missing = cause.missing() == EndCause.Missing.NOTHING
                ? ""
                : TEXTS.get("missing." + cause.missing().id());
        return Stream.of(word(cause.kind()), told, missing).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
    }

    static Icon icon(EndCause.Kind kind) {
        return switch (kind) {
            case USER -> Icon.USER;
            case ADMINISTRATOR -> Icon.STOP;
            case CLIENT -> Icon.WINDOW;
            case NETWORK, SERVER -> Icon.PROBLEM;
            case REFUSED -> Icon.FAILED;
            case TIME_LIMIT -> Icon.AGE;
            case OPEN -> Icon.RUNNING;
            case UNKNOWN -> Icon.MISSING_EVIDENCE;
        };
    }
}
