package org.deskwright.live.ui.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.Connection;

/**
 * The live estate at one moment.
 *
 * @param places every connected account and Region, in the order in which they were connected
 * @param running whether a refresh is under way
 * @param automatic whether it is refreshed by itself
 * @param next when it is refreshed by itself next; empty when it is not
 * @param snapshots how many times the store was written since the start, so that views know when to look again
 * @param problem why the last refresh could not be kept or begun; empty when it could
 */
public record LiveState(List<LivePlace> places, boolean running, boolean automatic, Optional<Instant> next,
        int snapshots, String problem) {
    public static final LiveState NOTHING = new LiveState(List.of(), false, false, Optional.empty(), 0, "");

    public LiveState {
        places = List.copyOf(places);
    }

    public List<Connection> connections() {
        return places.stream().map(LivePlace::connection).distinct().toList();
    }

    public Optional<LivePlace> place(Scope scope) {
        return places.stream().filter(place -> place.scope().equals(scope)).findFirst();
    }

    /** Whether anything is connected. */
    public boolean isConnected() {
        return !places.isEmpty();
    }

    public int pages() {
        return places.stream().filter(LivePlace::isReading).mapToInt(LivePlace::pages).sum();
    }

    public LiveState with(List<LivePlace> others) {
        return new LiveState(others, running, automatic, next, snapshots, problem);
    }

    public LiveState running(boolean now) {
        return new LiveState(places, now, automatic, next, snapshots, now ? "" : problem);
    }

    public LiveState automatic(boolean on, Optional<Instant> at) {
        return new LiveState(places, running, on, at, snapshots, problem);
    }

    public LiveState written() {
        return new LiveState(places, running, automatic, next, snapshots + 1, problem);
    }

    public LiveState failed(String why) {
        return new LiveState(places, running, automatic, next, snapshots, why);
    }
}
