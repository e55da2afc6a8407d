package org.deskwright.logs.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** Tells from all lines of a session which steps it took, and why it ended. */
final class SessionMaker {
    private final Bundle bundle;
    private final List<Event> events;
    private final List<Phase> phases = new ArrayList<>();
    /** How far each program came. */
    private final Map<String, Stage> furthest = new HashMap<>();
    /** The last step that it is known to have reached since it began or was taken up again. */
    private Stage reached = Stage.LAUNCH;
    private Event phase;
    private Event cause;
    private boolean setBack;

    private SessionMaker(Bundle bundle) {
        this.bundle = bundle;
        events = inOrder(bundle.strands());
    }

    static Session make(Bundle bundle) {
        return new SessionMaker(bundle).session();
    }

    /** A strand, and how far it was followed. */
    private static final class Reading {
        private final Strand strand;
        private final int number;
        private int at;
        /** The latest time so far: a clock that is set back changes nothing in the order of a log. */
        private When key;

        Reading(Strand strand, int number) {
            this.strand = strand;
            this.number = number;
            key = strand.first().when();
        }

        Event take() {
            Event event = strand.events().get(at++);
            if (at < strand.events().size()) {
                When next = strand.events().get(at).when();
                key = next.clock() != key.clock() || next.compareTo(key) > 0 ? next : key;
            }
            return event;
        }

        boolean isDone() {
            return at == strand.events().size();
        }
    }

    private static List<Event> inOrder(List<Strand> strands) {
        List<Event> all = new ArrayList<>();
        PriorityQueue<Reading> next = new PriorityQueue<>(
                Comparator.comparing((Reading reading) -> reading.key).thenComparing(reading -> reading.number));
        for (Strand strand : strands) {
            next.add(new Reading(strand, next.size()));
        }
        while (!next.isEmpty()) {
            Reading reading = next.poll();
            all.add(reading.take());
            if (!reading.isDone()) {
                next.add(reading);
            }
        }
        return all;
    }

    private Session session() {
        events.forEach(this::step);
        When end = end();
        if (phase != null) {
            phases.add(new Phase(phase.stage(), phase.when(), end, phase));
        }
        for (Strand strand : bundle.strands()) {
            for (int i = 1; i < strand.events().size(); i++) {
                When before = strand.events().get(i - 1).when();
                When next = strand.events().get(i).when();
                setBack |= next.clock() == before.clock() && next.micros() < before.micros();
            }
        }
        return new Session(bundle.session(), bundle.link(), bundle.programs(), bundle.logs().stream().sorted().toList(),
                events.getFirst().when(), end, events.getFirst().marker().opens(), phases, cause(), told("user"),
                told("peer"), events, bundle.strands().stream().mapToLong(Strand::left).sum(),
                bundle.strands().stream().mapToLong(Strand::measured).sum(), setBack);
    }

    private void step(Event event) {
        Stage stage = event.stage();
        String program = event.marker().program();
        Stage own = furthest.get(program);
        if (phase == null || stage.compareTo(phase.stage()) > 0) {
            begin(event);
        } else if (stage.compareTo(phase.stage()) < 0 && own != null && own.compareTo(phase.stage()) >= 0) {
            // the program was as far as that itself: it is taken up again, not told late
            begin(event);
            furthest.clear();
        }
        furthest.merge(program, stage, (a, b) -> a.compareTo(b) > 0 ? a : b);
        if (stage != Stage.DISCONNECT && stage.compareTo(reached) < 0) {
            return; // told late: it went on in spite of that
        }
        reached = stage == Stage.DISCONNECT ? reached : stage;
        event.marker().cause().ifPresent(told -> {
            if (cause == null || told.weight() > cause.marker().cause().orElseThrow().weight()) {
                cause = event;
            }
        });
    }

    private void begin(Event event) {
        if (phase != null) {
            phases.add(new Phase(phase.stage(), phase.when(), event.when(), phase));
        }
        phase = event;
        reached = event.stage() == Stage.DISCONNECT ? reached : event.stage();
        if (event.stage() != Stage.DISCONNECT) {
            cause = null; // it went on in spite of that
        }
    }

    /** Of the clock by which it began. */
    private When end() {
        When.Clock clock = events.getFirst().when().clock();
        Optional<Event> ended = events.reversed().stream()
                .filter(event -> event.stage() == Stage.DISCONNECT && event.when().clock() == clock).findFirst();
        if (isEnded() && ended.isPresent()) {
            return ended.get().when();
        }
        return bundle.strands().stream().map(Strand::last).filter(last -> last.clock() == clock)
                .max(Comparator.naturalOrder()).orElse(events.getLast().when());
    }

    private boolean isEnded() {
        return phase != null && phase.stage() == Stage.DISCONNECT;
    }

    private EndCause cause() {
        if (cause != null) {
            Marker.Cause told = cause.marker().cause().orElseThrow();
            boolean unknown = told.kind() == EndCause.Kind.UNKNOWN;
            return new EndCause(told.kind(), cause.told().getOrDefault("code", told.code()),
                    cause.told().getOrDefault("reason", ""), Optional.of(cause),
                    unknown ? EndCause.Missing.REASON : EndCause.Missing.NOTHING);
        }
        if (isEnded()) {
            return new EndCause(EndCause.Kind.UNKNOWN, "", "", Optional.of(phase), EndCause.Missing.REASON);
        }
        return bundle.strands().stream().allMatch(Strand::followed)
                ? new EndCause(EndCause.Kind.UNKNOWN, "", "", Optional.empty(), EndCause.Missing.END)
                : new EndCause(EndCause.Kind.OPEN, "", "", Optional.empty(), EndCause.Missing.NOTHING);
    }

    private String told(String name) {
        return events.stream().map(event -> event.told().getOrDefault(name, "")).filter(text -> !text.isEmpty())
                .findFirst().orElse("");
    }
}
