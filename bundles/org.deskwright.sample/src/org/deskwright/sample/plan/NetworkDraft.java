package org.deskwright.sample.plan;

import java.util.List;

/**
 * The VPC of one directory: two subnets for WorkSpaces, one for the NAT gateway. Open fields as in {@link SubnetDraft}.
 */
public final class NetworkDraft {
    /** Numbers of the addresses of domain controllers or connectors in the subnets. */
    public static final int CONTROLLER = 10;
    /** First address number of a WorkSpace. */
    static final int FIRST_WORKSPACE = 20;
    private static final int WORKSPACES_PREFIX = 22;
    /** How many WorkSpaces the two subnets hold. */
    static final int CAPACITY = 2 * ((1 << 32 - WORKSPACES_PREFIX) - FIRST_WORKSPACE - 2);

    public String vpcId;
    public String cidr;
    public SubnetDraft first;
    public SubnetDraft second;
    public SubnetDraft edge;
    public String internetGatewayId;
    public String mainTableId;
    public String edgeTableId;
    public String natId;
    public String natInterfaceId;
    public String natAddress;
    public String natAllocationId;
    public String natState = "available";
    /** Whether WorkSpaces have public addresses and route to the internet gateway. */
    public boolean publicSubnets;
    /** Subnets whose default route has lost its target. */
    public List<SubnetDraft> blackholes = List.of();
    /** Subnets without a default route. */
    public List<SubnetDraft> withoutDefaultRoute = List.of();

    static NetworkDraft of(Dice dice, Site site, int elasticNumber) {
        NetworkDraft network = new NetworkDraft();
        String base = "10." + (16 + site.index() / 16) + "." + site.index() % 16 * 16 + ".0";
        network.cidr = base + "/20";
        network.vpcId = "vpc-0" + dice.hex(16);
        network.internetGatewayId = "igw-0" + dice.hex(16);
        network.natId = "nat-0" + dice.hex(16);
        network.natInterfaceId = "eni-0" + dice.hex(16);
        network.natAllocationId = "eipalloc-0" + dice.hex(16);
        network.natAddress = Addresses.elastic(elasticNumber);
        network.mainTableId = "rtb-0" + dice.hex(16);
        network.edgeTableId = "rtb-0" + dice.hex(16);
        network.first = subnet(dice, site, "workspaces-a", base, WORKSPACES_PREFIX, 0);
        network.second = subnet(dice, site, "workspaces-b", Addresses.plus(base, 1 << 10), WORKSPACES_PREFIX, 1);
        network.edge = subnet(dice, site, "edge", Addresses.plus(base, 1 << 11), 24, 0);
        network.edge.routeTableId = network.edgeTableId;
        network.edge.mapPublicIp = true;
        network.edge.used = 1;
        return network;
    }

    private static SubnetDraft subnet(Dice dice, Site site, String role, String base, int prefix, int zone) {
        SubnetDraft subnet = new SubnetDraft();
        subnet.id = "subnet-0" + dice.hex(16);
        subnet.routeTableId = "rtb-0" + dice.hex(16);
        subnet.name = site.label() + "-" + role;
        subnet.base = base;
        subnet.prefix = prefix;
        subnet.zone = site.region().zone(zone);
        subnet.zoneId = site.region().zoneIds().get(zone);
        return subnet;
    }

    public List<SubnetDraft> subnets() {
        return List.of(first, second, edge);
    }

    public List<SubnetDraft> workspaceSubnets() {
        return List.of(first, second);
    }
}
