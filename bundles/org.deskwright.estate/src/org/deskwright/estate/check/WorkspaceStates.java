package org.deskwright.estate.check;

import java.util.Set;

import org.deskwright.estate.model.Workspace;

/** Families of the states of a WorkSpace. A state that the API adds later is of no family, not a guess. */
final class WorkspaceStates {
    /** Nothing is wrong that the service knows of. */
    static final Set<String> SOUND = Set.of("AVAILABLE", "STOPPED");
    /** On the way to another state within minutes. */
    static final Set<String> SHORT = Set.of("REBOOTING", "STARTING", "STOPPING");
    /** On the way to another state, which may take longer. */
    static final Set<String> LONG = Set.of("PENDING", "REBUILDING", "RESTORING", "UPDATING", "TERMINATING");
    static final Set<String> MAINTENANCE = Set.of("MAINTENANCE", "ADMIN_MAINTENANCE");

    private WorkspaceStates() {
    }

    static boolean isPassing(String state) {
        return SHORT.contains(state) || LONG.contains(state);
    }

    /** As far as the WorkSpace itself tells: it never got into the network. */
    static boolean failedToLaunch(Workspace workspace) {
        return workspace.state().equals("ERROR") && workspace.computerName().isEmpty()
                && workspace.ipAddress().isEmpty();
    }
}
