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
    private final WorkspaceBundle bundle;
    private final ConnectionStatus connection;
    private final Subnet subnet;
    private final Extras extras;

    WorkspaceRow(Workspace workspace, Optional<WorkspaceDirectory> directory, Optional<WorkspaceBundle> bundle,
            Optional<ConnectionStatus> connection, Optional<Subnet> subnet, Extras extras) {
        this.workspace = workspace;
        this.directory = directory.orElse(null);
        this.bundle = bundle.orElse(null);
        this.connection = connection.orElse(null);
        this.subnet = subnet.orElse(null);
        this.extras = extras;
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
        return Optional.ofNullable(bundle);
    }

    public Optional<ConnectionStatus> connection() {
        return Optional.ofNullable(connection);
    }

    public Optional<Subnet> subnet() {
        return Optional.ofNullable(subnet);
    }

    /** What {@code DescribeWorkspaces} says of encryption and, where somebody has joined them, tags. */
    public Extras extras() {
        return extras;
    }

    public Condition condition() {
        return Condition.of(workspace.state());
    }

    @Override
    public String toString() {
        return workspace.id();
    }
}
