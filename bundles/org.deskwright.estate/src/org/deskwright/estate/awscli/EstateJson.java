package org.deskwright.estate.awscli;

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

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/** Writes items as the AWS API does: what the model knows under its wire names, and what it does not know as it was. */
public final class EstateJson {
    private EstateJson() {
    }

    /** As people read it, with a line for each member. */
    public static String toText(Item item) {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(toJson(item));
    }

    /**
     * A tree of the caller's own. An item that was read, written and read again is equal but for where it came from.
     */
    public static JsonObject toJson(Item item) {
        return switch (item) {
            case Workspace workspace -> WorkspaceJson.write(workspace);
            case WorkspaceDirectory directory -> WorkspaceDirectoryJson.write(directory);
            case ConnectionStatus status -> ConnectionStatusJson.write(status);
            case IpGroup group -> IpGroupJson.write(group);
            case WorkspaceBundle bundle -> WorkspaceBundleJson.write(bundle);
            case DirectoryDescription description -> DirectoryDescriptionJson.write(description);
            case Subnet subnet -> SubnetJson.write(subnet);
            case SecurityGroup group -> SecurityGroupJson.write(group);
            case RouteTable table -> RouteTableJson.write(table);
            case NetworkInterface networkInterface -> NetworkInterfaceJson.write(networkInterface);
            case NatGateway gateway -> NatGatewayJson.write(gateway);
            case ElasticAddress address -> ElasticAddressJson.write(address);
            case WorkspacesPool pool -> whole(pool);
        };
    }

    /** Nothing of it was taken out of what is kept. */
    private static JsonObject whole(WorkspacesPool pool) {
        JsonObject tree = new JsonObject();
        pool.more().members().forEach(tree::add);
        return tree;
    }
}
