package org.deskwright.logs.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptors;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.logs.check.LogFacts.End;
import org.deskwright.logs.check.LogFacts.Ended;
import org.deskwright.logs.check.LogFacts.Fact;
import org.deskwright.logs.check.LogFacts.Place;
import org.deskwright.logs.check.LogFacts.Signs;
import org.deskwright.logs.session.Stage;
import org.deskwright.logs.signature.Severity;
import org.deskwright.logs.signature.Signature;

/** Whether logs hold signs of what a topic is about, or show that it did not come up. */
final class SignatureCheck implements Check {
    private static final int MOST_PLACES = 20;
    private static final String MISSING = "missing-evidence";

    private final CheckDescriptor descriptor;
    private final String topic;

    SignatureCheck(String id, String topic) {
        descriptor = CheckDescriptors.of(SignatureCheck.class, id);
        this.topic = topic;
    }

    @Override
    public CheckDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
        Optional<LogFacts> facts = evidence.find(LogFacts.KIND);
        if (facts.isEmpty()) {
            return List.of(nothing("no-logs", Values.NONE));
        }
        Map<String, List<Fact>> bySignature = facts.get().facts().stream().filter(fact -> speaks(fact.signature()))
                .collect(Collectors.groupingBy(fact -> fact.signature().id(), TreeMap::new, Collectors.toList()));
        List<End> ends = facts.get().ends().stream().filter(end -> end.topics().contains(topic)).toList();
        Refutation refutation = Refutation.of(descriptor, topic, facts.get(),
                Stream.concat(bySignature.values().stream().flatMap(List::stream).map(Fact::signs),
                        ends.stream().map(End::signs)).toList(),
                evidence.answers());
        CauseOrder order = CauseOrder.of(facts.get(), refutation.at());
        List<Outcome> found = new ArrayList<>();
        order.actsBehind(bySignature.keySet()).forEach(act -> bySignature.put(act,
                facts.get().facts().stream().filter(fact -> fact.signature().id().equals(act)).toList()));
        bySignature.forEach((id, all) -> found.add(finding(all, order.of(id),
                when(refutation, all.stream().map(Fact::signs).toList(), order.of(id).then()))));
        ends.forEach(
                end -> found.add(finding(end, order, when(refutation, List.of(end.signs()), order.then(end.signs())))));
        refutation.outcome().ifPresent(found::add);
        return found.isEmpty() ? List.of(nothing("no-sign", Values.of("logs", facts.get().logs()))) : found;
    }

    private static String when(Refutation refutation, List<Signs> signs, CauseOrder.Then then) {
        if (!signs.stream().allMatch(refutation::isElsewhere)) {
            return "";
        }
        if (then != CauseOrder.Then.NOT) {
            return signs.stream().allMatch(refutation::isOfOthers)
                    ? " None of that is of the user that was asked about."
                    : then == CauseOrder.Then.IN ? " That was shortly before the time that was asked about." : "";
        }
        return refutation.user().isEmpty()
                ? " None of that is of the time that was asked about."
                : " None of that is of the time and the user that were asked about.";
    }

    /** Where no other check speaks of the topic either, nothing can be told of it; so its descriptor says. */
    private Outcome nothing(String variant, Values values) {
        boolean missing = descriptor.variant(variant).orElseThrow().outcome().equals(MISSING);
        return missing
                ? new Outcome.MissingEvidence(Subject.ESTATE, variant, values, List.of(),
                        descriptor.requires().stream().map(needed -> Missing.evidence(needed.kind())).toList())
                : new Outcome.NotApplicable(Subject.ESTATE, variant, values);
    }

    private boolean speaks(Signature signature) {
        return signature.severity() != Severity.INFO && signature.topics().contains(topic);
    }

    /** What is a hint by itself is a failure where one came of it. */
    private static Outcome finding(List<Fact> facts, CauseOrder.Placed placed, String when) {
        Signature signature = facts.getFirst().signature();
        Fact earliest = facts.stream().min(Comparator.comparing(SignatureCheck::begins)).orElseThrow();
        Place first = earliest.first().getFirst();
        List<EvidenceRef> places = facts.stream()
                .flatMap(fact -> fact.first().stream().map(place -> place.ref(fact.kind()))).limit(MOST_PLACES)
                .toList();
        Values values = Values.of("title", signature.title(), "times", facts.stream().mapToLong(Fact::times).sum(),
                "logs", facts.size(), "log", first.file(), "line", first.line(), "time", first.time(), "cause",
                signature.cause(), "source", signature.source().title(), "order", placed.told() + when, Values.RANK,
                placed.rank());
        String variant = signature.severity() != Severity.WARNING || placed.leading() ? "failure" : "hint";
        return new Outcome.Finding(new Subject("signature", signature.id(), signature.title(), Scope.UNKNOWN), variant,
                values, places);
    }

    /** What users saw, behind all failures that may have led to it. */
    private static Outcome finding(End end, CauseOrder order, String when) {
        Ended first = end.first().getFirst();
        Values values = Values.of("title", end.marker().title(), "times", end.times(), "log", first.cause().file(),
                "line", first.cause().line(), "time", first.cause().time(), "begin", first.begin().time(), "reached",
                first.reached().map(SignatureCheck::told).orElse(""), "lasted",
                first.lasted().filter(lasted -> lasted.toSeconds() > 0).map(lasted -> told(first, lasted)).orElse(""),
                "source", end.marker().source().title(), "order", order.within(first, end.topics()) + when, Values.RANK,
                order.last());
        return new Outcome.Finding(
                new Subject("session", "session:" + end.marker().id(), end.marker().title(), Scope.UNKNOWN), "session",
                values, end.first().stream().map(ended -> ended.cause().ref(ended.kind())).toList());
    }

    private static String told(Stage reached) {
        return " It had come as far as " + switch (reached) {
            case LAUNCH -> "the request for a session";
            case AUTHENTICATE -> "signing in";
            case BROKER -> "asking for the computer";
            case CONNECT -> "opening the connection";
            case STREAM -> "showing the desktop";
            case DISCONNECT -> "its end";
        } + ".";
    }

    /** What is told only when a computer runs again came after all lines of the session. */
    private static String told(Ended session, Duration lasted) {
        boolean later = session.begin().moment().map(begin -> begin.plus(lasted).plusSeconds(1))
                .filter(until -> session.cause().moment().filter(until::isBefore).isPresent()).isPresent();
        return later ? " (lines of it go on for " + told(lasted) + ")" : " after " + told(lasted);
    }

    private static String told(Duration lasted) {
        long seconds = lasted.toSeconds();
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    /** Those whose moment is not known come last, in the order of their names. */
    private static Instant begins(Fact fact) {
        return fact.first().getFirst().moment().orElse(Instant.MAX);
    }
}
