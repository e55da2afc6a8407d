package org.deskwright.sample.shape;

import java.time.Instant;
import java.util.Locale;

import org.deskwright.sample.plan.Dice;
import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.NetworkDraft;
import org.deskwright.sample.plan.SubnetDraft;
import org.deskwright.sample.plan.WorkspaceDraft;

/** A network interface that a service made in the account's VPC. */
record InterfaceDraft(String id, SubnetDraft subnet, String vpcId, String description, String type, String groupId,
        String groupName, String privateIp, String publicIp, String allocationId, String requester, Instant attached) {
    /** The primary interface of a WorkSpace; null where the WorkSpace has none. */
    static InterfaceDraft desktop(Folder folder, WorkspaceDraft workspace) {
        if (workspace.interfaceId == null) {
            return null;
        }
        DirectoryDraft directory = workspace.directory;
        return new InterfaceDraft(workspace.interfaceId, workspace.subnet, directory.network.vpcId,
                "Created By Amazon Workspaces for AWS Account ID " + folder.account(), "interface",
                directory.securityGroupId, directory.id + "_workspacesMembers", workspace.ipAddress, workspace.publicIp,
                workspace.allocationId, requester("WORKSPACES"), workspace.attached);
    }

    /** One of the two interfaces of a directory. */
    static InterfaceDraft controller(Folder folder, DirectoryDraft directory, int number) {
        SubnetDraft subnet = directory.network.workspaceSubnets().get(number);
        String id = "eni-0" + Dice.of(folder.seed(), "controller", directory.id, number).hex(16);
        return new InterfaceDraft(id, subnet, directory.network.vpcId,
                "AWS created network interface for directory " + directory.id, "interface",
                directory.controllersGroupId, directory.id + "_controllers", subnet.address(NetworkDraft.CONTROLLER),
                null, null, requester("DIRECTORY"), directory.launched);
    }

    static InterfaceDraft gateway(Folder folder, DirectoryDraft directory) {
        NetworkDraft network = directory.network;
        return new InterfaceDraft(network.natInterfaceId, network.edge, network.vpcId,
                "Interface for NAT Gateway " + network.natId, "nat_gateway", null, null,
                network.edge.address(NatGatewaysShape.ADDRESS), network.natAddress, network.natAllocationId,
                requester("NATGATEWAY"), directory.launched);
    }

    /** Locally administered, so that it is nobody's. */
    String macAddress() {
        String hex = Dice.of(0, "mac", id).hex(10);
        StringBuilder mac = new StringBuilder("0e");
        for (int i = 0; i < hex.length(); i += 2) {
            mac.append(':').append(hex, i, i + 2);
        }
        return mac.toString();
    }

    /** Who asked for the interface: an invented role of the service. */
    private static String requester(String service) {
        return "AROAEXAMPLE" + service + ":" + service.toLowerCase(Locale.ROOT);
    }
}
