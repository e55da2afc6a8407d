package org.deskwright.estate.ui.facts;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.model.ElasticAddress;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.ui.icons.Icon;

/** Of interfaces, and of what leads from them to the Internet. */
final class GatewayFacts {
    private GatewayFacts() {
    }

    static FactSheet of(NetworkInterface it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        Estate estate = fleet.estate();
        out.section("interface").fact("id", it.id()).fact("status", it.status())
                .maybe("description-text", it.description()).fact("address", it.privateIpAddress())
                .maybe("addresses",
                        it.privateIpAddresses().size() > 1 ? String.join("\n", it.privateIpAddresses()) : "")
                .maybe("public-address", it.publicIp()).maybe("owner", it.ownerId());
        NetworkFacts.around(out, it, it.vpcId());
        out.fact("zone", it.availabilityZone());
        estate.workspaces().stream().filter(w -> w.subnetId().equals(it.subnetId()) && !w.ipAddress().isEmpty()
                && (w.ipAddress().equals(it.privateIpAddress()) || it.privateIpAddresses().contains(w.ipAddress())))
                .forEach(w -> out.link("workspace", Names.withId(w), w));
        out.link("subnet", it.subnetId(), estate.find(Subnet.class, it.subnetId()), Kinds.SUBNETS);
        it.groupIds().forEach(id -> out.link("security-group", id, estate.find(SecurityGroup.class, id), Kinds.GROUPS));
        estate.elasticAddresses().stream()
                .filter(a -> a.networkInterfaceId().equals(it.id()) || a.id().equals(it.allocationId()))
                .forEach(a -> out.link("elastic-address", Names.withId(a), a));
        return out.sheet(Icon.NETWORK_INTERFACE, it.privateIpAddress().isEmpty() ? it.id() : it.privateIpAddress(),
                "interface", it);
    }

    static FactSheet of(NatGateway it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        Estate estate = fleet.estate();
        out.section("nat-gateway").fact("id", it.id()).fact("state", it.state()).maybe("error", it.failureMessage())
                .fact("connectivity", it.connectivityType()).fact("public-address", it.publicIps());
        NetworkFacts.around(out, it, it.vpcId());
        out.link("subnet", it.subnetId(), estate.find(Subnet.class, it.subnetId()), Kinds.SUBNETS);
        estate.routeTables().stream().filter(r -> r.routes().stream().anyMatch(x -> x.target().equals(it.id())))
                .forEach(r -> out.link("route-table", Names.withId(r), r));
        return out.sheet(Icon.NAT_GATEWAY, it.id(), "nat-gateway", it);
    }

    static FactSheet of(ElasticAddress it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        out.section("elastic-address").fact("id", it.id()).fact("public-address", it.publicIp())
                .fact("address", it.privateIpAddress()).maybe("association", it.associationId());
        out.section("around").fact("account", it.scope().account()).fact("region", it.scope().region());
        out.link("interface", it.networkInterfaceId(),
                fleet.estate().find(NetworkInterface.class, it.networkInterfaceId()), Kinds.INTERFACES);
        return out.sheet(Icon.ELASTIC_ADDRESS, it.publicIp().isEmpty() ? it.id() : it.publicIp(), "elastic-address",
                it);
    }
}
