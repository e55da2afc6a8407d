package org.deskwright.live.ui.internal.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.store.EstateStore;
import org.deskwright.store.Request;
import org.deskwright.store.Snapshot;
import org.deskwright.store.SnapshotWriter;

/**
 * Writes a made-up estate into a store of its own and reads it as a workbench does that opens the live estate, while
 * the JVM takes notes for its cache: whoever connects an account later finds the classes of that linked, too.
 */
public final class StoreRehearsal {
    private static final String FOLDER = "deskwright-store-rehearsal-";
    private static final String WORKSPACES = "aws.workspaces.describe-workspaces";
    private static final Instant BEGUN = Instant.parse("2026-01-02T03:04:05Z");
    private static final int PLACES = 6;
    private static final int PAGES = 40;
    private static final int ITEMS = 25;
    private static final int SNAPSHOTS = 3;
    private static final int AROUND_EACH = 40;

    /** What stands around WorkSpaces: of each call the list and an item, with place and number. */
    private static final Map<String, String> AROUND = Map.of("aws.workspaces.describe-workspace-directories", """
            {"Directories": [{"DirectoryId": "d-%1$d%2$d", "DirectoryName": "corp.example.com", "State": "REGISTERED",
            "RegistrationCode": "WSDUB+ABC%2$d", "SubnetIds": ["subnet-0", "subnet-1"], "DirectoryType": "AD_CONNECTOR",
            "DnsIpAddresses": ["10.0.0.2"], "WorkspaceSecurityGroupId": "sg-%2$d", "ipGroupIds": ["wsipg-%2$d"],
            "WorkspaceAccessProperties": {"DeviceTypeWindows": "ALLOW", "DeviceTypeWeb": "DENY"},
            "WorkspaceCreationProperties": {"EnableInternetAccess": false, "EnableMaintenanceMode": true},
            "SamlProperties": {"Status": "DISABLED"}, "Tenancy": "SHARED", "WorkspaceType": "PERSONAL"}]}""",
            "aws.ds.describe-directories",
            """
                    {"DirectoryDescriptions": [{"DirectoryId": "d-%1$d%2$d", "Name": "corp.example.com", "Type": "ADConnector",
                    "Stage": "Active", "ConnectSettings": {"VpcId": "vpc-%1$d", "SubnetIds": ["subnet-0", "subnet-1"],
                    "SecurityGroupId": "sg-%2$d", "ConnectIps": ["10.0.0.3"]}, "SsoEnabled": false}]}""",
            "aws.workspaces.describe-workspace-bundles",
            """
                    {"Bundles": [{"BundleId": "wsb-%1$d%2$d", "Name": "Standard", "Owner": "AMAZON", "Description": "Windows",
                    "ComputeType": {"Name": "STANDARD"}, "RootStorage": {"Capacity": "80"}, "State": "AVAILABLE"}]}""",
            "aws.workspaces.describe-ip-groups", """
                    {"Result": [{"groupId": "wsipg-%1$d%2$d", "groupName": "offices", "userRules": [
                    {"ipRule": "203.0.113.0/24", "ruleDesc": "office"}]}]}""", "aws.ec2.describe-subnets", """
                    {"Subnets": [{"SubnetId": "subnet-%2$d", "VpcId": "vpc-%1$d", "CidrBlock": "10.0.%2$d.0/24",
                    "AvailabilityZone": "eu-west-1a", "AvailableIpAddressCount": 99, "OwnerId": "11112222333%1$d",
                    "Tags": [{"Key": "Name", "Value": "desks"}]}]}""", "aws.ec2.describe-security-groups", """
                    {"SecurityGroups": [{"GroupId": "sg-%1$d%2$d", "GroupName": "members", "VpcId": "vpc-%1$d",
                    "IpPermissions": [], "IpPermissionsEgress": [{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443,
                    "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]}]}""", "aws.ec2.describe-route-tables",
            """
                    {"RouteTables": [{"RouteTableId": "rtb-%1$d%2$d", "VpcId": "vpc-%1$d", "Associations": [{"Main": false,
                    "SubnetId": "subnet-%2$d"}], "Routes": [{"DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": "nat-%2$d",
                    "State": "active"}]}]}""",
            "aws.ec2.describe-nat-gateways", """
                    {"NatGateways": [{"NatGatewayId": "nat-%1$d%2$d", "VpcId": "vpc-%1$d", "SubnetId": "subnet-%2$d",
                    "State": "available", "NatGatewayAddresses": [{"PublicIp": "203.0.113.7"}]}]}""");

    private StoreRehearsal() {
    }

    /** Leaves nothing behind. Ends early when the thread is interrupted. */
    public static void run() throws IOException {
        Path folder = Files.createTempDirectory(FOLDER);
        try {
            Path file = folder.resolve(EstateStore.FILE_NAME);
            try (EstateStore store = EstateStore.open(file)) {
                for (int i = 0; i < SNAPSHOTS && !Thread.currentThread().isInterrupted(); i++) {
                    write(store, i);
                }
            }
            if (!Thread.currentThread().isInterrupted()) {
                view(file);
            }
        } finally {
            delete(folder);
        }
    }

    private static void write(EstateStore store, int round) throws IOException {
        Instant at = BEGUN.plus(Duration.ofHours(round));
        try (SnapshotWriter writer = store.begin("rehearsal", at)) {
            for (int place = 0; place < PLACES; place++) {
                Scope scope = new Scope("11112222333" + place, "eu-west-1");
                for (int page = 0; page < PAGES; page++) {
                    writer.page(Request.whole(scope, WORKSPACES), bytes(workspaces(place, page, round)), at);
                    writer.page(Request.whole(scope, WORKSPACES + "-connection-status"),
                            bytes(connections(place, page, at)), at);
                }
                for (Map.Entry<String, String> other : AROUND.entrySet()) {
                    writer.page(Request.whole(scope, other.getKey()), bytes(list(other.getValue(), place)), at);
                    writer.complete(Request.whole(scope, other.getKey()), at);
                }
                writer.complete(Request.whole(scope, WORKSPACES), at);
                writer.complete(Request.whole(scope, WORKSPACES + "-connection-status"), at);
            }
            writer.commit();
        }
    }

    private static String workspaces(int place, int page, int round) {
        StringBuilder json = new StringBuilder("{\"Workspaces\": [");
        for (int i = 0; i < ITEMS; i++) {
            int number = page * ITEMS + i;
            json.append(i == 0 ? "" : ",")
                    .append("""
                            {"WorkspaceId": "ws-%d0000%04d", "DirectoryId": "d-%d", "UserName": "user%d", "IpAddress": "10.0.%d.%d",
                            "State": "%s", "BundleId": "wsb-0a1b2c3d4", "SubnetId": "subnet-%d", "ComputerName": "WSAMZN-%04X",
                            "RootVolumeEncryptionEnabled": false, "UserVolumeEncryptionEnabled": false, "WorkspaceProperties": {
                            "RunningMode": "AUTO_STOP", "RunningModeAutoStopTimeoutInMinutes": 60, "RootVolumeSizeGib": 80,
                            "UserVolumeSizeGib": 50, "ComputeTypeName": "STANDARD", "Protocols": ["WSP"],
                            "OperatingSystemName": "WINDOWS_SERVER_2022"}, "ModificationStates": []}"""
                            .formatted(place, number, place, number, page, i + 4,
                                    number % 7 == round ? "STOPPED" : "AVAILABLE", number % 2, number));
        }
        return json.append("]}").toString();
    }

    /** The items of a list, which are what stands between its brackets. */
    private static String list(String pattern, int place) {
        int from = pattern.indexOf('[') + 1;
        int to = pattern.lastIndexOf(']');
        StringBuilder json = new StringBuilder(pattern.substring(0, from));
        for (int i = 0; i < AROUND_EACH; i++) {
            json.append(i == 0 ? "" : ",").append(pattern.substring(from, to).formatted(place, i));
        }
        return json.append(pattern.substring(to)).toString();
    }

    private static String connections(int place, int page, Instant at) {
        StringBuilder json = new StringBuilder("{\"WorkspacesConnectionStatus\": [");
        for (int i = 0; i < ITEMS; i++) {
            json.append(i == 0 ? "" : ",").append("""
                    {"WorkspaceId": "ws-%d0000%04d", "ConnectionState": "DISCONNECTED",
                    "ConnectionStateCheckTimestamp": %d, "LastKnownUserConnectionTimestamp": %d}""".formatted(place,
                    page * ITEMS + i, at.getEpochSecond(), at.getEpochSecond() - 60L * i));
        }
        return json.append("]}").toString();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static void view(Path file) throws IOException {
        try (EstateStore store = EstateStore.open(file)) {
            IntakeResult result = store.newestState().orElseThrow().readForCase(IntakeOptions.DEFAULT);
            Fleet.of(result.evidence()).workspaces().prepare();
            List<Snapshot> all = store.snapshots();
            store.changes(all.getFirst(), all.getLast());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
