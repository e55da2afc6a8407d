package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.WorkspaceDraft;

/** {@code workspaces describe-workspaces-connection-status}. */
record ConnectionStatusShape() implements Shape<WorkspaceDraft> {
    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "describe-workspaces-connection-status";
    }

    @Override
    public String member() {
        return "WorkspacesConnectionStatus";
    }

    @Override
    public Stream<WorkspaceDraft> items(Folder folder) {
        return folder.workspaces();
    }

    @Override
    public void write(Folder folder, WorkspaceDraft workspace, AwsJson out) throws IOException {
        out.put("WorkspaceId", workspace.id);
        out.put("ConnectionState", workspace.connection);
        out.put("ConnectionStateCheckTimestamp", workspace.connectionChecked, folder.readOffset());
        out.put("LastKnownUserConnectionTimestamp", workspace.lastConnected, folder.readOffset());
    }
}
