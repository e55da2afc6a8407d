package org.deskwright.logs.session;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Strands that belong together. What is made of it does not depend on the order in which their logs were read.
 *
 * @param strands at least one
 */
record Bundle(List<Strand> strands, Session.Link link) {
    private static final Comparator<Event> ORDER = Comparator.comparing(Event::when)
            .thenComparing(event -> event.place().log()).thenComparingLong(event -> event.place().line())
            .thenComparing(event -> event.marker().id());
    /** Within so long all programs write of a session that begins. */
    private static final Duration AT_ONCE = Duration.of(TimeJoin.WINDOW, ChronoUnit.MICROS);
    private static final Comparator<Strand> STRANDS = Comparator.comparing(Strand::first, ORDER);
    /** By their beginnings: moments first. */
    static final Comparator<Bundle> BY_BEGIN = Comparator.comparing(Bundle::first, ORDER);
    /** Those of the same session stand together. */
    static final Comparator<Bundle> BY_SESSION = Comparator.comparing(Bundle::session).thenComparing(BY_BEGIN);

    Bundle {
        strands = strands.stream().sorted(STRANDS).toList();
    }

    static Bundle of(Strand strand) {
        return new Bundle(List.of(strand), strand.session().isEmpty() ? Session.Link.ORDER : Session.Link.ID);
    }

    /** All in one. */
    static Bundle of(List<Bundle> bundles, Session.Link link) {
        List<Strand> all = new ArrayList<>();
        bundles.forEach(bundle -> all.addAll(bundle.strands));
        return new Bundle(all, link);
    }

    /**
     * Those of one id by session: where a log tells that one began again, what begins from there on is of another.
     *
     * @param same in the order of their beginnings
     */
    static List<Bundle> bySession(List<Bundle> same) {
        List<List<Bundle>> sessions = new ArrayList<>();
        for (Bundle bundle : same) {
            if (sessions.isEmpty() || bundle.isAgain() && !bundle.goesWith(sessions.getLast())) {
                sessions.add(new ArrayList<>());
            }
            sessions.getLast().add(bundle);
        }
        List<Bundle> all = new ArrayList<>(sessions.stream().map(one -> of(one, Session.Link.ID)).toList());
        for (int i = 0; i < all.size() - 1; i++) {
            Bundle before = all.get(i);
            all.set(i, new Bundle(before.strands.stream().map(Strand::over).toList(), before.link));
        }
        return all;
    }

    private boolean isAgain() {
        return strands.stream().anyMatch(Strand::again);
    }

    /** Whether another log tells of the same new beginning. */
    private boolean goesWith(List<Bundle> session) {
        When begun = session.getFirst().first().when();
        return session.getFirst().isAgain()
                && session.stream().noneMatch(other -> other.logs().stream().anyMatch(logs()::contains))
                && begun.until(first().when()).filter(apart -> apart.compareTo(AT_ONCE) <= 0).isPresent();
    }

    Bundle as(Session.Link other) {
        return new Bundle(strands, other);
    }

    /** Empty where no strand tells one. */
    String session() {
        return strands.stream().map(Strand::session).filter(id -> !id.isEmpty()).findFirst().orElse("");
    }

    Stream<Event> events() {
        return strands.stream().flatMap(strand -> strand.events().stream());
    }

    /** The first line by its time, a moment where there is one. */
    private Event first() {
        return strands.stream().map(strand -> strand.firstMoment().orElse(strand.first())).min(ORDER).orElseThrow();
    }

    Optional<When> begin() {
        return Optional.of(first().when()).filter(when -> when.clock() == When.Clock.MOMENT);
    }

    /** The last moment that it tells of, in microseconds since 1970; of one that has a beginning. */
    long end() {
        return Stream.concat(strands.stream().map(Strand::last), events().map(Event::when))
                .filter(when -> when.clock() == When.Clock.MOMENT).mapToLong(When::micros).max().orElseThrow();
    }

    /** Whether it tells nothing but that the desktop was shown, and how that ended. */
    boolean tellsTheEnd() {
        return events()
                .noneMatch(event -> event.marker().opens() || event.marker().stage().compareTo(Stage.STREAM) < 0);
    }

    Set<String> programs() {
        return collect(events().map(event -> event.marker().program()));
    }

    Set<String> logs() {
        return collect(events().map(event -> event.place().log()));
    }

    private static Set<String> collect(Stream<String> names) {
        return names.collect(Collectors.toCollection(HashSet::new));
    }
}
