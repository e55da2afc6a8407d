package org.deskwright.aws.fake.internal;

import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Amazon EC2, as far as the network of WorkSpaces goes. */
final class Ec2Service {
    private static final int MOST = 1000;

    /** Where items are found and how the answer calls them; names that do not begin small by rule alone. */
    private record Call(String member, String set, String id, Map<String, String> names) {}

    private static final Map<String, Call> CALLS = Map.of("DescribeSubnets",
            new Call("Subnets", "subnetSet", "SubnetId", Map.of("Tags", "tagSet")), "DescribeSecurityGroups",
            new Call("SecurityGroups", "securityGroupInfo", "GroupId",
                    Map.of("Tags", "tagSet", "Description", "groupDescription", "UserIdGroupPairs", "groups")),
            "DescribeRouteTables",
            new Call("RouteTables", "routeTableSet", "RouteTableId",
                    Map.of("Tags", "tagSet", "Associations", "associationSet", "Routes", "routeSet", "PropagatingVgws",
                            "propagatingVgwSet")),
            "DescribeNetworkInterfaces",
            new Call("NetworkInterfaces", "networkInterfaceSet", "NetworkInterfaceId",
                    Map.of("Groups", "groupSet", "Ipv6Addresses", "ipv6AddressesSet", "PrivateIpAddresses",
                            "privateIpAddressesSet", "Ipv4Prefixes", "ipv4PrefixSet", "Ipv6Prefixes", "ipv6PrefixSet")),
            "DescribeNatGateways",
            new Call("NatGateways", "natGatewaySet", "NatGatewayId",
                    Map.of("Tags", "tagSet", "NatGatewayAddresses", "natGatewayAddressSet")),
            "DescribeAddresses", new Call("Addresses", "addressesSet", "AllocationId", Map.of("Tags", "tagSet")));

    private Ec2Service() {
    }

    static String answer(Ask ask, String requestId) throws Refusal {
        Call call = CALLS.get(ask.operation());
        if (call == null) {
            throw new Refusal(400, "InvalidAction", "The fake does not know " + ask.operation());
        }
        List<JsonObject> found = filtered(ask, call);
        String max = ask.parameter("MaxResults");
        int size = max.isEmpty() ? MOST : Integer.parseInt(max);
        if (size < 5 || size > MOST) {
            throw new Refusal(400, "InvalidParameterValue", "Value ( " + size
                    + " ) for parameter maxResults is invalid. " + "Expecting a value from 5 to " + MOST);
        }
        Pages.Cut cut = ask.operation().equals("DescribeAddresses")
                ? new Pages.Cut(found, "")
                : Pages.cut(found, size, ask.parameter("NextToken"), ask.operation() + filters(ask));
        Xml xml = new Xml();
        xml.in(ask.operation() + "Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"", () -> {
            xml.text("requestId", requestId);
            xml.in(call.set(),
                    () -> cut.items().forEach(item -> xml.in("item", () -> Wire.xml(xml, item, call.names()))));
            if (!cut.next().isEmpty()) {
                xml.text("nextToken", cut.next());
            }
        });
        return xml.toString();
    }

    private static String filters(Ask ask) {
        return ask.parameters().keySet().stream().filter(name -> name.matches("(Filter|.*Id)\\..*")).sorted()
                .map(name -> name + ask.parameter(name)).toList().toString();
    }

    /** By ids, and by the filters that name a member: {@code vpc-id}, {@code subnet-id}, {@code private-ip-address}. */
    private static List<JsonObject> filtered(Ask ask, Call call) throws Refusal {
        List<JsonObject> found = ask.items(call.member());
        List<String> ids = ask.parameterList(call.id());
        for (String id : ids) {
            if (found.stream().noneMatch(item -> text(item, call.id()).equals(id))) {
                throw new Refusal(400, "Invalid" + call.id().replace("Id", "ID") + ".NotFound",
                        "The ID '" + id + "' does not exist");
            }
        }
        List<JsonObject> left = found.stream().filter(item -> ids.isEmpty() || ids.contains(text(item, call.id())))
                .toList();
        for (int i = 1; !ask.parameter("Filter." + i + ".Name").isEmpty(); i++) {
            String member = memberOf(ask.parameter("Filter." + i + ".Name"));
            List<String> values = ask.parameterList("Filter." + i + ".Value");
            left = left.stream().filter(item -> values.contains(text(item, member))).toList();
        }
        return left;
    }

    private static String memberOf(String filter) throws Refusal {
        return switch (filter) {
            case "vpc-id" -> "VpcId";
            case "subnet-id" -> "SubnetId";
            case "group-id" -> "GroupId";
            case "private-ip-address", "addresses.private-ip-address" -> "PrivateIpAddress";
            default -> throw new Refusal(400, "InvalidParameterValue", "The filter '" + filter + "' is invalid");
        };
    }

    private static String text(JsonObject item, String member) {
        JsonElement value = item.get(member);
        return value == null ? "" : value.getAsString();
    }
}
