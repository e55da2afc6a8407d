package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.throttle.CallSchedule;
import org.deskwright.estate.throttle.TokenBucket;

/** Whether the calls that somebody sends each second are more than the API lets through. */
final class ApiThrottlingCheck extends EstateCheck {
    private static final String ANSWER = "api.calls";

    ApiThrottlingCheck() {
        super("estate.api-throttling");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Optional<CallSchedule> schedule = evidence.answers().find(ANSWER).flatMap(ApiThrottlingCheck::parse);
        if (schedule.isEmpty()) {
            verdicts.missing("calls-unknown", Values.NONE, Missing.answer(ANSWER));
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

    /** An answer that is no schedule is as good as none; the question's type says what is expected. */
    private static Optional<CallSchedule> parse(String text) {
        try {
            return Optional.of(CallSchedule.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
