package org.deskwright.logs.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.deskwright.logs.check.LogFacts.Sign;
import org.deskwright.logs.check.LogFacts.Signs;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.signature.CauseRules;
import org.deskwright.logs.signature.Severity;
import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureHit;

/** Keeps when one log tells of failures: that there was none at a time is known only by the times of all. */
final class FailureTimes implements Consumer<SignatureHit> {
    private static final int MOST = 10_000;
    private static final Set<String> ASKED_FOR = CauseRules.bundled().askedFor();

    private final String log;
    private final SourceClock clock;
    private final LogComputers computers;
    private final Map<String, Sum> sums = new HashMap<>();

    /**
     * @param clock what is known of the clock of the log
     * @param computers whose events it holds
     */
    FailureTimes(String log, SourceClock clock, LogComputers computers) {
        this.log = log;
        this.clock = clock;
        this.computers = computers;
    }

    /** The moments of one failure. */
    private static final class Sum {
        private final List<Sign> signs = new ArrayList<>();
        private final List<Instant> local = new ArrayList<>();
        private boolean complete = true;
    }

    @Override
    public synchronized void accept(SignatureHit hit) {
        Signature signature = hit.signature();
        boolean failure = signature.severity() != Severity.INFO && !signature.topics().isEmpty();
        if (!failure && !ASKED_FOR.contains(signature.id())) {
            return;
        }
        Sum sum = sums.computeIfAbsent(signature.id(), _ -> new Sum());
        hit.record().flatMap(head -> clock.moment(head.time(), head.stamp(), hit.at()))
                .filter(_ -> sum.signs.size() < MOST)
                .ifPresentOrElse(at -> sum.signs.add(new Sign(log, at, computer(hit))), () -> {
                    sum.complete = false;
                    hit.record().flatMap(head -> clock.local(head.time(), head.stamp()))
                            .filter(_ -> sum.local.size() < MOST).ifPresent(sum.local::add);
                });
    }

    private String computer(SignatureHit hit) {
        return computers.told().isEmpty() ? "" : computers.at(hit.at());
    }

    /** Of one that was found. */
    Signs of(Signature signature) {
        Sum sum = sums.get(signature.id());
        return sum == null ? new Signs(List.of(), false) : new Signs(sum.signs, sum.complete, sum.local);
    }
}
