package org.deskwright.logs.check;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.deskwright.logs.archive.LogPlaces.FilePlace;
import org.deskwright.logs.check.LogFacts.End;
import org.deskwright.logs.check.LogFacts.Ended;
import org.deskwright.logs.check.LogFacts.Place;
import org.deskwright.logs.check.LogFacts.Success;
import org.deskwright.logs.check.ReadLogs.Log;
import org.deskwright.logs.session.Event;
import org.deskwright.logs.session.Marker;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.Stage;
import org.deskwright.logs.session.When;

/**
 * Adds up how sessions ended, those alone that are a sign of a topic, and keeps when they showed the desktop. For
 * sessions in the order of their beginnings.
 */
final class SessionEnds implements Consumer<Session> {
    /** Sessions that are remembered of each way to end. */
    private static final int MOST = 20;
    /** Of those that showed the desktop the last are remembered. */
    private static final int MOST_SHOWN = 10_000;

    private final Map<String, Log> logs;
    private final Map<Key, Sum> sums = new HashMap<>();
    private final Deque<Success> successes = new ArrayDeque<>();

    private record Key(String marker, Set<String> topics) {}

    /** Sessions that ended in one way. */
    private static final class Sum {
        private final Marker marker;
        private final List<Ended> first = new ArrayList<>();
        private long times;

        Sum(Marker marker) {
            this.marker = marker;
        }
    }

    SessionEnds(List<Log> logs) {
        this.logs = logs.stream().collect(Collectors.toMap(Log::name, log -> log, (a, _) -> a));
    }

    @Override
    public void accept(Session session) {
        shown(session);
        Set<String> topics = SessionTopics.bundled().of(session);
        if (topics.isEmpty()) {
            return;
        }
        Event cause = session.cause().evidence().orElseThrow();
        Sum sum = sums.computeIfAbsent(new Key(cause.marker().id(), topics), _ -> new Sum(cause.marker()));
        sum.times++;
        if (sum.first.size() < MOST) {
            Log log = logs.get(cause.place().log());
            sum.first.add(new Ended(log.kind(), place(session.events().getFirst()), place(cause),
                    session.phases().isEmpty() ? Optional.empty() : session.reached(), session.duration()));
        }
    }

    /** Where a clock was set back meanwhile, nobody knows from when to when. */
    private void shown(Session session) {
        session.phase(Stage.STREAM).filter(_ -> !session.clockSetBack()).ifPresent(stream -> {
            Optional<Instant> from = stream.begin().moment();
            Optional<Instant> until = session.end().moment();
            if (from.isEmpty() || until.isEmpty() || !from.get().isBefore(until.get())) {
                return;
            }
            Event line = stream.evidence();
            for (SuccessRules.Rule rule : SuccessRules.bundled().ofSessions()) {
                successes.add(new Success(rule.topics(), logs.get(line.place().log()).kind(), place(line),
                        line.marker().title(), rule.why(), line.marker().source().title(), from.get(), until.get()));
            }
            while (successes.size() > MOST_SHOWN) {
                successes.removeFirst();
            }
        });
    }

    List<Success> successes() {
        return List.copyOf(successes);
    }

    private Place place(Event event) {
        FilePlace at = logs.get(event.place().log()).place(event.place().line());
        When when = event.place().when();
        return new Place(at.file(), at.line() + 1, when.moment(), switch (when.clock()) {
            case MOMENT -> when.toString();
            case LOCAL -> when + " by the clock of the computer that wrote it";
            case UPTIME -> when + " after the device was started";
        });
    }

    /** In the order of their markers. */
    List<End> all() {
        Map<String, End> ends = new TreeMap<>();
        sums.forEach((key, sum) -> ends.put(key.marker + ' ' + String.join(" ", key.topics.stream().sorted().toList()),
                new End(key.topics, sum.marker, sum.times, sum.first)));
        return List.copyOf(ends.values());
    }
}
