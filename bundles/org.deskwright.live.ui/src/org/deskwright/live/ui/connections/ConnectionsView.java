package org.deskwright.live.ui.connections;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.live.ui.part.Doors;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.live.ui.session.LiveState;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.RowsPage;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Ages;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.deskwright.ui.time.Now;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The connected accounts and Regions, how old what is known of each is, and what could not be read. */
public final class ConnectionsView extends ViewPart {
    public static final String ID = "org.deskwright.live.connections";

    private static final Texts TEXTS = Texts.beside(ConnectionsView.class);
    private static final int MINUTE = 60_000;

    private LiveSession session;
    private RowsPage<LivePlace> page;
    private String complaint = "";

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(LiveSession.class);
        parent.setLayout(new FillLayout());
        TableDescription<LivePlace> description = new TableDescription<>("live.connections", TEXTS.get("table"),
                columns(),
                p -> List.of(p.connection().profile(), p.scope().region(), p.connection().endpoint().toString()),
                List.of());
        page = new RowsPage<>(parent, getSite(), description, this::nothing).done();
        page.table().publish(getSite());
        SessionWatch.on(page.control(), session, this::show);
        growOlder();
    }

    private void growOlder() {
        page.control().getDisplay().timerExec(MINUTE, () -> {
            if (!page.control().isDisposed()) {
                show(session.current());
                growOlder();
            }
        });
    }

    private EmptyState nothing(Composite parent) {
        if (!complaint.isEmpty()) {
            return new EmptyState(parent, "live.connections.empty", TEXTS.get("empty.trouble.title"), complaint);
        }
        EmptyState state = new EmptyState(parent, "live.connections.empty", TEXTS.get("empty.title"),
                TEXTS.get("empty.hint"));
        return Doors.connect(state, getSite(), "live.connections");
    }

    private static List<Column<LivePlace>> columns() {
        return List.of(text("profile", 170, p -> p.connection().profile()).withIcon(p -> Optional.of(Icon.ACCOUNT)),
                text("name", 110, p -> p.connection().name()), text("account", 120, p -> p.scope().account()),
                text("partition", 90, p -> p.connection().partition()).hidden(),
                text("region", 120, p -> p.scope().region()),
                text("state", 190, ConnectionsView::state).withIcon(p -> Optional.of(icon(p)))
                        .withColor(p -> isSound(p) ? Optional.empty() : Optional.of(ThemeColor.WARNING)),
                text("age", 80, p -> p.readAt().map(ConnectionsView::age).orElseGet(() -> TEXTS.get("never"))),
                text("read", 170, p -> p.readAt().map(Moments::here).orElse("")).hidden(),
                text("lacking", 480, ConnectionsView::lacking),
                text("endpoint", 200, p -> p.connection().endpoint().map(Object::toString).orElse("")).hidden());
    }

    private static Column<LivePlace> text(String id, int width, Function<LivePlace, String> text) {
        return Column.text(id, TEXTS.get("column." + id), width, text);
    }

    private static String age(Instant at) {
        Instant now = Now.instant();
        return Duration.between(at, now).toMinutes() < 1 ? TEXTS.get("age.now") : Ages.of(at, now);
    }

    private static boolean isSound(LivePlace place) {
        return place.lacking().isEmpty();
    }

    private static Icon icon(LivePlace place) {
        return place.isReading()
                ? Icon.RUNNING
                : !isSound(place) ? Icon.WARNING : place.readAt().isPresent() ? Icon.PASSED : Icon.WAITING;
    }

    private static String state(LivePlace place) {
        if (place.isReading()) {
            return place.expected() > 0
                    ? TEXTS.get("state.reading-of", place.pages(), place.expected())
                    : TEXTS.get("state.reading", place.pages());
        }
        if (!isSound(place)) {
            return TEXTS.get("state.lacking", place.lacking().size());
        }
        return TEXTS.get(place.readAt().isPresent() ? "state.read" : "state.never");
    }

    /** What to do is told by the reason that AWS gave and by how it ended. */
    private static String lacking(LivePlace place) {
        return String.join("; ", place.lacking().stream().map(ConnectionsView::lacking).toList());
    }

    private static String lacking(LiveAnswer answer) {
        return TEXTS.get("lacking." + answer.state(), answer.permission(), answer.reason());
    }

    private void show(LiveState state) {
        if (!state.trouble().equals(complaint)) {
            complaint = state.trouble();
            page.empty(this::nothing);
        }
        page.show(state.places(), line(state));
    }

    private static String line(LiveState state) {
        if (!state.complaint().isEmpty()) {
            return state.complaint();
        }
        long reading = state.places().stream().filter(LivePlace::isReading).count();
        if (reading > 0) {
            return TEXTS.get("line.reading", reading, state.pages());
        }
        long lacking = state.places().stream().filter(p -> !isSound(p)).count();
        String all = TEXTS.get("line", state.connections().size(), state.places().size(), lacking);
        return String
                .join(" ", Stream
                        .of(Stream.of(all),
                                twins(state).stream().map(names -> TEXTS.get("line.twins", String.join(", ", names))),
                                state.next().stream().map(next -> TEXTS.get("line.next", Moments.here(next.at()),
                                        TEXTS.get(next.whole() ? "next.whole" : "next.parts"), next.failures())))
                        .flatMap(part -> part).toList());
    }

    /** Profiles that lead to one account and to a Region of it that is not read twice. */
    private static List<List<String>> twins(LiveState state) {
        Map<List<Object>, TreeSet<String>> profiles = new LinkedHashMap<>();
        state.places().stream().filter(p -> !p.scope().account().isEmpty())
                .forEach(p -> profiles
                        .computeIfAbsent(List.of(p.scope(), p.connection().endpoint()), k -> new TreeSet<>())
                        .add(p.connection().profile()));
        return profiles.values().stream().filter(names -> names.size() > 1).distinct().map(names -> List.copyOf(names))
                .toList();
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
