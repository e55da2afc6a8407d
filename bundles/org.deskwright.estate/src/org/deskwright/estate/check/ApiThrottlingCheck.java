package org.deskwright.estate.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.throttle.CallSchedule;
import org.deskwright.estate.throttle.TokenBucket;

/** Whether more calls are sent than the API lets through: by what somebody counted, and by what CloudTrail recorded. */
final class ApiThrottlingCheck extends EstateCheck {
    private static final String ANSWER = "api.calls";
    /** In whatever code the API says it: ThrottlingException, Throttling. */
    private static final String THROTTLED = "Throttl";

    ApiThrottlingCheck() {
        super("estate.api-throttling");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Duration lately = Duration.ofDays(parameters.integer("days"));
        recorded(evidence).forEach((scope, events) -> throttled(scope, events, lately, verdicts));
        Optional<CallSchedule> schedule = evidence.answers().find(ANSWER).flatMap(ApiThrottlingCheck::parse);
        if (schedule.isEmpty()) {
            if (verdicts.list().stream().noneMatch(Outcome.Finding.class::isInstance)) {
                verdicts.missing("calls-unknown", Values.NONE, Missing.answer(ANSWER), Missing.evidence(Kinds.EVENTS));
            }
            return;
        }
        TokenBucket bucket = TokenBucket.full(parameters.integer("burst"), parameters.integer("rate"));
        List<CallSchedule.Second> seconds = schedule.get().play(bucket);
        Values values = Values.of("calls", seconds.stream().mapToLong(CallSchedule.Second::sent).sum(), "seconds",
                seconds.size(), "rate", bucket.refill(), "burst", bucket.capacity());
        Optional<CallSchedule.Second> first = seconds.stream().filter(s -> s.throttled() > 0).findFirst();
        if (first.isEmpty()) {
            verdicts.passed("fits", values, EvidenceRef.answer(ANSWER));
        } else {
            verdicts.finding(Subject.ESTATE, "throttled",
                    values.and("throttled", seconds.stream().mapToLong(CallSchedule.Second::throttled).sum())
                            .and("firstSecond", first.get().number()).and("waiting", seconds.getLast().throttled()),
                    EvidenceRef.answer(ANSWER));
        }
    }

    private static Map<Scope, List<TrailEvent>> recorded(Evidence evidence) {
        return TrailEvent.mentioning(evidence, Set.of(THROTTLED)).stream()
                .filter(event -> event.errorCode().contains(THROTTLED)
                        && Trees.text(event.record(), "eventSource").startsWith("workspaces."))
                .collect(Collectors.groupingBy(TrailEvent::scope, TreeMap::new, Collectors.toList()));
    }

    private static void throttled(Scope scope, List<TrailEvent> all, Duration lately, Verdicts verdicts) {
        List<TrailEvent> events = all.stream().filter(event -> event.isWithin(lately)).toList();
        if (events.isEmpty()) {
            verdicts.add(new Outcome.NotApplicable(Subjects.account(scope), "long-ago",
                    Values.of("throttled", all.size(), "until", all.getLast().at(), "days", lately.toDays())));
            return;
        }
        Map<String, Long> byActor = events.stream()
                .collect(Collectors.groupingBy(TrailEvent::actor, TreeMap::new, Collectors.counting()));
        Map.Entry<String, Long> most = byActor.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        verdicts.finding(Subjects.account(scope), "recorded",
                Values.of("throttled", events.size(), "from", events.getFirst().at(), "until", events.getLast().at(),
                        "operations", events.stream().map(TrailEvent::name).distinct().sorted().toList(), "actor",
                        most.getKey(), "most", most.getValue()),
                events.stream().limit(Verdicts.EXAMPLES).map(TrailEvent::ref).toList());
    }

    /** An answer that is no schedule is as good as none; the question's type says what is expected. */
    private static Optional<CallSchedule> parse(String text) {
        try {
            return Optional.of(CallSchedule.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
