package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Cancellation;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.Workspace;

/** The WorkSpaces of a subnet, told apart by what their interface shows. */
final class WorkspacesBySubnet {
    /** A WorkSpace and the interface that holds its private address. */
    record Placed(Workspace workspace, NetworkInterface networkInterface) {}

    /**
     * The WorkSpaces of one subnet.
     *
     * @param with those whose interface has a public address
     * @param without those whose interface is known to have none
     * @param unknown those whose interface is not in the evidence
     */
    record Addresses(List<Placed> with, List<Placed> without, List<Workspace> unknown) {
        Addresses() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Reading reading;

    WorkspacesBySubnet(Reading reading) {
        this.reading = reading;
    }

    Addresses in(String subnet) {
        Cancellation.poll();
        Addresses addresses = new Addresses();
        for (Workspace workspace : reading.estate().liveBySubnet().getOrDefault(subnet, List.of())) {
            Optional<NetworkInterface> found = reading.estate().interfaceOf(workspace);
            if (found.isEmpty()) {
                addresses.unknown.add(workspace);
            } else if (found.get().publicIp().isEmpty()) {
                addresses.without.add(new Placed(workspace, found.get()));
            } else {
                addresses.with.add(new Placed(workspace, found.get()));
            }
        }
        return addresses;
    }
}
