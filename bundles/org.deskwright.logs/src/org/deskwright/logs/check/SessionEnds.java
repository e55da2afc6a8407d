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
import org.deskwright.logs.check.LogFacts.Sign;
import org.deskwright.logs.check.LogFacts.Signs;
import org.deskwright.logs.check.LogFacts.Stay;
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
    /** Programs that run on a WorkSpace. */
    private static final Set<String> HOSTS = Set.of("server", "agent", "dcv-server");

    private final Map<String, Log> logs;
    private final Map<Key, Sum> sums = new HashMap<>();
    private final Deque<Success> successes = new ArrayDeque<>();
    private final Deque<Stay> stays = new ArrayDeque<>();
    private final Deque<Stay> hosted = new ArrayDeque<>();

    private record Key(String marker, Set<String> topics) {}

    /** Sessions that ended in one way. */
    private static final class Sum {
        private final Marker marker;
        private final List<Ended> first = new ArrayList<>();
        private final List<Sign> signs = new ArrayList<>();
        private boolean complete = true;
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
        stay(session);
        hosted(session);
        shown(session);
        Set<String> topics = SessionTopics.bundled().of(session);
        if (topics.isEmpty()) {
            return;
        }
        Event cause = session.cause().evidence().orElseThrow();
        Sum sum = sums.computeIfAbsent(new Key(cause.marker().id(), topics), _ -> new Sum(cause.marker()));
        sum.times++;
        cause.place().when().moment().filter(_ -> sum.signs.size() < MOST_SHOWN).ifPresentOrElse(
                at -> sum.signs.add(new Sign(cause.place().log(), at, "")), () -> sum.complete = false);
        if (sum.first.size() < MOST) {
            Log log = logs.get(cause.place().log());
            sum.first.add(new Ended(log.kind(), place(session.events().getFirst()), place(cause),
                    session.phases().isEmpty() ? Optional.empty() : session.reached(), session.duration(),
                    session.logs()));
        }
    }

    private void stay(Session session) {
        session.begin().moment().ifPresent(from -> session.end().moment().filter(until -> !until.isBefore(from))
                .ifPresent(until -> stays.add(new Stay(session.user(), session.logs(), from, until))));
        if (stays.size() > MOST_SHOWN) {
            stays.removeFirst();
        }
    }

    /**
     * How long the programs of the WorkSpace wrote of it: as long they ran. What is told by another program, as that
     * all was halted, says nothing of that.
     */
    private void hosted(Session session) {
        Map<String, Instant> last = new TreeMap<>();
        session.events().stream().filter(event -> HOSTS.contains(event.marker().program()))
                .forEach(event -> event.place().when().moment()
                        .ifPresent(at -> last.merge(event.place().log(), at, (a, b) -> a.isAfter(b) ? a : b)));
        session.begin().moment().ifPresent(
                from -> last.forEach((log, until) -> hosted.add(new Stay(session.user(), List.of(log), from, until))));
        while (hosted.size() > MOST_SHOWN) {
            hosted.removeFirst();
        }
    }

    /** The last of very many. */
    List<Stay> hosted() {
        return List.copyOf(hosted);
    }

    /** The last of very many. */
    List<Stay> stays() {
        return List.copyOf(stays);
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
                successes.add(new Success(rule.topics(), line.place().log(), session.user(),
                        logs.get(line.place().log()).kind(), place(line), line.marker().title(), rule.why(),
                        line.marker().source().title(), from.get(), until.get()));
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
                new End(key.topics, sum.marker, sum.times, sum.first, new Signs(sum.signs, sum.complete))));
        return List.copyOf(ends.values());
    }
}
