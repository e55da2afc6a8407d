package org.deskwright.estate.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Figure;
import org.deskwright.estate.model.Cohort;
import org.deskwright.estate.model.Cohorts;
import org.deskwright.estate.model.Estate;

/**
 * What a report shows of the estate as charts. Words of the API stand as they are; what it does not tell is left out.
 */
final class EstateFigures {
    private EstateFigures() {
    }

    /** Nothing where no WorkSpace was read: a chart of nothing would look like an empty estate. */
    static List<Figure> of(Evidence evidence) {
        Cohorts all = evidence.find(Estate.KIND).orElse(Estate.EMPTY).cohorts();
        if (all.isEmpty()) {
            return List.of();
        }
        return List.of(counted("estate.workspaces-by-state", "WorkSpaces by state", all, Cohort::state),
                counted("estate.workspaces-by-running-mode", "WorkSpaces by running mode", all.where(Cohort::isLive),
                        cohort -> cohort.properties().runningMode()));
    }

    private static Figure counted(String id, String title, Cohorts cohorts, Function<Cohort, String> word) {
        Map<String, Long> counts = new HashMap<>();
        cohorts.forEach(cohort -> counts.merge(word.apply(cohort), (long) cohort.size(), Long::sum));
        counts.remove("");
        return new Figure(id, title, counts);
    }
}
