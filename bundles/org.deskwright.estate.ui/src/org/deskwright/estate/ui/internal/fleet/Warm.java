package org.deskwright.estate.ui.internal.fleet;

import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;

/**
 * Asks an estate each question once that pages ask on the display thread: the tables behind the answers are made when
 * they are first asked for, and take a while in a large fleet.
 */
final class Warm {
    private Warm() {
    }

    static void up(Estate estate) {
        estate.liveWorkspaces();
        estate.directories().stream().limit(1).forEach(it -> {
            estate.workspacesOf(it);
            estate.description(it);
        });
        estate.subnets().stream().limit(1).forEach(estate::routeTableOf);
        estate.workspaces().stream().filter(w -> !w.ipAddress().isEmpty() && !w.subnetId().isEmpty()).limit(1)
                .forEach(estate::interfaceOf);
        estate.workspaces().stream().limit(1).forEach(it -> {
            estate.earlierStates(it);
            estate.find(Workspace.class, it.id());
            estate.find(ConnectionStatus.class, it.id());
            estate.find(WorkspaceBundle.class, it.bundleId());
            estate.find(DirectoryDescription.class, it.directoryId());
            estate.find(IpGroup.class, "");
            estate.find(SecurityGroup.class, "");
            estate.find(NatGateway.class, "");
        });
    }
}
