package org.deskwright.estate.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.model.Workspace;

/** When WorkSpaces were made, as far as the trail reaches back: the API of WorkSpaces does not tell. */
final class Launches {
    /**
     * The one of several WorkSpaces that was made last.
     *
     * @param older the others
     */
    record Newest(Workspace workspace, TrailEvent event, List<Workspace> older) {
        /** Whether one that is called older was used when this one was there already, so that it is no orphan. */
        boolean contradicts(String id, Instant usedAt) {
            return !workspace.id().equals(id) && usedAt.isAfter(event.at());
        }
    }

    private static final String MIGRATE = "MigrateWorkspace";

    private final Map<String, TrailEvent> byWorkspace = new HashMap<>();

    Launches(Evidence evidence) {
        for (TrailEvent event : TrailEvent.named(evidence, Set.of("CreateWorkspaces", MIGRATE))) {
            if (event.name().equals(MIGRATE)) {
                record(Trees.text(event.record(), "responseElements", "targetWorkspaceId"), event);
            } else {
                event.answers("pendingRequests").forEach(granted -> record(Trees.text(granted, "workspaceId"), event));
            }
        }
    }

    private void record(String id, TrailEvent event) {
        if (!id.isEmpty()) {
            byWorkspace.put(id, event);
        }
    }

    /**
     * Empty unless each has a record. One without may be older than the trail, but as well the newest: made by a call
     * that nobody looked up, or since the events were read.
     */
    Optional<Newest> newestOf(List<Workspace> group) {
        if (group.size() < 2 || !group.stream().allMatch(workspace -> byWorkspace.containsKey(workspace.id()))) {
            return Optional.empty();
        }
        List<Workspace> recorded = group.stream().sorted(Comparator.comparing(this::at)).toList();
        if (at(recorded.getLast()).equals(at(recorded.get(recorded.size() - 2)))) {
            return Optional.empty();
        }
        Workspace newest = recorded.getLast();
        return Optional.of(new Newest(newest, byWorkspace.get(newest.id()),
                group.stream().filter(workspace -> workspace != newest).toList()));
    }

    private Instant at(Workspace workspace) {
        return byWorkspace.get(workspace.id()).at();
    }
}
