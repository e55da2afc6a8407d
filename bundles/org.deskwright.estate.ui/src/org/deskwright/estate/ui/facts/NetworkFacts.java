package org.deskwright.estate.ui.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.ui.icons.Icon;

/** Of subnets, the ways out of them and what lets traffic through. */
final class NetworkFacts {
    private static final int MOST = 50;

    private NetworkFacts() {
    }

    static FactSheet of(Subnet it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        Estate estate = fleet.estate();
        out.section("subnet").fact("id", it.id()).fact("range", it.cidrBlock()).fact("state", it.state())
                .fact("zone",
                        Stream.of(it.availabilityZone(), it.availabilityZoneId()).filter(t -> !t.isEmpty()).toList())
                .fact("free",
                        it.availableIpAddressCount().isPresent()
                                ? Integer.toString(it.availableIpAddressCount().getAsInt())
                                : "")
                .fact("public-addresses", it.mapPublicIpOnLaunch()).fact("ipv6", it.assignIpv6AddressOnCreation());
        around(out, it, it.vpcId());
        long workspaces = estate.workspaces().stream().filter(w -> w.subnetId().equals(it.id())).count();
        out.fact("workspaces", out.word("workspaces", workspaces));
        Optional<RouteTable> routes = estate.routeTableOf(it);
        routes.ifPresent(r -> out.link("route-table", Names.withId(r), r));
        out.asks(Kinds.ROUTES, routes.isPresent());
        estate.directories().stream().filter(d -> d.subnetIds().contains(it.id()))
                .forEach(d -> out.link("directory", Names.withId(d), d));
        estate.natGateways().stream().filter(n -> n.subnetId().equals(it.id()))
                .forEach(n -> out.link("nat-gateway", Names.withId(n), n));
        return out.sheet(Icon.SUBNET, it.cidrBlock().isEmpty() ? it.id() : it.cidrBlock(), "subnet", it);
    }

    static void around(SheetWriter out, Item it, String vpc) {
        out.section("around").fact("account", it.scope().account()).fact("region", it.scope().region()).fact("vpc",
                vpc);
    }

    static FactSheet of(RouteTable it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        Estate estate = fleet.estate();
        out.section("route-table").fact("id", it.id()).fact("main", Optional.of(it.main())).fact("routes",
                it.routes().stream().map(r -> out.word(r.state().equals("blackhole") ? "route-nowhere" : "route",
                        r.destination(), r.target())).toList());
        around(out, it, it.vpcId());
        it.subnetIds().forEach(id -> out.link("subnet", id, estate.find(Subnet.class, id), Kinds.SUBNETS));
        it.routes().stream().map(RouteTable.Route::target).distinct()
                .flatMap(id -> estate.find(NatGateway.class, id).stream())
                .forEach(n -> out.link("nat-gateway", Names.withId(n), n));
        return out.sheet(Icon.ROUTE_TABLE, it.id(), "route-table", it);
    }

    static FactSheet of(SecurityGroup it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        Estate estate = fleet.estate();
        out.section("security-group").fact("id", it.id()).fact("name", it.name())
                .fact("inbound", lines(out, it.ingress())).fact("outbound", lines(out, it.egress()));
        around(out, it, it.vpcId());
        estate.directories().stream()
                .filter(d -> d.workspaceSecurityGroupId().equals(it.id())
                        || d.creation().customSecurityGroupId().equals(it.id()))
                .forEach(d -> out.link("directory", Names.withId(d), d));
        List<NetworkInterface> users = estate.networkInterfaces().stream().filter(n -> n.groupIds().contains(it.id()))
                .limit(MOST + 1L).toList();
        users.stream().limit(MOST).forEach(n -> out.link("interface", Names.withId(n), n));
        if (users.size() > MOST) {
            out.fact("interface", out.word("first-of-many", MOST));
        }
        return out.sheet(Icon.SECURITY_GROUP, it.name().isEmpty() ? it.id() : it.name(), "security-group", it);
    }

    /** No permission at all is an answer, not a gap. */
    private static List<String> lines(SheetWriter out, List<SecurityGroup.Permission> permissions) {
        return permissions.isEmpty()
                ? List.of(out.word("nothing"))
                : permissions.stream().map(p -> line(out, p)).toList();
    }

    private static String line(SheetWriter out, SecurityGroup.Permission it) {
        String protocol = it.protocol().equals("-1") ? out.word("all-protocols") : it.protocol();
        String ports = it.protocol().equals("-1") || it.fromPort() < 0
                ? ""
                : it.fromPort() == it.toPort() ? " " + it.fromPort() : " " + it.fromPort() + "-" + it.toPort();
        String peers = String.join(", ", Stream.of(it.ipv4Ranges(), it.ipv6Ranges(), it.prefixListIds(), it.groupIds())
                .flatMap(List::stream).toList());
        return protocol + ports + "  \u2194  " + peers;
    }
}
