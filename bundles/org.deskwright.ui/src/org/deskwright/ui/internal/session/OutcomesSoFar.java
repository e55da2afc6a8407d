package org.deskwright.ui.internal.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.core.engine.EngineListener;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.ui.session.CheckRuns;

/** Collects outcomes check by check; those of an earlier run stay until their check has spoken again. */
final class OutcomesSoFar implements EngineListener {
    private final Map<String, List<ReportedOutcome>> byCheck = new LinkedHashMap<>();
    private final Receiver receiver;
    private CheckRuns runs = CheckRuns.NONE;

    /** Hears of each step of a run. */
    interface Receiver {
        /** Checks begin. */
        void take(CheckRuns runs);

        /** A check is through; gets everything that is there. */
        void take(List<ReportedOutcome> outcomes, CheckRuns runs, String check, int done, int of);
    }

    OutcomesSoFar(List<ReportedOutcome> earlier, Receiver receiver) {
        byCheck.putAll(earlier.stream().collect(
                Collectors.groupingBy(ReportedOutcome::check, LinkedHashMap::new, Collectors.toUnmodifiableList())));
        this.receiver = receiver;
    }

    @Override
    public void planned(List<String> checks) {
        runs = CheckRuns.planned(checks);
        receiver.take(runs);
    }

    @Override
    public void checkBegan(String check) {
        runs = runs.begun(check);
        receiver.take(runs);
    }

    @Override
    public void checkFinished(String check, List<ReportedOutcome> outcomes, int done, int of) {
        byCheck.put(check, outcomes);
        runs = runs.ended(check);
        receiver.take(byCheck.values().stream().flatMap(List::stream).toList(), runs, check, done, of);
    }
}
