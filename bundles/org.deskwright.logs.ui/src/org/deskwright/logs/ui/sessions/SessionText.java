package org.deskwright.logs.ui.sessions;

import java.time.Duration;

import org.deskwright.logs.session.Place;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.ui.text.Texts;

/** Sessions and their times in words. */
public final class SessionText {
    private static final Texts TEXTS = Texts.beside(SessionText.class);
    private static final int SHORT = 8;

    private SessionText() {
    }

    /** What people call it: its user, else how its id begins, else the line at which it begins. */
    public static String name(Session session) {
        if (!session.user().isEmpty()) {
            return session.user();
        }
        if (!session.id().isEmpty()) {
            return session.id().length() > SHORT ? session.id().substring(0, SHORT) : session.id();
        }
        return TEXTS.get("name.line", first(session).line() + 1);
    }

    static Place first(Session session) {
        return session.events().getFirst().place();
    }

    /** Tells it from all others, and is the same when logs are gone over again. */
    static String identity(Session session) {
        return first(session).log() + ":" + first(session).line();
    }

    /** As the log tells it; a moment in UTC. */
    public static String time(When when) {
        return when.clock() == When.Clock.UPTIME ? when.toString() : Times.text(when.micros());
    }

    /** In the two units that tell most. */
    public static String span(Duration span) {
        if (span.toDays() > 0) {
            return TEXTS.get("span.days", span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return TEXTS.get("span.hours", span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? TEXTS.get("span.minutes", span.toMinutes(), span.toSecondsPart())
                : TEXTS.get("span.seconds", span.toMillis() / 1000.0);
    }
}
