package org.deskwright.estate.fleet;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Unknown;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;

/** Finds what other answers say of a WorkSpace when somebody asks: of most, nobody does. */
final class Neighbours {
    private final Estate estate;
    /** Most WorkSpaces share theirs, and the object that it is made of. */
    private final Map<Unknown, Extras> extras = Collections.synchronizedMap(new IdentityHashMap<>());

    Neighbours(Estate estate) {
        this.estate = estate;
    }

    Optional<WorkspaceBundle> bundle(Workspace workspace) {
        return estate.find(WorkspaceBundle.class, workspace.bundleId());
    }

    Optional<ConnectionStatus> connection(Workspace workspace) {
        return estate.find(ConnectionStatus.class, workspace.id());
    }

    Optional<Subnet> subnet(Workspace workspace) {
        return estate.find(Subnet.class, workspace.subnetId());
    }

    Extras extras(Workspace workspace) {
        return extras.computeIfAbsent(workspace.more(), Extras::of);
    }
}
