package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.List;

/** The members of a route that name where it leads, of which one is chosen. */
final class RouteTargets {
    /** An instance's route names the interface, too; a gateway's own member comes first. */
    private static final List<String> MEMBERS = List.of("GatewayId", "NatGatewayId", "TransitGatewayId",
            "EgressOnlyInternetGatewayId", "VpcPeeringConnectionId", "LocalGatewayId", "CarrierGatewayId",
            "CoreNetworkArn", "InstanceId", "NetworkInterfaceId");

    private RouteTargets() {
    }

    static String target(JsonFields route) throws IOException {
        for (String member : MEMBERS) {
            String target = route.text(member);
            if (!target.isEmpty()) {
                return target;
            }
        }
        return "";
    }

    /** The member that an id of this form stands under. */
    static String member(String target) {
        return switch (target.substring(0, target.indexOf('-') + 1)) {
            case "nat-" -> "NatGatewayId";
            case "tgw-" -> "TransitGatewayId";
            case "eigw-" -> "EgressOnlyInternetGatewayId";
            case "pcx-" -> "VpcPeeringConnectionId";
            case "lgw-" -> "LocalGatewayId";
            case "cagw-" -> "CarrierGatewayId";
            case "i-" -> "InstanceId";
            case "eni-" -> "NetworkInterfaceId";
            default -> target.startsWith("arn:") ? "CoreNetworkArn" : "GatewayId";
        };
    }
}
