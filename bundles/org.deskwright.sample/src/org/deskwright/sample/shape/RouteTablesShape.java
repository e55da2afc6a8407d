package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.NetworkDraft;
import org.deskwright.sample.plan.SubnetDraft;

/** {@code ec2 describe-route-tables}: the VPC's main one, and one for each subnet. */
record RouteTablesShape() implements Shape<RouteTablesShape.Table> {
    /** Subnet null: the main table. */
    record Table(NetworkDraft network, SubnetDraft subnet) {
        String id() {
            return subnet == null ? network.mainTableId : subnet.routeTableId;
        }
    }

    @Override
    public String call() {
        return "describe-route-tables";
    }

    @Override
    public String member() {
        return "RouteTables";
    }

    @Override
    public Stream<Table> items(Folder folder) {
        List<Table> tables = new ArrayList<>();
        folder.directories().forEach(directory -> {
            tables.add(new Table(directory.network, null));
            directory.network.subnets().forEach(subnet -> tables.add(new Table(directory.network, subnet)));
        });
        return tables.stream();
    }

    @Override
    public void write(Folder folder, Table table, AwsJson out) throws IOException {
        out.beginOnly("Associations").put("Main", table.subnet() == null);
        out.put("RouteTableAssociationId", "rtbassoc-" + table.id().substring("rtb-".length()));
        out.put("RouteTableId", table.id());
        out.put("SubnetId", table.subnet() == null ? null : table.subnet().id);
        out.begin("AssociationState").put("State", "associated").end();
        out.endOnly();
        out.put("PropagatingVgws", List.of());
        out.put("RouteTableId", table.id());
        out.beginList("Routes");
        out.begin().put("DestinationCidrBlock", table.network().cidr).put("GatewayId", "local");
        out.put("Origin", "CreateRouteTable").put("State", "active").end();
        if (table.subnet() != null) {
            defaultRoute(table, out);
        }
        out.endList();
        if (table.subnet() == null) {
            out.put("Tags", List.of());
        } else {
            out.tagged("Tags", table.subnet().name);
        }
        out.put("VpcId", table.network().vpcId);
        out.put("OwnerId", folder.account());
    }

    private static void defaultRoute(Table table, AwsJson out) throws IOException {
        NetworkDraft network = table.network();
        if (network.withoutDefaultRoute.contains(table.subnet())) {
            return;
        }
        boolean gone = network.blackholes.contains(table.subnet());
        out.begin().put("DestinationCidrBlock", "0.0.0.0/0");
        if (network.publicSubnets || table.subnet() == network.edge) {
            out.put("GatewayId", network.internetGatewayId);
        } else {
            // the target of a blackhole is a gateway that no longer exists
            out.put("NatGatewayId", gone ? "nat-" + table.id().substring("rtb-".length()) : network.natId);
        }
        out.put("Origin", "CreateRoute").put("State", gone ? "blackhole" : "active").end();
    }
}
