package org.deskwright.estate.fleet;

import static org.deskwright.estate.query.Attribute.address;
import static org.deskwright.estate.query.Attribute.list;
import static org.deskwright.estate.query.Attribute.moment;
import static org.deskwright.estate.query.Attribute.number;
import static org.deskwright.estate.query.Attribute.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.deskwright.estate.model.ElasticAddress;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspacesPool;
import org.deskwright.estate.query.Attribute;
import org.deskwright.estate.query.Sheet;
import org.deskwright.estate.query.Vocabulary;

/**
 * Sheets of what stands around WorkSpaces, one for each kind, with who uses it. Making one may take a moment in a large
 * estate.
 *
 * @param id such as {@code subnets}
 * @param type of the items
 * @param evidence id of the kind of evidence that it is from
 */
public record ItemSheets<T extends Item>(String id, Class<T> type, String evidence, Function<Fleet, List<T>> items,
        BiFunction<Estate, Usage, List<Attribute<T>>> attributes) {
    public static final ItemSheets<IpGroup> IP_GROUPS = new ItemSheets<>("ip-groups", IpGroup.class,
            "aws.workspaces.describe-ip-groups", fleet -> fleet.estate().ipGroups(), ItemSheets::ipGroup);
    public static final ItemSheets<WorkspaceBundle> BUNDLES = new ItemSheets<>("bundles", WorkspaceBundle.class,
            "aws.workspaces.describe-workspace-bundles", fleet -> fleet.estate().bundles(), ItemSheets::bundle);
    public static final ItemSheets<WorkspacesPool> POOLS = new ItemSheets<>("pools", WorkspacesPool.class,
            WorkspacesPool.EVIDENCE, Fleet::pools, ItemSheets::pool);
    public static final List<ItemSheets<? extends Item>> NETWORK = List.of(
            new ItemSheets<>("subnets", Subnet.class, "aws.ec2.describe-subnets", fleet -> fleet.estate().subnets(),
                    ItemSheets::subnet),
            new ItemSheets<>("route-tables", RouteTable.class, "aws.ec2.describe-route-tables",
                    fleet -> fleet.estate().routeTables(), ItemSheets::routeTable),
            new ItemSheets<>("security-groups", SecurityGroup.class, "aws.ec2.describe-security-groups",
                    fleet -> fleet.estate().securityGroups(), ItemSheets::securityGroup),
            new ItemSheets<>("nat-gateways", NatGateway.class, "aws.ec2.describe-nat-gateways",
                    fleet -> fleet.estate().natGateways(), ItemSheets::natGateway),
            new ItemSheets<>("network-interfaces", NetworkInterface.class, "aws.ec2.describe-network-interfaces",
                    fleet -> fleet.estate().networkInterfaces(), ItemSheets::networkInterface),
            new ItemSheets<>("elastic-addresses", ElasticAddress.class, "aws.ec2.describe-addresses",
                    fleet -> fleet.estate().elasticAddresses(), ItemSheets::elasticAddress));

    /** All of the kind in a fleet. */
    public Sheet<T> of(Fleet fleet) {
        return new Sheet<>(items.apply(fleet), vocabulary(fleet.estate(), fleet.evidence().zone()));
    }

    /** Of which attributes there are it makes no difference what was read. */
    public Vocabulary<T> vocabulary(Estate estate, ZoneId zone) {
        List<Attribute<T>> all = new ArrayList<>(attributes.apply(estate, Usage.of(estate)));
        all.add(text("account", item -> item.scope().account()));
        all.add(text("region", item -> item.scope().region()));
        all.add(list("tags", item -> Extras.of(item.more()).tags(), "tag"));
        all.add(moment("read", zone, item -> Optional.of(item.provenance().readAt()), "age", "data"));
        all.add(text("source", item -> item.provenance().source(), "file"));
        return new Vocabulary<>(all);
    }

    private static String yesNo(Optional<Boolean> flag) {
        return flag.map(yes -> yes ? "yes" : "no").orElse("");
    }

    private static List<Attribute<IpGroup>> ipGroup(Estate estate, Usage usage) {
        return List.of(text("name", IpGroup::name), text("id", IpGroup::id), text("description", IpGroup::description),
                number("rule-count", group -> group.rules().size()),
                list("rules", group -> group.rules().stream().map(IpGroup.Rule::range).toList(), "rule"),
                list("directories", group -> usage.directoriesWith(group.id()), "directory"));
    }

    private static List<Attribute<WorkspaceBundle>> bundle(Estate estate, Usage usage) {
        return List.of(text("name", WorkspaceBundle::name), text("id", WorkspaceBundle::id),
                text("compute", WorkspaceBundle::computeType, "type", "size"),
                number("workspaces", bundle -> usage.workspacesOf(bundle.id())), text("owner", WorkspaceBundle::owner),
                text("description", WorkspaceBundle::description), text("image", WorkspaceBundle::imageId),
                text("state", WorkspaceBundle::state));
    }

    private static List<Attribute<WorkspacesPool>> pool(Estate estate, Usage usage) {
        return List.of(text("name", WorkspacesPool::name), text("id", WorkspacesPool::id),
                text("state", WorkspacesPool::state), number("active", pool -> known(pool.active()), "in-use"),
                number("available", pool -> known(pool.available()), "free"),
                number("actual", pool -> known(pool.actual())), number("desired", pool -> known(pool.desired())),
                text("directory", pool -> directory(estate, pool)), text("directory-id", WorkspacesPool::directoryId),
                text("bundle", pool -> bundle(estate, pool)), text("bundle-id", WorkspacesPool::bundleId),
                text("running-mode", WorkspacesPool::runningMode), list("errors", WorkspacesPool::errors, "error"),
                text("description", WorkspacesPool::description));
    }

    private static long known(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : Attribute.UNKNOWN;
    }

    private static String directory(Estate estate, WorkspacesPool pool) {
        return estate.find(WorkspaceDirectory.class, pool.directoryId()).map(WorkspaceDirectory::name)
                .filter(name -> !name.isEmpty()).orElse(pool.directoryId());
    }

    private static String bundle(Estate estate, WorkspacesPool pool) {
        return estate.find(WorkspaceBundle.class, pool.bundleId()).map(WorkspaceBundle::name)
                .filter(name -> !name.isEmpty()).orElse(pool.bundleId());
    }

    private static List<Attribute<Subnet>> subnet(Estate estate, Usage usage) {
        return List.of(text("id", Subnet::id), text("name", subnet -> Extras.of(subnet.more()).name()),
                address("cidr", Subnet::cidrBlock, "range", "address"), text("zone", Subnet::availabilityZone, "az"),
                text("zone-id", Subnet::availabilityZoneId),
                number("workspaces", subnet -> usage.workspacesIn(subnet.id())),
                number("free",
                        subnet -> subnet.availableIpAddressCount().isPresent()
                                ? subnet.availableIpAddressCount().getAsInt()
                                : Attribute.UNKNOWN),
                list("directories", subnet -> usage.directoriesWith(subnet.id()), "directory"),
                text("route-table", subnet -> estate.routeTableOf(subnet).map(RouteTable::id).orElse("")),
                text("ipv6", subnet -> yesNo(subnet.assignIpv6AddressOnCreation())),
                text("public-ip", subnet -> yesNo(subnet.mapPublicIpOnLaunch())), text("state", Subnet::state),
                text("vpc", Subnet::vpcId));
    }

    private static List<Attribute<RouteTable>> routeTable(Estate estate, Usage usage) {
        return List.of(text("id", RouteTable::id), text("name", table -> Extras.of(table.more()).name()),
                text("main", table -> table.main() ? "yes" : "no"),
                list("routes",
                        table -> table.routes().stream()
                                .map(r -> r.destination() + " > " + r.target()
                                        + (r.state().equals("blackhole") ? " (blackhole)" : ""))
                                .toList(),
                        "route"),
                number("workspaces", usage::workspacesBehind), list("subnets", usage::subnetsOf, "subnet"),
                text("vpc", RouteTable::vpcId));
    }

    private static List<Attribute<SecurityGroup>> securityGroup(Estate estate, Usage usage) {
        return List.of(text("id", SecurityGroup::id), text("name", SecurityGroup::name),
                number("inbound", group -> group.ingress().size()), number("outbound", group -> group.egress().size()),
                number("interfaces", group -> usage.interfacesIn(group.id())),
                list("directories", group -> usage.directoriesWith(group.id()), "directory"),
                text("vpc", SecurityGroup::vpcId));
    }

    private static List<Attribute<NatGateway>> natGateway(Estate estate, Usage usage) {
        return List.of(text("id", NatGateway::id), text("name", gateway -> Extras.of(gateway.more()).name()),
                text("state", NatGateway::state), text("connectivity", NatGateway::connectivityType),
                list("public-addresses", NatGateway::publicIps, "address", "ip"), text("subnet", NatGateway::subnetId),
                list("route-tables", gateway -> usage.routeTablesTo(gateway.id()), "route-table"),
                text("failure", NatGateway::failureMessage, "error"), text("vpc", NatGateway::vpcId));
    }

    private static List<Attribute<NetworkInterface>> networkInterface(Estate estate, Usage usage) {
        return List.of(text("id", NetworkInterface::id),
                address("address", NetworkInterface::privateIpAddress, "ip", "private-address"),
                address("public-address", NetworkInterface::publicIp, "ip"), text("status", NetworkInterface::status),
                text("workspace", item -> usage.workspaceAt(item.subnetId(), item.privateIpAddress()), "ws"),
                text("subnet", NetworkInterface::subnetId), text("zone", NetworkInterface::availabilityZone, "az"),
                list("security-groups", NetworkInterface::groupIds, "group"),
                text("description", NetworkInterface::description), text("vpc", NetworkInterface::vpcId));
    }

    private static List<Attribute<ElasticAddress>> elasticAddress(Estate estate, Usage usage) {
        return List.of(text("id", ElasticAddress::id), address("public-address", ElasticAddress::publicIp, "ip"),
                address("private-address", ElasticAddress::privateIpAddress, "ip"),
                text("interface", ElasticAddress::networkInterfaceId),
                text("association", ElasticAddress::associationId));
    }
}
