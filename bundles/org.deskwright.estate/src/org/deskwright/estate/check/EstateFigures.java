package org.deskwright.estate.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Figure;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;

/**
 * What a report shows of the estate as charts. Words of the API stand as they are; what it does not tell is left out.
 */
final class EstateFigures {
    private EstateFigures() {
    }

    /** Nothing where no WorkSpace was read: a chart of nothing would look like an empty estate. */
    static List<Figure> of(Evidence evidence) {
        List<Workspace> workspaces = evidence.find(Estate.KIND).map(Estate::workspaces).orElse(List.of());
        if (workspaces.isEmpty()) {
            return List.of();
        }
        List<Workspace> live = evidence.get(Estate.KIND).liveWorkspaces();
        return List.of(counted("estate.workspaces-by-state", "WorkSpaces by state", workspaces, Workspace::state),
                counted("estate.workspaces-by-running-mode", "WorkSpaces by running mode", live,
                        w -> w.properties().runningMode()));
    }

    private static Figure counted(String id, String title, List<Workspace> workspaces,
            Function<Workspace, String> word) {
        Map<String, long[]> tally = new HashMap<>();
        Cancellation.poll();
        for (Workspace workspace : workspaces) {
            tally.computeIfAbsent(word.apply(workspace), name -> new long[1])[0]++;
        }
        Map<String, Long> counts = new HashMap<>();
        tally.forEach((name, count) -> counts.put(name, count[0]));
        counts.remove("");
        return new Figure(id, title, counts);
    }
}
