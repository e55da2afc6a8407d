package org.deskwright.logs.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ends sessions that ran when their computer or a service on it was halted, where no line of their own tells an end. A
 * log of events is set beside those logs that lie closest to it: of two computers, neither tells of the other.
 */
final class Halts {
    /** Of more in one reading the rest ends nothing. */
    private static final int MOST = 100_000;
    private static final long MICROS = 1_000_000;
    /** Of several that soon behind each other the one of most weight counts: services stop when a computer does. */
    private static final long TOGETHER = 60 * MICROS;
    private static final Comparator<Event> ORDER = Comparator.comparing(Event::when)
            .thenComparing(event -> event.place().log()).thenComparingLong(event -> event.place().line());

    private final List<Event> halts = new ArrayList<>();
    /** Those that tell of sessions, by their names. */
    private final Set<String> logs = new HashSet<>();

    /** By the log that tells them, the computers that are told in it. */
    private final Map<String, Set<String>> hosts = new HashMap<>();

    synchronized void add(Event halt) {
        if (halts.size() < MOST) {
            halts.add(halt);
        }
    }

    /** There are sessions in its logs. */
    synchronized void log(Strand strand) {
        if (logs.size() < MOST) {
            strand.events().forEach(event -> logs.add(event.place().log()));
        }
    }

    /** All are there. */
    void sort() {
        halts.sort(ORDER);
        for (Event halt : halts) {
            Set<String> told = hosts.computeIfAbsent(halt.place().log(), log -> new HashSet<>());
            Optional.ofNullable(halt.told().get("host")).ifPresent(told::add);
        }
    }

    boolean isEmpty() {
        return halts.isEmpty();
    }

    /** What ended it; empty where nothing did, or a line of its own tells its end. */
    Optional<Event> of(Session session) {
        boolean untold = session.isOpen() || session.cause().missing() == EndCause.Missing.END;
        return halts.isEmpty() || !untold ? Optional.empty() : halt(session);
    }

    /**
     * The same, with its end where it was halted.
     *
     * @param known what ended a part of it that others were put to by their time; its client may know no more than that
     *     nothing comes any more
     */
    Session end(Session session, Optional<Event> known) {
        Optional<Event> halt = of(session);
        if (halt.isPresent()) {
            return ended(session, halt.get());
        }
        return known
                .filter(event -> session.cause().kind() == EndCause.Kind.NETWORK
                        && session.cause().evidence().filter(told -> !isOf(event, told)).isPresent())
                .map(event -> because(session, event)).orElse(session);
    }

    private static boolean isOf(Event halt, Event told) {
        return halt.marker().halt().orElseThrow().programs().contains(told.marker().program());
    }

    /** It goes on as long as its lines do, which a client still wrote. */
    private static Session because(Session session, Event event) {
        List<Event> events = new ArrayList<>(session.events());
        int at = 0;
        while (at < events.size() && events.get(at).when().compareTo(event.when()) <= 0) {
            at++;
        }
        events.add(at, event);
        return with(session, event, session.end(), session.phases(), events);
    }

    private Optional<Event> halt(Session session) {
        List<Event> fitting = new ArrayList<>();
        for (int i = from(session.end()); i < halts.size(); i++) {
            Event event = halts.get(i);
            if (!fitting.isEmpty() && event.when().micros() - fitting.getFirst().when().micros() > TOGETHER
                    || event.when().clock() != session.end().clock()) {
                break;
            }
            if (ends(event, session)) {
                fitting.add(event);
            }
        }
        return fitting.stream().max(Comparator.comparing(Halts::weight));
    }

    private static int weight(Event event) {
        return event.marker().cause().map(Marker.Cause::weight).orElse(0);
    }

    /** The first that is not before that. */
    private int from(When when) {
        int low = 0;
        int high = halts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (halts.get(middle).when().compareTo(when) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean ends(Event event, Session session) {
        Marker.Halt halt = event.marker().halt().orElseThrow();
        if (session.programs().stream().noneMatch(halt.programs()::contains)) {
            return false;
        }
        if (session.isOpen() && session.logs().contains(event.place().log())) {
            return true; // the log would tell what else was meanwhile
        }
        return event.when().clock() == When.Clock.MOMENT
                && event.when().micros() - session.end().micros() <= halt.within() * MICROS
                && isClosest(event, session);
    }

    /**
     * Whether no log of sessions lies closer to that of the event, none of such events closer to the session's, and
     * those that lie as close are not of several computers.
     */
    private boolean isClosest(Event event, Session session) {
        String own = event.place().log();
        int near = session.logs().stream().mapToInt(log -> shared(own, log)).max().orElse(0);
        if (logs.stream().anyMatch(log -> !log.equals(own) && shared(own, log) > near)) {
            return false;
        }
        Set<String> computers = new HashSet<>();
        for (Map.Entry<String, Set<String>> other : hosts.entrySet()) {
            int nearness = session.logs().stream().mapToInt(log -> shared(other.getKey(), log)).max().orElse(0);
            if (nearness > near) {
                return false;
            }
            if (nearness == near) {
                computers.addAll(other.getValue());
            }
        }
        return computers.size() <= 1;
    }

    /** How many folders and archives two names have in common. */
    private static int shared(String one, String other) {
        String[] first = one.split("[/\\\\]|!/");
        String[] second = other.split("[/\\\\]|!/");
        int same = 0;
        while (same < Math.min(first.length, second.length) - 1 && first[same].equals(second[same])) {
            same++;
        }
        return same;
    }

    private static Session ended(Session session, Event event) {
        Marker.Halt halt = event.marker().halt().orElseThrow();
        // its own log tells nothing in between, so that it may have run until then
        boolean own = session.logs().contains(event.place().log());
        When end = halt.afterwards() && !own ? session.end() : event.when();
        List<Phase> phases = new ArrayList<>(session.phases());
        if (!phases.isEmpty()) {
            Phase last = phases.removeLast();
            phases.add(new Phase(last.stage(), last.begin(), end, last.evidence()));
        }
        phases.add(new Phase(Stage.DISCONNECT, end, end, event));
        List<Event> events = new ArrayList<>(session.events());
        events.add(event);
        return with(session, event, end, phases, events);
    }

    private static Session with(Session session, Event event, When end, List<Phase> phases, List<Event> events) {
        Marker.Cause told = event.marker().cause().orElseThrow();
        Set<String> programs = new TreeSet<>(session.programs());
        programs.add(event.marker().program());
        Set<String> logs = new TreeSet<>(session.logs());
        logs.add(event.place().log());
        EndCause cause = new EndCause(told.kind(), event.told().getOrDefault("code", told.code()),
                event.told().getOrDefault("reason", ""), Optional.of(event), EndCause.Missing.NOTHING);
        return new Session(session.id(), session.link(), programs, List.copyOf(logs), session.begin(), end,
                session.beginTold(), phases, cause, session.user(), session.peer(), events, session.left(),
                session.measured(), session.clockSetBack());
    }
}
