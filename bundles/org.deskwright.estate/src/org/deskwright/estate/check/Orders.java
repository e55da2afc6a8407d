package org.deskwright.estate.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.model.Workspace;

import com.google.gson.JsonElement;

/**
 * What CloudTrail tells of calls that put WorkSpaces on their way from one state to another. What the service does of
 * itself, such as an AutoStop, is not among them.
 */
final class Orders {
    /** @param list the parameter that holds the ids; empty where the call is about one */
    private record Order(String state, String list) {}

    private static final Map<String, Order> ORDERS = Map.of("RebootWorkspaces",
            new Order("REBOOTING", "rebootWorkspaceRequests"), "StartWorkspaces",
            new Order("STARTING", "startWorkspaceRequests"), "StopWorkspaces",
            new Order("STOPPING", "stopWorkspaceRequests"), "RebuildWorkspaces",
            new Order("REBUILDING", "rebuildWorkspaceRequests"), "TerminateWorkspaces",
            new Order("TERMINATING", "terminateWorkspaceRequests"), "RestoreWorkspace", new Order("RESTORING", ""),
            "ModifyWorkspaceProperties", new Order("UPDATING", ""));

    private final Map<String, TrailEvent> latest = new HashMap<>();

    /** Oldest first, so that the latest order of a kind stays. */
    Orders(Evidence evidence) {
        for (TrailEvent event : TrailEvent.named(evidence, ORDERS.keySet())) {
            if (event.isAccepted()) {
                Order order = ORDERS.get(event.name());
                Set<String> refused = ids(event.answers("failedRequests").stream()).collect(Collectors.toSet());
                workspaces(event, order).filter(id -> !refused.contains(id))
                        .forEach(id -> latest.put(id + order.state, event));
            }
        }
    }

    private static Stream<String> workspaces(TrailEvent event, Order order) {
        return order.list.isEmpty()
                ? Stream.of(event.parameter("workspaceId"))
                : ids(event.parameters(order.list).stream());
    }

    private static Stream<String> ids(Stream<? extends JsonElement> entries) {
        return entries.map(entry -> Trees.text(entry, "workspaceId"));
    }

    /** Who last ordered the state that the WorkSpace is in. */
    Optional<TrailEvent> of(Workspace workspace) {
        return Optional.ofNullable(latest.get(workspace.id() + workspace.state()))
                .filter(event -> DetailTable.agree(event.scope(), workspace.scope()));
    }
}
