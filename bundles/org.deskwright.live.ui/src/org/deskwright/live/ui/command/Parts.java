package org.deskwright.live.ui.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;

/** The directories and WorkSpaces in a selection. */
record Parts(List<FleetPlace.Directory> directories, List<Workspace> workspaces) {
    static Parts of(Iterable<?> selection) {
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>());
        for (Object element : selection) {
            switch (element) {
                case FleetPlace.Directory directory -> parts.directories.add(directory);
                case WorkspaceDirectory item -> parts.add(item);
                case DirectoryDescription item -> parts.add(item);
                case Workspace workspace -> parts.workspaces.add(workspace);
                default -> {
                    // nothing that can be read alone
                }
            }
        }
        return parts;
    }

    private void add(Item directory) {
        FleetPlace.Directory place = new FleetPlace.Directory(directory.scope(), directory.id());
        if (!directories.contains(place)) {
            directories.add(place);
        }
    }

    boolean isEmpty() {
        return directories.isEmpty() && workspaces.isEmpty();
    }

    /** What to ask of each account and Region. */
    Map<Scope, Focus> asked() {
        Map<Scope, List<String>> ofDirectories = new LinkedHashMap<>();
        Map<Scope, List<String>> ofWorkspaces = new LinkedHashMap<>();
        directories.forEach(d -> ofDirectories.computeIfAbsent(d.scope(), s -> new ArrayList<>()).add(d.id()));
        workspaces.forEach(w -> ofWorkspaces.computeIfAbsent(w.scope(), s -> new ArrayList<>()).add(w.id()));
        Map<Scope, Focus> asked = new LinkedHashMap<>();
        ofDirectories.forEach(
                (scope, ids) -> asked.put(scope, Focus.only(ids, ofWorkspaces.getOrDefault(scope, List.of()))));
        ofWorkspaces.forEach((scope, ids) -> asked.putIfAbsent(scope, Focus.only(List.of(), ids)));
        return asked;
    }
}
