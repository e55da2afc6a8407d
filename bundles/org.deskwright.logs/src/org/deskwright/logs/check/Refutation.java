package org.deskwright.logs.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Answers;
import org.deskwright.logs.check.LogFacts.Success;

/**
 * Whether logs show that what a topic is about did not come up at the time that is asked for: no sign of it stands
 * anywhere, they go over that time, and a line of then tells that it worked.
 *
 * @param asked when people saw it; empty where nobody said so
 */
record Refutation(CheckDescriptor descriptor, LogFacts facts, List<Success> successes, Optional<Instant> asked) {
    /** Key of the question. */
    static final String QUESTION = "problem.time";
    private static final String WORKED = "worked";
    /** People tell a time as they remember it. */
    private static final Duration BESIDE = Duration.ofMinutes(10);

    /** Of a topic of which logs show no sign. */
    static Optional<Outcome> of(CheckDescriptor descriptor, String topic, LogFacts facts, Answers answers) {
        List<Success> successes = facts.successes().stream().filter(success -> success.topics().contains(topic))
                .toList();
        return successes.isEmpty() || descriptor.variant(WORKED).isEmpty()
                ? Optional.empty()
                : Optional.of(new Refutation(descriptor, facts, successes,
                        answers.find(QUESTION).flatMap(Refutation::instant)).outcome());
    }

    private static Optional<Instant> instant(String answer) {
        try {
            return Optional.of(Instant.parse(answer));
        } catch (DateTimeException e) {
            return Optional.empty(); // whoever took the answer has refused it
        }
    }

    private Outcome outcome() {
        if (asked.isEmpty()) {
            Success last = successes.stream().max(Comparator.comparing(Success::until)).orElseThrow();
            return open(last, "Whether that was the time that is asked about, nobody said.",
                    List.of(Missing.answer(QUESTION)));
        }
        Instant at = asked.get();
        Instant from = at.minus(BESIDE);
        Instant until = at.plus(BESIDE);
        List<Success> then = successes.stream().filter(success -> fits(success, from, until)).toList();
        List<Missing> logs = descriptor.requires().stream().map(needed -> Missing.evidence(needed.kind())).toList();
        if (then.isEmpty()) {
            Success nearest = successes.stream().min(Comparator.comparing(success -> distance(success, at)))
                    .orElseThrow();
            return open(nearest, "No line tells that it worked from " + from + " to " + until + ".", logs);
        }
        return then.stream().filter(success -> !success.isOfMoment() || isCovered(success, from, at)).findFirst()
                .map(success -> passed(success, from, until)).orElseGet(
                        () -> open(then.getFirst(), "No log of that kind goes from " + from + " to " + at + ".", logs));
    }

    private static boolean fits(Success success, Instant from, Instant until) {
        return success.isOfMoment()
                ? !success.from().isBefore(from) && !success.from().isAfter(until)
                : !success.from().isAfter(from) && !success.until().isBefore(until);
    }

    private Outcome passed(Success success, Instant from, Instant until) {
        return new Outcome.Passed(Subject.ESTATE, "not-then",
                values(success).and("from", from.toString()).and("until", until.toString()),
                List.of(success.place().ref(success.kind())));
    }

    private static Duration distance(Success success, Instant at) {
        return at.isBefore(success.from())
                ? Duration.between(at, success.from())
                : at.isAfter(success.until()) ? Duration.between(success.until(), at) : Duration.ZERO;
    }

    /** A log that ends shortly behind it may have been taken then. */
    private boolean isCovered(Success success, Instant from, Instant at) {
        return facts.spans().stream().anyMatch(
                span -> span.kind().equals(success.kind()) && !span.from().isAfter(from) && !span.until().isBefore(at));
    }

    private Values values(Success success) {
        return Values.of("logs", facts.logs(), "title", success.title(), "log", success.place().file(), "line",
                success.place().line(), "time", success.place().time(), "why", success.why(), "source",
                success.source());
    }

    private Outcome open(Success success, String open, List<Missing> missing) {
        Values values = values(success).and("open", open);
        return descriptor.variant(WORKED).orElseThrow().outcome().equals("missing-evidence")
                ? new Outcome.MissingEvidence(Subject.ESTATE, WORKED, values,
                        List.of(success.place().ref(success.kind())), missing)
                : new Outcome.NotApplicable(Subject.ESTATE, WORKED, values);
    }
}
