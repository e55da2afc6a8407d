package org.deskwright.estate.ui.facts;

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
import org.deskwright.ui.icons.Icon;

/** What people call an item, and its picture. */
public final class Names {
    private Names() {
    }

    /** A name, or nothing where it has only its id. */
    public static String of(Item item) {
        return switch (item) {
            case Workspace it -> it.hasUser() ? it.userName() : it.computerName();
            case WorkspaceDirectory it -> it.name();
            case DirectoryDescription it -> it.name();
            case IpGroup it -> it.name();
            case WorkspaceBundle it -> it.name();
            case WorkspacesPool it -> it.name();
            case Subnet it -> it.cidrBlock();
            case SecurityGroup it -> it.name();
            case NetworkInterface it -> it.privateIpAddress();
            case ElasticAddress it -> it.publicIp();
            case NatGateway it -> String.join(", ", it.publicIps());
            case RouteTable _,ConnectionStatus _ -> "";
        };
    }

    /** {@code corp.example.com (d-123)}. */
    public static String withId(Item item) {
        String name = of(item);
        return name.isEmpty() || name.equals(item.id()) ? item.id() : name + " (" + item.id() + ")";
    }

    public static Icon icon(Item item) {
        return switch (item) {
            case Workspace _,ConnectionStatus _ -> Icon.WORKSPACE;
            case WorkspaceDirectory _,DirectoryDescription _ -> Icon.DIRECTORY;
            case IpGroup _ -> Icon.IP_GROUP;
            case WorkspaceBundle _ -> Icon.BUNDLE;
            case WorkspacesPool _ -> Icon.POOL;
            case Subnet _ -> Icon.SUBNET;
            case SecurityGroup _ -> Icon.SECURITY_GROUP;
            case RouteTable _ -> Icon.ROUTE_TABLE;
            case NetworkInterface _ -> Icon.NETWORK_INTERFACE;
            case NatGateway _ -> Icon.NAT_GATEWAY;
            case ElasticAddress _ -> Icon.ELASTIC_ADDRESS;
        };
    }
}
