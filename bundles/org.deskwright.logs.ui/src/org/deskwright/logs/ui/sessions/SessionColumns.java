package org.deskwright.logs.ui.sessions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;

/** What the table of sessions tells of each. */
final class SessionColumns {
    private static final Texts TEXTS = Texts.beside(SessionColumns.class);

    private SessionColumns() {
    }

    static List<Column<Session>> all() {
        return List.of(
                Column.<Session>text("begin", TEXTS.get("column.begin"), 190, s -> SessionText.time(s.begin()))
                        .withOrder(Comparator.comparing(Session::begin)),
                Column.text("session", TEXTS.get("column.session"), 140, SessionText::name),
                Column.<Session>text("end", TEXTS.get("column.end"), 190, s -> SessionText.time(s.end()))
                        .withOrder(Comparator.comparing(Session::end)),
                Column.<Session, Double>number("seconds", TEXTS.get("column.duration"), 90,
                        s -> s.duration().map(span -> span.toMillis() / 1000.0))
                        .withText(s -> s.duration().map(SessionText::span).orElse("")),
                Column.text("reached", TEXTS.get("column.reached"), 110,
                        s -> s.reached().map(StageLook::word).orElse("")),
                Column.<Session>text("cause", TEXTS.get("column.cause"), 280, s -> CauseLook.words(s.cause()))
                        .withIcon(s -> Optional.of(CauseLook.icon(s.cause().kind())))
                        .withGroup(s -> CauseLook.word(s.cause().kind())),
                Column.text("peer", TEXTS.get("column.peer"), 140, Session::peer),
                Column.text("logs", TEXTS.get("column.logs"), 200, s -> String.join(", ", s.logs())),
                Column.<Session>text("programs", TEXTS.get("column.programs"), 140,
                        s -> String.join(", ", s.programs())).hidden(),
                Column.<Session>text("id", TEXTS.get("column.id"), 240, Session::id).hidden(),
                Column.<Session>text("link", TEXTS.get("column.link"), 200,
                        s -> TEXTS.get("link." + s.link().name().toLowerCase(Locale.ROOT))).hidden(),
                Column.<Session, Long>number("measured", TEXTS.get("column.measured"), 90,
                        s -> Optional.of(s.measured())).hidden());
    }
}
