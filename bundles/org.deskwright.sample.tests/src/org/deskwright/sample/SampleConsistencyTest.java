package org.deskwright.sample;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What is said in one file of the sample agrees with the others. */
class SampleConsistencyTest {
    private static Map<String, JsonObject> calls;
    private static List<JsonObject> workspaces;
    private static List<JsonObject> directories;
    private static Map<String, JsonObject> subnets;

    @BeforeAll
    static void read() throws IOException {
        calls = CheckedIn.calls(CheckedIn.folder());
        workspaces = CheckedIn.items(calls, "describe-workspaces", "Workspaces");
        directories = CheckedIn.items(calls, "describe-workspace-directories", "Directories");
        subnets = byId("describe-subnets", "Subnets", "SubnetId");
    }

    @Test
    void itHasTheSizeItIsSaidToHave() {
        assertEquals(400, workspaces.size());
        assertEquals(17, directories.size());
        assertEquals(Set.of("PERSONAL", "POOLS"), texts(directories, "WorkspaceType"));
        assertEquals(3, calls.keySet().stream().map(name -> name.split("/")[1]).distinct().count());
        assertEquals(5, calls.keySet().stream().filter(name -> name.contains("describe-workspaces"))
                .map(name -> name.split("/")[2]).distinct().count());
        assertEquals(Set.of("SimpleAD", "ADConnector", "MicrosoftAD", "SharedMicrosoftAD"),
                texts(CheckedIn.items(calls, "describe-directories", "DirectoryDescriptions"), "Type"));
        assertTrue(texts(directories, "DirectoryType").contains("AWS_IAM_IDENTITY_CENTER"));
    }

    @Test
    void idsAreUnique() {
        unique(workspaces, "WorkspaceId");
        unique(directories, "DirectoryId");
        unique(directories.stream().filter(directory -> directory.has("RegistrationCode")).toList(),
                "RegistrationCode");
        unique("describe-subnets", "Subnets", "SubnetId");
        unique("describe-security-groups", "SecurityGroups", "GroupId");
        unique("describe-route-tables", "RouteTables", "RouteTableId");
        unique("describe-network-interfaces", "NetworkInterfaces", "NetworkInterfaceId");
        unique("describe-nat-gateways", "NatGateways", "NatGatewayId");
        unique("describe-addresses", "Addresses", "AllocationId");
        unique("describe-addresses", "Addresses", "PublicIp");
        unique("describe-ip-groups", "Result", "groupId");
        unique("describe-directories", "DirectoryDescriptions", "DirectoryId");
        unique("describe-workspaces-connection-status", "WorkspacesConnectionStatus", "WorkspaceId");
    }

    @Test
    void referencesOfWorkspacesResolve() {
        Set<String> directoryIds = texts(directories, "DirectoryId");
        Set<String> bundles = texts(CheckedIn.items(calls, "describe-workspace-bundles", "Bundles"), "BundleId");
        assertEquals(texts(workspaces, "WorkspaceId"),
                texts(CheckedIn.items(calls, "describe-workspaces-connection-status", "WorkspacesConnectionStatus"),
                        "WorkspaceId"));
        for (JsonObject workspace : workspaces) {
            assertTrue(directoryIds.contains(text(workspace, "DirectoryId")), workspace::toString);
            assertTrue(bundles.contains(text(workspace, "BundleId")), workspace::toString);
        }
    }

    @Test
    void poolsStandInDirectoriesForPools() {
        Set<String> forPools = directories.stream().filter(d -> text(d, "WorkspaceType").equals("POOLS"))
                .map(d -> text(d, "DirectoryId")).collect(Collectors.toSet());
        assertEquals(forPools,
                texts(CheckedIn.items(calls, "describe-workspaces-pools", "WorkspacesPools"), "DirectoryId"));
        workspaces.forEach(w -> assertFalse(forPools.contains(text(w, "DirectoryId")), w::toString));
    }

    @Test
    void referencesOfDirectoriesResolve() {
        Map<String, JsonObject> groups = byId("describe-security-groups", "SecurityGroups", "GroupId");
        Set<String> ipGroups = texts(CheckedIn.items(calls, "describe-ip-groups", "Result"), "groupId");
        for (JsonObject directory : directories) {
            String vpc = text(groups.get(text(directory, "WorkspaceSecurityGroupId")), "VpcId");
            for (JsonElement subnet : directory.getAsJsonArray("SubnetIds")) {
                assertEquals(vpc, text(subnets.get(subnet.getAsString()), "VpcId"));
            }
            if (directory.has("ipGroupIds")) {
                directory.getAsJsonArray("ipGroupIds")
                        .forEach(group -> assertTrue(ipGroups.contains(group.getAsString())));
            }
        }
    }

    @Test
    void routesLeadToGatewaysThatExistUnlessTheyAreBlackholes() {
        Map<String, JsonObject> gateways = byId("describe-nat-gateways", "NatGateways", "NatGatewayId");
        int blackholes = 0;
        for (JsonObject table : CheckedIn.items(calls, "describe-route-tables", "RouteTables")) {
            for (JsonElement element : table.getAsJsonArray("Routes")) {
                JsonObject route = element.getAsJsonObject();
                boolean blackhole = text(route, "State").equals("blackhole");
                blackholes += blackhole ? 1 : 0;
                if (route.has("NatGatewayId")) {
                    assertEquals(!blackhole, gateways.containsKey(text(route, "NatGatewayId")));
                }
            }
        }
        assertEquals(1, blackholes);
    }

    @Test
    void privateAddressesLieInTheirSubnetsAndOnInterfacesThere() {
        Set<String> interfaces = new HashSet<>();
        Map<String, Integer> used = new HashMap<>();
        for (JsonObject item : CheckedIn.items(calls, "describe-network-interfaces", "NetworkInterfaces")) {
            JsonObject subnet = subnets.get(text(item, "SubnetId"));
            assertEquals(text(subnet, "VpcId"), text(item, "VpcId"));
            assertEquals(text(subnet, "AvailabilityZone"), text(item, "AvailabilityZone"));
            assertTrue(holds(text(subnet, "CidrBlock"), text(item, "PrivateIpAddress")), item::toString);
            assertTrue(interfaces.add(text(item, "SubnetId") + " " + text(item, "PrivateIpAddress")));
            used.merge(text(item, "SubnetId"), 1, Integer::sum);
        }
        for (JsonObject workspace : workspaces) {
            if (workspace.has("IpAddress")) {
                assertTrue(interfaces.contains(text(workspace, "SubnetId") + " " + text(workspace, "IpAddress")),
                        workspace::toString);
            }
        }
        used.forEach((subnet, count) -> assertTrue(
                subnets.get(subnet).get("AvailableIpAddressCount").getAsInt() <= size(subnets.get(subnet)) - count));
    }

    private static int size(JsonObject subnet) {
        return (1 << 32 - Integer.parseInt(text(subnet, "CidrBlock").split("/")[1])) - 5;
    }

    private static boolean holds(String cidr, String address) {
        String[] parts = cidr.split("/");
        int shift = 32 - Integer.parseInt(parts[1]);
        return number(parts[0]) >> shift == number(address) >> shift;
    }

    private static long number(String address) {
        long number = 0;
        for (String part : address.split("\\.")) {
            number = number << 8 | Integer.parseInt(part);
        }
        return number;
    }

    private static void unique(String call, String member, String id) {
        unique(CheckedIn.items(calls, call, member), id);
    }

    private static void unique(List<JsonObject> items, String id) {
        assertEquals(items.size(), texts(items, id).size(), id);
    }

    private static Map<String, JsonObject> byId(String call, String member, String id) {
        return CheckedIn.items(calls, call, member).stream().collect(Collectors.toMap(item -> text(item, id), i -> i));
    }

    private static Set<String> texts(List<JsonObject> items, String member) {
        return items.stream().map(item -> text(item, member)).collect(Collectors.toSet());
    }

    private static String text(JsonObject item, String member) {
        return item.get(member).getAsString();
    }
}
