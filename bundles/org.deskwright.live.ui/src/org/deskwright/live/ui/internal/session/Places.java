package org.deskwright.live.ui.internal.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.live.ui.session.LiveState;

/** What becomes of the places when something is told of them. */
final class Places {
    private Places() {
    }

    /** A place for each Region of each connection; what was known of it stays. */
    static List<LivePlace> of(List<Connection> connections, Function<Connection, List<String>> regions,
            List<LivePlace> before) {
        List<LivePlace> places = new ArrayList<>();
        for (Connection connection : connections) {
            for (String region : regions.apply(connection)) {
                LivePlace fresh = LivePlace.of(connection, region);
                places.add(before.stream()
                        .filter(p -> LivePlace.isSame(p.connection(), connection) && p.scope().region().equals(region))
                        .findFirst().map(p -> p.of(connection)).orElse(fresh));
            }
        }
        return places;
    }

    /** What the store knows of those that were not read since the start. */
    static List<LivePlace> known(List<LivePlace> places, Map<Scope, AgesJob.Known> known) {
        return each(places, p -> known.containsKey(p.scope()) && !p.isReading() && p.pages() == 0,
                p -> p.known(known.get(p.scope()).readAt(), known.get(p.scope()).lacking()));
    }

    static List<LivePlace> begun(List<LivePlace> places, List<LiveSource> sources, ToIntFunction<Scope> lastPages) {
        List<LiveSource> parts = sources.stream().filter(source -> source.focus().only()).toList();
        return each(places, p -> isAsked(p, sources),
                p -> !isAsked(p, parts) ? p.begun(lastPages.applyAsInt(p.scope())) : p.isReading() ? p : p.begunPart());
    }

    private static boolean isAsked(LivePlace place, List<LiveSource> sources) {
        return sources.stream()
                .anyMatch(s -> s.profile().equals(place.connection().profile())
                        && s.endpoint().equals(place.connection().endpoint())
                        && (s.regions().isEmpty() || s.regions().contains(place.scope().region())));
    }

    /** Those that are read with these. */
    static List<LivePlace> of(List<LivePlace> places, List<LiveSource> sources) {
        return places.stream().filter(p -> isAsked(p, sources)).toList();
    }

    /** How many pages come of what is being read; 0 when that is not known of some of it. */
    static int expected(List<LivePlace> places) {
        List<LivePlace> reading = places.stream().filter(LivePlace::isReading).toList();
        boolean known = reading.stream().allMatch(p -> p.expected() > 0);
        return known ? reading.stream().mapToInt(LivePlace::expected).sum() : 0;
    }

    /** It is known now which account a profile leads to. */
    static List<LivePlace> settled(List<LivePlace> places, String profile, String account) {
        return each(places, p -> p.connection().profile().equals(profile) && !p.connection().account().equals(account),
                p -> p.of(Connections.to(p.connection(), account)));
    }

    static List<LivePlace> page(List<LivePlace> places, LivePage page) {
        return each(places, p -> p.isReading() && p.scope().equals(page.scope()), p -> p.page(page));
    }

    static List<LivePlace> complete(List<LivePlace> places, LiveAnswer answer) {
        return each(places, p -> p.isReading() && p.scope().equals(answer.scope()), p -> p.complete(answer));
    }

    /** Where the account is not known, it is about all of a connection, or what there is of it in one Region. */
    static List<LivePlace> lacking(List<LivePlace> places, LiveAnswer answer) {
        boolean whole = answer.scope().account().isEmpty();
        return each(places, p -> p.isReading() && (whole ? isOf(answer, p) : p.scope().equals(answer.scope())),
                p -> p.lacking(answer));
    }

    /** Who is not signed in, or may not even ask who he is, is so in all Regions. */
    private static boolean isOf(LiveAnswer answer, LivePlace place) {
        boolean everywhere = answer.state() == State.NOT_SIGNED_IN || answer.state() == State.DENIED;
        return place.connection().profile().equals(answer.profile()) && (everywhere || answer.scope().region().isEmpty()
                || answer.scope().region().equals(place.scope().region()));
    }

    /** @param others that are still read */
    static List<LivePlace> ended(List<LivePlace> places, List<LiveSource> sources, List<LiveSource> others) {
        return each(places, p -> isAsked(p, sources) && !isAsked(p, others), LivePlace::ended);
    }

    private static List<LivePlace> each(List<LivePlace> places, Predicate<LivePlace> concerned,
            UnaryOperator<LivePlace> change) {
        return places.stream().map(p -> concerned.test(p) ? change.apply(p) : p).toList();
    }

    /** What to ask to read these places. */
    static List<LiveSource> sources(LiveState state, Set<FleetPlace> wanted) {
        Map<Connection, List<String>> regions = new LinkedHashMap<>();
        state.places().stream().filter(p -> wanted.stream().anyMatch(w -> touches(w, p)))
                .forEach(p -> regions.computeIfAbsent(p.connection(), c -> new ArrayList<>()).add(p.scope().region()));
        return regions.entrySet().stream()
                .map(e -> new LiveSource(e.getKey().profile(), e.getValue(), e.getKey().endpoint())).toList();
    }

    private static boolean touches(FleetPlace wanted, LivePlace place) {
        return Optional.of(place.scope()).filter(s -> !s.account().isEmpty()).filter(wanted::touches).isPresent();
    }
}
