package org.deskwright.estate.awscli;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.ElasticAddress;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspacesPool;

/**
 * The ids by which items of one account and Region hang together. Bundles are left out, for Amazon's have the same id
 * in every account; registration codes, too, for what they tell is checked elsewhere.
 */
final class ScopeLinks {
    private ScopeLinks() {
    }

    static List<String> of(Item item) {
        return (switch (item) {
            case Workspace it -> Stream.of(it.id(), it.directoryId(), it.subnetId());
            case WorkspaceDirectory it -> Stream.of(Stream.of(it.id(), it.workspaceSecurityGroupId()),
                    it.subnetIds().stream(), it.ipGroupIds().stream()).flatMap(ids -> ids);
            case ConnectionStatus it -> Stream.of(it.id());
            case IpGroup it -> Stream.of(it.id());
            case WorkspaceBundle _ -> Stream.<String>empty();
            case DirectoryDescription it ->
                Stream.of(Stream.of(it.id(), it.vpcId(), it.securityGroupId()), it.subnetIds().stream())
                        .flatMap(ids -> ids);
            case Subnet it -> Stream.of(it.id(), it.vpcId());
            case SecurityGroup it -> Stream.of(it.id(), it.vpcId());
            case RouteTable it -> Stream.of(it.id(), it.vpcId());
            case NetworkInterface it -> Stream.of(it.id(), it.subnetId(), it.vpcId());
            case NatGateway it -> Stream.of(it.id(), it.subnetId(), it.vpcId());
            case ElasticAddress it -> Stream.of(it.id(), it.networkInterfaceId());
            case WorkspacesPool it -> Stream.of(it.id(), it.directoryId());
        }).filter(id -> !id.isEmpty()).toList();
    }
}
