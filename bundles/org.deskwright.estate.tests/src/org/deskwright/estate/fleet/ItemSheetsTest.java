package org.deskwright.estate.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.awscli.EstateJson;
import org.deskwright.estate.model.CertificateBasedAuth;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.Details;
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
import org.deskwright.estate.model.WorkspacesPool;
import org.deskwright.estate.query.QueryException;
import org.deskwright.estate.query.QueryParser;
import org.deskwright.estate.query.Sheet;
import org.junit.jupiter.api.Test;

class ItemSheetsTest {
    private static final Provenance FROM = new Provenance("x.json", "test", new Scope("111122223333", "eu-west-1"),
            Instant.parse("2026-03-01T08:00:00Z"));

    private static final Fleet FLEET = Fleet.of(Evidence.asOf(FROM.readAt(), ZoneOffset.UTC).with(Estate.KIND,
            new Estate(List.<Item>of(directory(), workspace("ws-1", "subnet-1", "10.0.0.4", "AVAILABLE"),
                    workspace("ws-2", "subnet-1", "10.0.0.5", "STOPPED"),
                    workspace("ws-3", "subnet-1", "10.0.0.6", "TERMINATED"),
                    workspace("ws-4", "subnet-2", "10.0.1.4", "AVAILABLE"), subnet("subnet-1", "10.0.0.0/24"),
                    subnet("subnet-2", "10.0.1.0/24"),
                    new RouteTable("rtb-1", "vpc-1", "", false, List.of("subnet-1"),
                            List.of(new RouteTable.Route("0.0.0.0/0", "nat-1", "blackhole")), FROM, Unknown.NONE),
                    new RouteTable("rtb-main", "vpc-1", "", true, List.of(), List.of(), FROM, Unknown.NONE),
                    new NatGateway("nat-1", "vpc-1", "subnet-2", "available", "", "public", List.of("203.0.113.9"),
                            FROM, Unknown.ofJson("{\"Tags\":[{\"Key\":\"Name\",\"Value\":\"way out\"}]}")),
                    new SecurityGroup("sg-1", "members", "vpc-1", "", List.of(), List.of(), FROM, Unknown.NONE),
                    new NetworkInterface("eni-1", "subnet-1", "vpc-1", "", "", "in-use", "", "10.0.0.4",
                            List.of("10.0.0.4"), List.of("sg-1"), "", "", "", FROM, Unknown.NONE),
                    new IpGroup("wsipg-1", "offices", "", List.of(new IpGroup.Rule("203.0.113.0/24", "")), FROM,
                            Unknown.NONE))))
            .build());

    @Test
    void aSubnetTellsWhoStandsInIt() {
        assertEquals(Map.of("workspaces", "2", "directories", "corp", "route-table", "rtb-1", "ipv6", "", "free", "7"),
                texts("subnets", 0, "workspaces", "directories", "route-table", "ipv6", "free"));
        assertEquals(Map.of("workspaces", "1", "directories", "", "route-table", "rtb-main"),
                texts("subnets", 1, "workspaces", "directories", "route-table"));
    }

    @Test
    void aRouteTableTellsWhomItServes() {
        assertEquals(Map.of("subnets", "subnet-1", "workspaces", "2", "routes", "0.0.0.0/0 > nat-1 (blackhole)"),
                texts("route-tables", 0, "subnets", "workspaces", "routes"));
        assertEquals(Map.of("subnets", "subnet-2", "main", "yes"), texts("route-tables", 1, "subnets", "main"));
    }

    @Test
    void aPoolTellsHowManySessionsAreLeft() {
        Detail pool = new Detail("wspool-1",
                new Provenance("pools.json", WorkspacesPool.EVIDENCE, FROM.scope(), FROM.readAt()), Unknown.ofJson("""
                        {"PoolId": "wspool-1", "PoolName": "callers", "State": "RUNNING", "DirectoryId": "wsd-1",
                        "CreatedAt": 1763000000, "CapacityStatus": {"AvailableUserSessions": 1, "ActualUserSessions": 4,
                        "DesiredUserSessions": "many"}, "Errors": [{"ErrorCode": "INTERNAL_SERVICE_ERROR"}, 7]}"""));
        Fleet fleet = Fleet.of(
                Evidence.asOf(FROM.readAt(), ZoneOffset.UTC).with(Details.KIND, new Details(List.of(pool))).build());
        Sheet<WorkspacesPool> pools = ItemSheets.POOLS.of(fleet);
        assertEquals(
                Map.of("name", "callers", "available", "1", "desired", "", "active", "", "errors",
                        "INTERNAL_SERVICE_ERROR", "directory", "wsd-1"),
                List.of("name", "available", "desired", "active", "errors", "directory").stream()
                        .collect(Collectors.toMap(id -> id, id -> pools.facet(id).text(0))));
        assertEquals(Optional.of(Instant.ofEpochSecond(1_763_000_000)), pools.rows().getFirst().createdAt());
        assertEquals("callers", EstateJson.toJson(pools.rows().getFirst()).get("PoolName").getAsString());
    }

    @Test
    void theOthersTellWhoUsesThem() {
        assertEquals(Map.of("route-tables", "rtb-1", "name", "way out"),
                texts("nat-gateways", 0, "route-tables", "name"));
        assertEquals(Map.of("directories", "corp", "interfaces", "1"),
                texts("security-groups", 0, "directories", "interfaces"));
        assertEquals(Map.of("workspace", "ws-1"), texts("network-interfaces", 0, "workspace"));
        Sheet<IpGroup> groups = ItemSheets.IP_GROUPS.of(FLEET);
        assertEquals("corp", groups.facet("directories").text(0));
        assertEquals("203.0.113.0/24", groups.facet("rules").text(0));
    }

    @Test
    void aSubnetIsFoundByAnAddressInIt() throws QueryException {
        Sheet<? extends Item> subnets = sheet("subnets");
        assertEquals("{1}",
                subnets.find(QueryParser.parse("cidr:10.0.1.77", subnets.vocabulary(), FLEET.clock())).toString());
    }

    @Test
    void whatIsNotInTheEvidenceIsAnEmptySheet() {
        Fleet nothing = Fleet.of(Evidence.asOf(FROM.readAt(), ZoneOffset.UTC).build());
        assertTrue(ItemSheets.NETWORK.stream().allMatch(kind -> kind.of(nothing).size() == 0));
    }

    private static Sheet<? extends Item> sheet(String id) {
        return ItemSheets.NETWORK.stream().filter(kind -> kind.id().equals(id)).findFirst().orElseThrow().of(FLEET);
    }

    private static Map<String, String> texts(String sheet, int row, String... attributes) {
        Sheet<? extends Item> made = sheet(sheet);
        return List.of(attributes).stream().collect(Collectors.toMap(id -> id, id -> made.facet(id).text(row)));
    }

    private static Subnet subnet(String id, String range) {
        return new Subnet(id, "vpc-1", range, "", "", OptionalInt.of(7), Optional.empty(), Optional.empty(), "", "",
                FROM, Unknown.NONE);
    }

    private static Workspace workspace(String id, String subnet, String address, String state) {
        return new Workspace(id, "d-1", "", address, state, "", subnet, "", "", "", "", WorkspaceProperties.UNKNOWN,
                List.of(), FROM, Unknown.NONE);
    }

    private static WorkspaceDirectory directory() {
        return new WorkspaceDirectory("d-1", "", "corp", "", List.of("subnet-1"), List.of(), "", "", "sg-1", "", "",
                List.of("wsipg-1"), Map.of(), WorkspaceCreationProperties.UNKNOWN, SamlProperties.UNKNOWN,
                CertificateBasedAuth.UNKNOWN, "", "", "", FROM, Unknown.NONE);
    }
}
