package org.deskwright.logs.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.EvidenceKind;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.logs.signature.Signature;

/**
 * What was found in logs.
 *
 * @param logs how many were read
 * @param facts by log and signature, in the order of their names
 */
public record LogFacts(int logs, List<Fact> facts) {
    public static final EvidenceKind<LogFacts> KIND = new EvidenceKind<>("logs.facts", LogFacts.class);

    public LogFacts {
        facts = List.copyOf(facts);
    }

    /**
     * A signature was found in a log.
     *
     * @param log its name as findings tell it
     * @param kind id of the evidence kind of the log
     * @param times how often
     * @param first some of the first places; never none
     */
    public record Fact(String log, String kind, Signature signature, long times, List<Place> first) {
        public Fact {
            first = List.copyOf(first);
        }
    }

    /**
     * A line of a log.
     *
     * @param line from 1
     * @param moment empty where the log does not tell the zone
     * @param told the time as the log tells it; empty where it tells none
     */
    public record Place(long line, Optional<Instant> moment, String told) {
        EvidenceRef ref(Fact fact) {
            return new EvidenceRef(fact.log, fact.kind, Long.toString(line), "");
        }

        /** For people: the moment, else what the log says. */
        String time() {
            return moment.map(Instant::toString).orElse(told.isEmpty() ? "an unknown time" : told);
        }
    }
}
