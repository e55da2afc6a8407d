package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.check.Cancellation;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.Workspace;

/** The WorkSpaces of each subnet, told apart by what their interface shows. */
final class WorkspacesBySubnet {
    /** The WorkSpaces of one subnet. */
    static final class Addresses {
        private final List<Workspace> with = new ArrayList<>();
        private final List<Workspace> without = new ArrayList<>();
        private final List<Workspace> unknown = new ArrayList<>();

        /** Those whose interface has a public address. */
        List<Workspace> with() {
            return with;
        }

        /** Those whose interface is known to have none. */
        List<Workspace> without() {
            return without;
        }

        /** Those whose interface is not in the evidence. */
        List<Workspace> unknown() {
            return unknown;
        }

        boolean isEmpty() {
            return with.isEmpty() && without.isEmpty() && unknown.isEmpty();
        }
    }

    private final Map<String, Addresses> bySubnet = new HashMap<>();

    WorkspacesBySubnet(Reading reading) {
        Estate estate = reading.estate();
        for (Workspace workspace : reading.liveWorkspaces()) {
            Cancellation.poll();
            if (workspace.subnetId().isEmpty()) {
                continue;
            }
            Addresses addresses = bySubnet.computeIfAbsent(workspace.subnetId(), subnet -> new Addresses());
            List<Workspace> list = estate.interfaceOf(workspace).map(NetworkInterface::publicIp)
                    .map(ip -> ip.isEmpty() ? addresses.without : addresses.with).orElse(addresses.unknown);
            list.add(workspace);
        }
    }

    Addresses in(String subnet) {
        return bySubnet.getOrDefault(subnet, new Addresses());
    }
}
