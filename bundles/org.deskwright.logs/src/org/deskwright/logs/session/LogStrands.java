package org.deskwright.logs.session;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts the lines of one log together by session, as they stand in it: by the session that they tell; those that tell
 * none to the session that the log is at, where there is one, and else by what begins and ends one. It keeps no more
 * than a bounded number of sessions in mind, of more those that were quiet longest are given away as they are.
 */
final class LogStrands implements SessionScan.Sink {
    private static final int MOST = 4096;
    /** For so long behind its end lines may follow that still are of a session. */
    private static final long LINGER = 60_000_000L;

    /** So long nobody waits on the way to a computer, not even for one that has to start: who asks then tries anew. */
    private static final long PATIENCE = 30 * 60_000_000L;

    /** For longer than that a session of which no line told the beginning is not known to have gone on. */
    private static final long QUIET = 24 * 3_600_000_000L;

    private final Consumer<Strand> sink;
    private final Map<String, OpenStrand> told = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<When.Clock, Track> tracks = new EnumMap<>(When.Clock.class);

    /** Of one clock: the session that the log is at. */
    private static final class Track {
        /** Which began last of those that lines tell. */
        private OpenStrand current;
        /** Whether lines of several sessions stand between each other, so that a line that tells none may be of any. */
        private boolean mixed;
        /** Of lines that tell none. */
        private OpenStrand untold;
        /** An attempt that came to nothing, beside those. */
        private OpenStrand aside;
    }

    /** @param sink is given each when the log is through, or earlier */
    LogStrands(Consumer<Strand> sink) {
        this.sink = sink;
    }

    @Override
    public void event(Event event) {
        strand(event).add(event);
    }

    @Override
    public void metric(Metric metric) {
        Event event = new Event(metric.rule().marker(), metric.place(), metric.session(), Map.of());
        OpenStrand strand = strand(event);
        if (strand.last() == null) {
            strand.add(event);
        }
        strand.measured(metric.place().when());
    }

    @Override
    public void goesOn(String session, When when) {
        OpenStrand known = told.get(key(session, when));
        if (known != null && !known.isClosed()) {
            known.goesOn(when);
        }
    }

    private static String key(String session, When when) {
        return when.clock().name() + session;
    }

    private OpenStrand strand(Event event) {
        Track track = tracks.computeIfAbsent(event.when().clock(), clock -> new Track());
        if (!event.session().isEmpty()) {
            return told(event, track);
        }
        if (track.current != null && !track.mixed && goesOn(track.current, event)) {
            return track.current;
        }
        return event.marker().aside() && !isBeginning(track.untold, event) ? aside(event, track) : untold(event, track);
    }

    /** Whether what the log is at began but now, so that the line may be of it. */
    private static boolean isBeginning(OpenStrand strand, Event event) {
        return strand != null && !strand.isClosed() && isNear(strand, event);
    }

    /** Others run meanwhile, or have ended: of neither it is. */
    private OpenStrand aside(Event event, Track track) {
        if (track.aside != null && !isNear(track.aside, event)) {
            sink.accept(track.aside.strand(true));
            track.aside = null;
        }
        if (track.aside == null) {
            track.aside = new OpenStrand("");
        }
        return track.aside;
    }

    private OpenStrand told(Event event, Track track) {
        String key = key(event.session(), event.when());
        OpenStrand known = told.get(key);
        boolean again = known != null && known.isBegunAgain(event);
        if (again) {
            sink.accept(known.strand(true));
        } else if (known != null) {
            track.mixed |= track.current != null && known != track.current && !known.isClosed()
                    && !track.current.isClosed();
            return known;
        }
        OpenStrand begun = new OpenStrand(event.session(), again);
        if (track.untold != null && goesOn(track.untold, event) && isNear(track.untold, event)) {
            begun.adopt(track.untold);
            track.untold = null;
        }
        track.current = begun;
        told.put(key, begun);
        if (told.size() > MOST) {
            giveAway();
        }
        return begun;
    }

    private void giveAway() {
        Map.Entry<String, OpenStrand> quiet = told.entrySet().iterator().next();
        told.remove(quiet.getKey());
        OpenStrand strand = quiet.getValue();
        // what comes of it yet is put together with this when all logs are through
        sink.accept(strand.strand(tracks.values().stream().noneMatch(track -> track.current == strand)));
        tracks.values().stream().filter(track -> track.current == strand).forEach(track -> track.current = null);
    }

    private OpenStrand untold(Event event, Track track) {
        if (track.untold != null && !goesOn(track.untold, event)) {
            sink.accept(track.untold.strand(true));
            track.untold = null;
        }
        if (track.untold == null) {
            track.untold = new OpenStrand("");
        }
        return track.untold;
    }

    private static boolean goesOn(OpenStrand strand, Event event) {
        if (event.marker().opens()) {
            return false;
        }
        if (strand.isClosed()) {
            return event.stage() == Stage.DISCONNECT && isNear(strand, event);
        }
        if (event.stage().compareTo(Stage.CONNECT) <= 0 && event.when().micros() - strand.last().micros() > PATIENCE) {
            return false;
        }
        long apart = event.when().micros() - strand.last().micros();
        if (apart > PATIENCE && strand.isAtItsEnd() || apart > QUIET && !strand.isBegun()) {
            return false;
        }
        Stage furthest = strand.furthest(event.marker().program());
        // who comes back from a connection to who he is begins anew
        return furthest == null || furthest.compareTo(Stage.CONNECT) < 0 || event.stage().compareTo(Stage.BROKER) > 0;
    }

    private static boolean isNear(OpenStrand strand, Event event) {
        return Math.abs(event.when().micros() - strand.last().micros()) <= LINGER;
    }

    /** The log is through. */
    void end() {
        for (OpenStrand strand : told.values()) {
            sink.accept(strand.strand(tracks.values().stream().noneMatch(track -> track.current == strand)));
        }
        tracks.values().stream().filter(track -> track.aside != null)
                .forEach(track -> sink.accept(track.aside.strand(true)));
        tracks.values().stream().filter(track -> track.untold != null)
                .forEach(track -> sink.accept(track.untold.strand(false)));
        told.clear();
        tracks.clear();
    }
}
