package org.deskwright.estate.fleet;

import java.time.Instant;

import org.deskwright.estate.model.Workspace;

/** What the WorkSpaces of a directory amount to, while it is added up. For one thread. */
final class DirectorySum {
    private int workspaces;
    private int faulty;
    private Instant oldest = Instant.MAX;

    void add(Workspace workspace) {
        workspaces++;
        faulty += Condition.of(workspace.state()) == Condition.FAULTY ? 1 : 0;
        older(workspace.provenance().readAt());
    }

    void add(DirectorySum other) {
        workspaces += other.workspaces;
        faulty += other.faulty;
        older(other.oldest);
    }

    private void older(Instant at) {
        oldest = at != oldest && at.isBefore(oldest) ? at : oldest;
    }

    int workspaces() {
        return workspaces;
    }

    /** How many are {@link Condition#FAULTY}. */
    int faulty() {
        return faulty;
    }

    /** When the one was read that was read first. */
    Instant oldest() {
        return oldest;
    }
}
