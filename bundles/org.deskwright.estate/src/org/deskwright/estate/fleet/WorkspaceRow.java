package org.deskwright.estate.fleet;

import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;

/** A WorkSpace with what other answers say of it. What was not read is empty. */
public final class WorkspaceRow {
    private final Workspace workspace;
    private final WorkspaceDirectory directory;
    private final Neighbours neighbours;

    WorkspaceRow(Workspace workspace, Optional<WorkspaceDirectory> directory, Neighbours neighbours) {
        this.workspace = workspace;
        this.directory = directory.orElse(null);
        this.neighbours = neighbours;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Its account and Region. */
    public Scope scope() {
        return workspace.scope();
    }

    public Optional<WorkspaceDirectory> directory() {
        return Optional.ofNullable(directory);
    }

    public Optional<WorkspaceBundle> bundle() {
        return neighbours.bundle(workspace);
    }

    public Optional<ConnectionStatus> connection() {
        return neighbours.connection(workspace);
    }

    public Optional<Subnet> subnet() {
        return neighbours.subnet(workspace);
    }

    /** What {@code DescribeWorkspaces} says of encryption and, where somebody has joined them, tags. */
    public Extras extras() {
        return neighbours.extras(workspace);
    }

    public Condition condition() {
        return Condition.of(workspace.state());
    }

    @Override
    public String toString() {
        return workspace.id();
    }
}
