package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.deskwright.core.check.Cancellation;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.Workspace;

/** The WorkSpaces of some subnets, told apart by what their interface shows. */
final class WorkspacesBySubnet {
    private static final int BETWEEN_POLLS = 1024;

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

    /** Empty for a subnet that was not chosen: there are far fewer subnets to ask about than WorkSpaces. */
    private final Map<String, Optional<Addresses>> bySubnet = new HashMap<>();

    /** Looks at the chosen subnets only: where nobody needs a public address, the interfaces need no index. */
    WorkspacesBySubnet(Reading reading, Predicate<String> chosen) {
        int seen = 0;
        for (Workspace workspace : reading.liveWorkspaces()) {
            if (++seen % BETWEEN_POLLS == 0) {
                Cancellation.poll();
            }
            Optional<Addresses> wanted = bySubnet.computeIfAbsent(workspace.subnetId(),
                    subnet -> chosen.test(subnet) ? Optional.of(new Addresses()) : Optional.empty());
            if (wanted.isEmpty()) {
                continue;
            }
            Addresses addresses = wanted.get();
            Optional<NetworkInterface> found = reading.estate().interfaceOf(workspace);
            if (found.isEmpty()) {
                addresses.unknown.add(workspace);
            } else if (found.get().publicIp().isEmpty()) {
                addresses.without.add(new Placed(workspace, found.get()));
            } else {
                addresses.with.add(new Placed(workspace, found.get()));
            }
        }
    }

    Addresses in(String subnet) {
        return bySubnet.getOrDefault(subnet, Optional.empty()).orElseGet(Addresses::new);
    }
}
