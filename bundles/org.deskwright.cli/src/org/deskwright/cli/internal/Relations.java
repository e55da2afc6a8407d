package org.deskwright.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;

/** What stands around an item in its estate. */
public final class Relations {
    private static final int MOST = 25;

    private Relations() {
    }

    /** By what the relation is called, ids or figures. */
    public static Map<String, Object> of(Item item, Estate estate) {
        Map<String, Object> relations = new LinkedHashMap<>();
        switch (item) {
            case Workspace workspace -> {
                estate.find(WorkspaceDirectory.class, workspace.directoryId())
                        .ifPresent(d -> relations.put("directory", d.id() + " " + d.name()));
                estate.find(WorkspaceBundle.class, workspace.bundleId())
                        .ifPresent(b -> relations.put("bundle", b.id() + " " + b.name()));
                estate.interfaceOf(workspace).ifPresent(i -> relations.put("networkInterface", i.id()));
                List<String> earlier = estate.earlierStates(workspace).stream()
                        .map(w -> w.provenance().readAt() + " " + w.state()).toList();
                if (!earlier.isEmpty()) {
                    relations.put("earlierStates", earlier);
                }
            }
            case WorkspaceDirectory directory -> {
                estate.description(directory)
                        .ifPresent(d -> relations.put("directoryService", d.type() + " " + d.stage()));
                List<Workspace> members = estate.workspacesOf(directory);
                relations.put("workspaceCount", members.size());
                relations.put("workspaces", members.stream().limit(MOST).map(Workspace::id).toList());
            }
            case Subnet subnet -> estate.routeTableOf(subnet).ifPresent(t -> relations.put("routeTable", t.id()));
            default -> {
                // The other items are told whole by their own fields.
            }
        }
        return relations;
    }
}
