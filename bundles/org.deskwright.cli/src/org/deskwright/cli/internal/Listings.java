package org.deskwright.cli.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.deskwright.cli.internal.Listing.Column;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.ElasticAddress;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspacesPool;

/** Everything in an estate that can be listed. */
public final class Listings {
    public static final List<Listing<?>> ALL = List.of(
            Listing.<Workspace>of("workspaces", Estate::workspaces, List.of(column("user", Workspace::userName),
                    column("state", Workspace::state), column("directory", Workspace::directoryId),
                    column("computer", Workspace::computerName), column("address", Workspace::ipAddress),
                    column("operating-system", w -> w.properties().operatingSystem()),
                    column("protocols", w -> joined(w.properties().protocols())),
                    column("compute-type", w -> w.properties().computeType()),
                    column("running-mode", w -> w.properties().runningMode()), column("bundle", Workspace::bundleId),
                    column("subnet", Workspace::subnetId), column("error", Workspace::errorCode))),
            Listing.<WorkspaceDirectory>of("directories", Estate::directories, List.of(
                    column("name", WorkspaceDirectory::name), column("alias", WorkspaceDirectory::alias),
                    column("type", WorkspaceDirectory::directoryType), column("state", WorkspaceDirectory::state),
                    column("registration-code", WorkspaceDirectory::registrationCode),
                    column("subnets", d -> joined(d.subnetIds())), column("ip-groups", d -> joined(d.ipGroupIds())),
                    column("dns", d -> joined(d.dnsIpAddresses())), column("error", WorkspaceDirectory::errorMessage))),
            Listing.<DirectoryDescription>of("directory-services", Estate::descriptions,
                    List.of(column("name", DirectoryDescription::name), column("type", DirectoryDescription::type),
                            column("stage", DirectoryDescription::stage), column("vpc", DirectoryDescription::vpcId),
                            column("dns", d -> joined(d.dnsIpAddresses())),
                            column("reason", DirectoryDescription::stageReason))),
            Listing.<ConnectionStatus>of("connections", Estate::connectionStatuses,
                    List.of(column("state", ConnectionStatus::state),
                            column("last-connected", c -> text(c.lastConnectedAt())),
                            column("checked", c -> text(c.checkedAt())))),
            Listing.<IpGroup>of("ip-groups", Estate::ipGroups,
                    List.of(column("name", IpGroup::name), column("description", IpGroup::description),
                            column("rules", g -> joined(g.rules().stream().map(IpGroup.Rule::range).toList())))),
            Listing.<WorkspaceBundle>of("bundles", Estate::bundles,
                    List.of(column("name", WorkspaceBundle::name), column("owner", WorkspaceBundle::owner),
                            column("compute-type", WorkspaceBundle::computeType),
                            column("image", WorkspaceBundle::imageId), column("state", WorkspaceBundle::state))),
            new Listing<WorkspacesPool>("pools", Fleet::pools,
                    List.of(column("name", WorkspacesPool::name), column("state", WorkspacesPool::state),
                            column("in-use", p -> text(p.active())), column("free", p -> text(p.available())),
                            column("sessions", p -> text(p.actual())), column("wanted", p -> text(p.desired())),
                            column("directory", WorkspacesPool::directoryId),
                            column("bundle", WorkspacesPool::bundleId), column("errors", p -> joined(p.errors())))),
            Listing.<Subnet>of("subnets", Estate::subnets,
                    List.of(column("vpc", Subnet::vpcId), column("cidr", Subnet::cidrBlock),
                            column("zone", Subnet::availabilityZone), column("zone-id", Subnet::availabilityZoneId),
                            column("free",
                                    s -> s.availableIpAddressCount().isPresent()
                                            ? "" + s.availableIpAddressCount().getAsInt()
                                            : ""),
                            column("assigns-ipv6", s -> text(s.assignIpv6AddressOnCreation())),
                            column("state", Subnet::state))),
            Listing.<SecurityGroup>of("security-groups", Estate::securityGroups,
                    List.of(column("name", SecurityGroup::name), column("vpc", SecurityGroup::vpcId),
                            column("inbound", g -> "" + g.ingress().size()),
                            column("outbound", g -> "" + g.egress().size()))),
            Listing.<RouteTable>of("route-tables", Estate::routeTables, List.of(column("vpc", RouteTable::vpcId),
                    column("main", t -> t.main() ? "yes" : "no"), column("subnets", t -> joined(t.subnetIds())),
                    column("routes",
                            t -> joined(
                                    t.routes().stream().map(r -> r.destination() + " to " + r.target()).toList())))),
            Listing.<NetworkInterface>of("network-interfaces", Estate::networkInterfaces,
                    List.of(column("subnet", NetworkInterface::subnetId), column("status", NetworkInterface::status),
                            column("private-address", NetworkInterface::privateIpAddress),
                            column("public-address", NetworkInterface::publicIp),
                            column("groups", n -> joined(n.groupIds())),
                            column("description", NetworkInterface::description))),
            Listing.<NatGateway>of("nat-gateways", Estate::natGateways,
                    List.of(column("vpc", NatGateway::vpcId), column("subnet", NatGateway::subnetId),
                            column("state", NatGateway::state), column("addresses", n -> joined(n.publicIps())),
                            column("failure", NatGateway::failureMessage))),
            Listing.<ElasticAddress>of("addresses", Estate::elasticAddresses,
                    List.of(column("public-address", ElasticAddress::publicIp),
                            column("private-address", ElasticAddress::privateIpAddress),
                            column("interface", ElasticAddress::networkInterfaceId))));

    private Listings() {
    }

    public static List<String> types() {
        return ALL.stream().map(Listing::type).toList();
    }

    public static Optional<Listing<?>> of(String type) {
        return ALL.stream().<Listing<?>>map(l -> l).filter(l -> l.type().equals(type)).findFirst();
    }

    private static <T> Column<T> column(String name, Function<T, String> value) {
        return new Column<>(name, value);
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static String joined(Collection<String> values) {
        return values.stream().collect(Collectors.joining(" "));
    }

    private static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }
}
