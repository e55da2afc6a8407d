package org.deskwright.logs.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.EvidenceKind;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.logs.session.Marker;
import org.deskwright.logs.session.Stage;
import org.deskwright.logs.signature.Signature;

/**
 * What was found in logs.
 *
 * @param logs how many were read
 * @param facts by log and signature, in the order of their names
 * @param ends how sessions ended that users did not want to end so
 * @param successes what worked, in the order of logs
 * @param spans from when to when logs go, as far as that is known
 * @param stays whose sessions went from when to when, as far as that is known
 * @param hosted likewise, how long the programs of a WorkSpace wrote of them
 * @param origins the logs, and whose they are
 */
public record LogFacts(int logs, List<Fact> facts, List<End> ends, List<Success> successes, List<Span> spans,
        List<Stay> stays, List<Stay> hosted, List<Origin> origins) {
    public static final EvidenceKind<LogFacts> KIND = new EvidenceKind<>("logs.facts", LogFacts.class);

    public LogFacts {
        facts = List.copyOf(facts);
        ends = List.copyOf(ends);
        successes = List.copyOf(successes);
        spans = List.copyOf(spans);
        stays = List.copyOf(stays);
        hosted = List.copyOf(hosted);
        origins = List.copyOf(origins);
    }

    /**
     * A log.
     *
     * @param log its name as findings tell it
     * @param kind id of its evidence kind
     * @param computers that it names as those whose events it holds, without their domains
     */
    public record Origin(String log, String kind, Set<String> computers) {
        public Origin {
            computers = Set.copyOf(computers);
        }
    }

    /**
     * A signature was found in a log.
     *
     * @param log its name as findings tell it
     * @param kind id of the evidence kind of the log
     * @param times how often
     * @param first some of the first places; never none
     * @param signs when
     */
    public record Fact(String log, String kind, Signature signature, long times, List<Place> first, Signs signs) {
        public Fact {
            first = List.copyOf(first);
        }
    }

    /**
     * A line of a log.
     *
     * @param file that it stands in, as findings tell it
     * @param line from 1
     * @param moment empty where the log does not tell the zone
     * @param told the time as the log tells it; empty where it tells none
     */
    public record Place(String file, long line, Optional<Instant> moment, String told) {
        /** @param kind id of the evidence kind of the log */
        EvidenceRef ref(String kind) {
            return new EvidenceRef(file, kind, Long.toString(line), "");
        }

        /** For people: the moment, else what the log says. */
        String time() {
            return moment.map(Instant::toString).orElse(told.isEmpty() ? "an unknown time" : told);
        }
    }

    /**
     * Sessions ended in the same way.
     *
     * @param topics of which it is a sign
     * @param marker what the lines that tell it look like
     * @param times how many sessions
     * @param first some of them, those that began first; never none
     * @param signs when
     */
    public record End(Set<String> topics, Marker marker, long times, List<Ended> first, Signs signs) {
        public End {
            topics = Set.copyOf(topics);
            first = List.copyOf(first);
        }
    }

    /**
     * A session that ended.
     *
     * @param kind id of the evidence kind of the log with the line that tells why
     * @param begin its first line
     * @param cause the line that tells why it ended
     * @param reached how far it had come; empty where the logs do not show it
     * @param lasted empty where clocks do not tell
     * @param logs that tell of it
     */
    public record Ended(String kind, Place begin, Place cause, Optional<Stage> reached, Optional<Duration> lasted,
            List<String> logs) {
        public Ended {
            logs = List.copyOf(logs);
        }
    }

    /**
     * All moments at which something is told.
     *
     * @param all as far as they are known
     * @param complete whether none is missing: not of so many, and none of a time whose zone nobody tells
     * @param local what clocks showed whose zone nobody tells, as if it were UTC
     */
    public record Signs(List<Sign> all, boolean complete, List<Instant> local) {
        public Signs {
            all = List.copyOf(all);
            local = List.copyOf(local);
        }

        Signs(List<Sign> all, boolean complete) {
            this(all, complete, List.of());
        }
    }

    /**
     * A line of that moment.
     *
     * @param log as sessions call it
     * @param computer whose event it is, without its domain; empty where it names none
     */
    public record Sign(String log, Instant at, String computer) {}

    /**
     * A session.
     *
     * @param user empty where no line tells whose it was
     * @param logs that tell of it
     */
    public record Stay(String user, List<String> logs, Instant from, Instant until) {
        public Stay {
            logs = List.copyOf(logs);
        }

        boolean covers(String log, Instant at) {
            return !at.isBefore(from) && !at.isAfter(until) && logs.contains(log);
        }
    }

    /**
     * A line tells that something worked.
     *
     * @param topics that did not come up then
     * @param log that sessions call so
     * @param user of the session that tells it; empty where no line of it does, and of what no session tells
     * @param kind id of the evidence kind of the log
     * @param title what worked, for people
     * @param why it shows that, as a sentence
     * @param source where the line is described
     * @param from since when it is known to have worked
     * @param until up to when, the same for what is known of one moment alone
     */
    public record Success(Set<String> topics, String log, String user, String kind, Place place, String title,
            String why, String source, Instant from, Instant until) {
        public Success {
            topics = Set.copyOf(topics);
        }

        /** Whether it says nothing of the time before and behind. */
        boolean isOfMoment() {
            return from.equals(until);
        }
    }

    /**
     * The time that a log goes over.
     *
     * @param kind id of its evidence kind
     */
    public record Span(String log, String kind, Instant from, Instant until) {}
}
