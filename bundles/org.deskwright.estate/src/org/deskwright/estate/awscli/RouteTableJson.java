package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.RouteTable.Route;

import com.google.gson.JsonObject;

/** {@code ec2:DescribeRouteTables}. Associations and routes are kept whole, for the record takes only part of them. */
final class RouteTableJson {
    private static final String ASSOCIATIONS = "Associations";
    private static final String ROUTES = "Routes";

    private RouteTableJson() {
    }

    static RouteTable read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String vpcId = "";
        String ownerId = "";
        boolean main = false;
        List<String> subnetIds = new ArrayList<>();
        List<Route> routes = List.of();
        while (in.next()) {
            switch (in.name()) {
                case "RouteTableId" -> id = in.text();
                case "VpcId" -> vpcId = in.common();
                case "OwnerId" -> ownerId = in.common();
                case ASSOCIATIONS -> main = associations(in, subnetIds);
                case ROUTES -> routes = routes(in);
                default -> in.keep();
            }
        }
        return new RouteTable(id, vpcId, ownerId, main, List.copyOf(subnetIds), routes, provenance, in.unknown());
    }

    /** Fills in the subnets, and tells whether the table is the main one. */
    private static boolean associations(Members in, List<String> subnetIds) throws IOException {
        JsonList list = in.list();
        boolean main = false;
        subnetIds.clear();
        for (JsonFields association : list.objects()) {
            if (holds(association.object("AssociationState").text("State"))) {
                main |= association.isTrue("Main");
                String subnet = association.text("SubnetId");
                if (!subnet.isEmpty()) {
                    subnetIds.add(subnet);
                }
            }
        }
        if (!list.tree().isEmpty()) {
            in.keepTree(ASSOCIATIONS, list.tree());
        }
        return main;
    }

    /** An association that failed or is being taken back serves no subnet. */
    private static boolean holds(String state) {
        return switch (state) {
            case "disassociating", "disassociated", "failed" -> false;
            default -> true;
        };
    }

    private static List<Route> routes(Members in) throws IOException {
        JsonList list = in.list();
        List<Route> routes = new ArrayList<>();
        for (JsonFields fields : list.objects()) {
            String destination = fields.text("DestinationCidrBlock");
            if (destination.isEmpty()) {
                destination = fields.text("DestinationIpv6CidrBlock");
            }
            if (destination.isEmpty()) {
                destination = fields.text("DestinationPrefixListId");
            }
            routes.add(in.shared(new Route(destination, RouteTargets.target(fields), fields.text("State"))));
        }
        if (!list.tree().isEmpty()) {
            in.keepTree(ROUTES, list.tree());
        }
        return List.copyOf(routes);
    }

    static JsonObject write(RouteTable item) {
        List<JsonBuilder> associations = new ArrayList<>();
        if (item.main()) {
            associations.add(new JsonBuilder().flag("Main", Optional.of(true)).text("RouteTableId", item.id()));
        }
        item.subnetIds().forEach(subnet -> associations.add(new JsonBuilder().flag("Main", Optional.of(false))
                .text("RouteTableId", item.id()).text("SubnetId", subnet)));
        return new JsonBuilder().objects(ASSOCIATIONS, associations).text("RouteTableId", item.id())
                .objects(ROUTES, item.routes(), RouteTableJson::route).text("VpcId", item.vpcId())
                .text("OwnerId", item.ownerId()).with(item.more());
    }

    private static JsonBuilder route(Route route) {
        String destination = route.destination();
        String member = destination.startsWith("pl-")
                ? "DestinationPrefixListId"
                : destination.contains(":") ? "DestinationIpv6CidrBlock" : "DestinationCidrBlock";
        return new JsonBuilder().text(member, destination).text(RouteTargets.member(route.target()), route.target())
                .text("State", route.state());
    }
}
