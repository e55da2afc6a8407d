package org.deskwright.estate.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.fleet.Surroundings.Extent;
import org.deskwright.estate.model.CertificateBasedAuth;
import org.deskwright.estate.model.ElasticAddress;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.SamlProperties;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Unknown;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceCreationProperties;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspaceProperties;
import org.junit.jupiter.api.Test;

/** Two directories in one account and Region, the second of which stands in another VPC. */
class SurroundingsTest {
    private static final Scope SCOPE = new Scope("111122223333", "eu-west-1");
    private static final Provenance FROM = new Provenance("x.json", "test", SCOPE,
            Instant.parse("2026-03-01T08:00:00Z"));

    private final List<Item> items = new ArrayList<>(List.of(directory("d-1", "subnet-1", "sg-1", "wsipg-1"),
            directory("d-2", "subnet-9", "sg-9"), workspace("ws-1", "d-1", "subnet-1", "10.0.0.4"),
            workspace("ws-2", "d-1", "subnet-2", "10.0.1.4"), subnet("subnet-1", "vpc-1"), subnet("subnet-2", "vpc-1"),
            subnet("subnet-3", "vpc-1"), subnet("subnet-9", "vpc-9"), group("sg-1", "vpc-1"), group("sg-2", "vpc-1"),
            group("sg-9", "vpc-9"), ipGroup("wsipg-1"), ipGroup("wsipg-2")));
    private final List<Item> routes = List.of(table("rtb-1", "vpc-1", "nat-1", "subnet-1"),
            table("rtb-2", "vpc-1", "igw-1", "subnet-2"), table("rtb-3", "vpc-1", "nat-3", "subnet-3"),
            gateway("nat-1"), gateway("nat-3"));

    private Surroundings around(String directory) {
        Evidence evidence = Evidence.asOf(FROM.readAt(), ZoneOffset.UTC).with(Estate.KIND, new Estate(items)).build();
        return Surroundings.of(Fleet.of(evidence), new FleetPlace.Directory(SCOPE, directory));
    }

    private List<String> held(String directory, Class<? extends Item> kind) {
        Surroundings around = around(directory);
        return items.stream().filter(kind::isInstance).filter(around::holds).map(Item::id).toList();
    }

    @Test
    void subnetsAreThoseItNamesAndThoseItsWorkspacesStandIn() {
        assertEquals(List.of("subnet-1", "subnet-2"), held("d-1", Subnet.class));
        assertEquals(List.of("subnet-9"), held("d-2", Subnet.class));
        assertEquals(Extent.OWN, around("d-1").extent(Subnet.class));
    }

    @Test
    void theWayOutIsFollowedFromSubnetToGateway() {
        items.addAll(routes);
        assertEquals(List.of("rtb-1", "rtb-2"), held("d-1", RouteTable.class));
        assertEquals(List.of("nat-1"), held("d-1", NatGateway.class));
    }

    @Test
    void groupsAndAddressesAreThoseOfTheInterfacesToo() {
        items.addAll(routes);
        items.add(new NetworkInterface("eni-1", "subnet-1", "vpc-1", "", "", "in-use", "", "10.0.0.4",
                List.of("10.0.0.4"), List.of("sg-2"), "", "", "", FROM, Unknown.NONE));
        items.add(new NetworkInterface("eni-9", "subnet-1", "vpc-1", "", "", "in-use", "", "10.0.0.99",
                List.of("10.0.0.99"), List.of("sg-3"), "", "", "", FROM, Unknown.NONE));
        items.add(address("eip-1", "203.0.113.1", "eni-1"));
        items.add(address("eip-2", "203.0.113.9", ""));
        items.add(address("eip-3", "203.0.113.3", "eni-9"));
        assertEquals(List.of("sg-1", "sg-2"), held("d-1", SecurityGroup.class));
        assertEquals(List.of("eni-1"), held("d-1", NetworkInterface.class));
        assertEquals(List.of("eip-1", "eip-2"), held("d-1", ElasticAddress.class), "its own, and that of the gateway");
    }

    @Test
    void whatIsNotToldIsNarrowedToTheVpcAndSaidToBe() {
        items.addAll(routes.subList(2, 5));
        items.add(table("rtb-9", "vpc-9", "igw-9"));
        assertEquals(Extent.VPC, around("d-1").extent(RouteTable.class));
        assertEquals(List.of("rtb-3"), held("d-1", RouteTable.class));
        items.removeIf(Subnet.class::isInstance);
        assertEquals(Extent.SCOPE, around("d-1").extent(RouteTable.class), "the VPC is not known any more");
        assertEquals(List.of("rtb-3", "rtb-9"), held("d-1", RouteTable.class));
    }

    @Test
    void noIpGroupIsAnAnswerButAnUnregisteredDirectoryIsNone() {
        assertEquals(List.of("wsipg-1"), held("d-1", IpGroup.class));
        assertEquals(List.of(), held("d-2", IpGroup.class));
        assertEquals(Extent.SCOPE, around("d-unknown").extent(IpGroup.class));
        assertEquals(List.of("wsipg-1", "wsipg-2"), held("d-unknown", IpGroup.class));
    }

    private static WorkspaceDirectory directory(String id, String subnet, String group, String... ipGroups) {
        return new WorkspaceDirectory(id, "", id, "", List.of(subnet), List.of(), "", "", group, "", "",
                List.of(ipGroups), Map.of(), WorkspaceCreationProperties.UNKNOWN, SamlProperties.UNKNOWN,
                CertificateBasedAuth.UNKNOWN, "", "", "", FROM, Unknown.NONE);
    }

    private static Workspace workspace(String id, String directory, String subnet, String address) {
        return new Workspace(id, directory, "", address, "AVAILABLE", "", subnet, "", "", "", "",
                WorkspaceProperties.UNKNOWN, List.of(), FROM, Unknown.NONE);
    }

    private static Subnet subnet(String id, String vpc) {
        return new Subnet(id, vpc, "", "", "", OptionalInt.empty(), Optional.empty(), Optional.empty(), "", "", FROM,
                Unknown.NONE);
    }

    private static SecurityGroup group(String id, String vpc) {
        return new SecurityGroup(id, id, vpc, "", List.of(), List.of(), FROM, Unknown.NONE);
    }

    private static IpGroup ipGroup(String id) {
        return new IpGroup(id, id, "", List.of(), FROM, Unknown.NONE);
    }

    private static RouteTable table(String id, String vpc, String target, String... subnets) {
        return new RouteTable(id, vpc, "", false, List.of(subnets),
                List.of(new RouteTable.Route("0.0.0.0/0", target, "active")), FROM, Unknown.NONE);
    }

    private static NatGateway gateway(String id) {
        return new NatGateway(id, "vpc-1", "subnet-3", "available", "", "public", List.of("203.0.113.9"), FROM,
                Unknown.NONE);
    }

    private static ElasticAddress address(String id, String address, String of) {
        return new ElasticAddress(id, address, "", of, "", FROM, Unknown.NONE);
    }
}
