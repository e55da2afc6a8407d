package org.deskwright.live.ui.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.fleet.FleetPlace;

/**
 * The live estate at one moment.
 *
 * @param connections that are remembered, in the order in which they were made
 * @param places every account and Region of theirs, as far as they name Regions
 * @param running whether a refresh is under way
 * @param automatic whether it is refreshed by itself
 * @param next when it is refreshed by itself next; empty when it is not
 * @param watched directories that are read before others, and more often when it is refreshed by itself
 * @param snapshots how many times the store was written since the start, so that views know when to look again
 * @param problem why the last refresh could not be kept or begun; empty when it could
 * @param trouble why the connections cannot be read or remembered; empty when they can
 */
public record LiveState(List<Connection> connections, List<LivePlace> places, boolean running, boolean automatic,
        Optional<Next> next, Set<FleetPlace.Directory> watched, int snapshots, String problem, String trouble) {
    public static final LiveState NOTHING = new LiveState(List.of(), List.of(), false, false, Optional.empty(),
            Set.of(), 0, "", "");

    /**
     * What comes by itself next.
     *
     * @param whole whether all is read then, not alone what is watched or has changed lately
     * @param failures how often it was in vain in a row, because of which it is later
     */
    public record Next(Instant at, boolean whole, int failures) {}

    public LiveState {
        connections = List.copyOf(connections);
        places = List.copyOf(places);
        watched = Set.copyOf(watched);
    }

    public Optional<LivePlace> place(Scope scope) {
        return places.stream().filter(place -> place.scope().equals(scope)).findFirst();
    }

    /** Whether anything is connected. */
    public boolean isConnected() {
        return !connections.isEmpty();
    }

    public int pages() {
        return places.stream().filter(LivePlace::isReading).mapToInt(LivePlace::pages).sum();
    }

    /** What did not work, whichever it was. */
    public String complaint() {
        return trouble.isEmpty() ? problem : trouble;
    }

    public LiveState with(List<LivePlace> others) {
        return new LiveState(connections, others, running, automatic, next, watched, snapshots, problem, trouble);
    }

    /** As it was remembered. */
    public LiveState connected(List<Connection> now, List<LivePlace> theirs) {
        return new LiveState(now, theirs, running, automatic, next, watched, snapshots, problem, "");
    }

    public LiveState running(boolean now) {
        return new LiveState(connections, places, now, automatic, next, watched, snapshots, now ? "" : problem,
                trouble);
    }

    public LiveState automatic(boolean on, Optional<Next> at) {
        return new LiveState(connections, places, running, on, at, watched, snapshots, problem, trouble);
    }

    public LiveState watching(Set<FleetPlace.Directory> directories) {
        return new LiveState(connections, places, running, automatic, next, directories, snapshots, problem, trouble);
    }

    public LiveState written() {
        return new LiveState(connections, places, running, automatic, next, watched, snapshots + 1, problem, trouble);
    }

    public LiveState failed(String why) {
        return new LiveState(connections, places, running, automatic, next, watched, snapshots, why, trouble);
    }

    public LiveState troubled(String why) {
        return new LiveState(connections, places, running, automatic, next, watched, snapshots, problem, why);
    }
}
