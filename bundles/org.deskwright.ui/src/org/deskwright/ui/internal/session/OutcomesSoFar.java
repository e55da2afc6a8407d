package org.deskwright.ui.internal.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.core.engine.EngineListener;
import org.deskwright.core.report.ReportedOutcome;

/** Collects outcomes check by check; those of an earlier run stay until their check has spoken again. */
final class OutcomesSoFar implements EngineListener {
    private final Map<String, List<ReportedOutcome>> byCheck = new LinkedHashMap<>();
    private final Receiver receiver;

    /** Gets everything that is there each time a check is through. */
    @FunctionalInterface
    interface Receiver {
        void take(List<ReportedOutcome> outcomes, String check, int done, int of);
    }

    OutcomesSoFar(List<ReportedOutcome> earlier, Receiver receiver) {
        byCheck.putAll(earlier.stream().collect(
                Collectors.groupingBy(ReportedOutcome::check, LinkedHashMap::new, Collectors.toUnmodifiableList())));
        this.receiver = receiver;
    }

    @Override
    public void checkFinished(String check, List<ReportedOutcome> outcomes, int done, int of) {
        byCheck.put(check, outcomes);
        receiver.take(byCheck.values().stream().flatMap(List::stream).toList(), check, done, of);
    }
}
