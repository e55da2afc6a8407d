package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeCall;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.SwiftClock;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.model.Details;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/**
 * The AWS CLI itself, as Debian packages it, reads the stand-in without complaint. Several calls at once, for each
 * takes most of its time to start, and by a clock that lets them through.
 */
class AwsCliTest {
    private static final String ACCOUNT = "777788889999";
    private static final String REGION = "ap-southeast-2";
    private static final List<String> CALLS = List.of("workspaces describe-workspaces --page-size 25",
            "workspaces describe-workspace-directories", "workspaces describe-workspaces-connection-status",
            "workspaces describe-ip-groups", "workspaces describe-workspace-bundles --owner AMAZON",
            "workspaces describe-workspace-bundles", "ds describe-directories",
            "ec2 describe-subnets --max-items 1000 --page-size 5", "ec2 describe-security-groups",
            "ec2 describe-route-tables", "ec2 describe-network-interfaces", "ec2 describe-nat-gateways",
            "ec2 describe-addresses", "ds describe-trusts", "workspaces describe-workspace-images",
            "service-quotas list-service-quotas --service-code workspaces", "cloudtrail lookup-events");

    /** In place of the answer to a call that is newer than this CLI. */
    private static final String UNKNOWN = "";

    @TempDir
    Path folder;
    private List<Path> found;
    private Path aws;

    @BeforeEach
    void find() {
        Stream<Path> onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of)
                .map(place -> place.resolve("aws"));
        found = Stream.concat(Stream.of(Path.of("/usr/bin/aws")), onPath).filter(Files::isExecutable)
                .filter(place -> !place.startsWith("/bin")).distinct().toList();
        assumeTrue(!found.isEmpty(), "there is no AWS CLI: releng/verify installs Debian's awscli when it is root");
        aws = found.getFirst();
    }

    @Test
    @Timeout(300)
    void itReadsWhatTheFilesOfTheSampleHold() throws Exception {
        FakeWorld world = FakeWorld.sample();
        Path place = Files.createDirectories(folder.resolve("evidence"));
        Files.writeString(place.resolve("deskwright.json"), "{\"schema\": \"deskwright.manifest/1\", \"account\": \""
                + ACCOUNT + "\", \"region\": \"" + REGION + "\", \"readAt\": \"2026-11-20T12:00:00Z\"}");
        try (FakeAws fake = FakeAws.start(world, 0, new SwiftClock(10))) {
            Files.writeString(folder.resolve("config"), fake.profiles());
            assertTrue(run(fake, "sts get-caller-identity", folder.resolve("identity")).contains(ACCOUNT));
            assertTrue(
                    run(fake, "iam list-account-aliases", folder.resolve("aliases")).contains("alias-of-" + ACCOUNT));
            assertEquals(List.of(), CALLS.parallelStream().filter(
                    call -> run(fake, call, place.resolve(call.replaceAll("[^a-z]+", "-") + ".json")).equals(UNKNOWN))
                    .toList());
            assertEquals(List.of(), fake.calls().stream().filter(c -> c.status() != 200).map(FakeCall::error).toList());
            Map<String, Long> times = fake.calls().stream()
                    .collect(Collectors.groupingBy(FakeCall::operation, Collectors.counting()));
            assertTrue(times.get("DescribeWorkspaces") > 1 && times.get("DescribeSubnets") > 1, times::toString);
        }
        IntakeResult read = Here.opened(place);
        assertEquals(List.of(), read.problems());
        Set<String> there = ids(world);
        Set<String> found = ids(read.evidence().find(Estate.KIND).orElseThrow());
        assertEquals(List.of(), there.stream().filter(id -> !found.contains(id)).toList());
        assertEquals(List.of(), found.stream().filter(id -> !there.contains(id)).toList());
        Details details = read.evidence().find(Details.KIND).orElseThrow();
        FakeWorld.FakeRegion region = world.account(ACCOUNT).region(REGION);
        Map.of("Trusts", "aws.ds.describe-trusts", "Images", "aws.workspaces.describe-workspace-images", "Quotas",
                "aws.service-quotas", "Events", "aws.cloudtrail.events")
                .forEach((member, kind) -> assertEquals(region.items(member).size(), details.all(kind).size(), kind));
    }

    /** What is asked about one thing after another, and what few accounts have. */
    @Test
    @Timeout(300)
    void itReadsWhatIsToldOfSingleThings() throws Exception {
        FakeWorld world = FakeWorld.sample();
        FakeWorld.FakeRegion region = world.account(PoolsTest.HERE.account()).region(PoolsTest.HERE.region());
        PoolsTest.furnish(region);
        JsonObject workspace = region.items("Workspaces").getFirst();
        String directory = text(workspace, "DirectoryId");
        JsonObject encrypted = region.items("Workspaces").stream().filter(w -> w.has("VolumeEncryptionKey")).findFirst()
                .orElseThrow();
        Map<String, String> holds = new LinkedHashMap<>();
        holds.put("workspaces describe-workspaces-pools", "wspool-0a1b2c3d4");
        holds.put("workspaces describe-workspaces-pool-sessions --pool-id wspool-0a1b2c3d4", "session-9");
        holds.put("workspaces describe-applications", "wsa-0a1b2c3d4");
        String applications = " --associated-resource-types APPLICATION";
        holds.put("workspaces describe-workspace-associations --workspace-id " + text(workspace, "WorkspaceId")
                + applications, "it did not work");
        holds.put("workspaces describe-bundle-associations --bundle-id " + text(workspace, "BundleId") + applications,
                "it did not work");
        holds.put("workspaces describe-image-associations --image-id wsi-0a1b2c3d4" + applications, "it did not work");
        String first = text(region.items("Directories").getFirst(), "DirectoryId");
        holds.put("workspaces describe-connect-client-add-ins --resource-id " + first, "callers.my.connect.aws");
        holds.put("workspaces describe-client-branding --resource-id " + first, "desk@example.com");
        holds.put("workspaces describe-client-properties --resource-ids " + directory, "ReconnectEnabled");
        holds.put("workspaces describe-workspace-snapshots --workspace-id " + text(workspace, "WorkspaceId"),
                "RebuildSnapshots");
        holds.put("workspaces describe-connection-aliases", "ConnectionAliases");
        holds.put("workspaces describe-account", "DedicatedTenancySupport");
        holds.put("workspaces describe-account-modifications", "AccountModifications");
        holds.put("workspaces describe-tags --resource-id " + text(workspace, "WorkspaceId"), "TagList");
        holds.put("kms describe-key --key-id " + text(encrypted, "VolumeEncryptionKey"), "\"KeyState\"");
        holds.put(
                "cloudwatch get-metric-data --start-time 2026-11-20T11:00:00Z --end-time 2026-11-20T12:00:00Z"
                        + " --metric-data-queries [{\"Id\":\"m1\",\"MetricStat\":{\"Period\":300,\"Stat\":\"Maximum\","
                        + "\"Metric\":{\"Namespace\":\"AWS/WorkSpaces\",\"MetricName\":\"Available\","
                        + "\"Dimensions\":[{\"Name\":\"DirectoryId\",\"Value\":\"" + directory + "\"}]}}}]",
                "\"Values\"");
        holds.put("cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CreateWorkspaces",
                "\"Events\"");
        holds.put("service-quotas get-service-quota --service-code workspaces --quota-code L-34278094", "L-34278094");
        holds.put("organizations list-accounts", ACCOUNT);
        holds.put("resourcegroupstaggingapi get-resources", "ResourceTagMappingList");
        try (FakeAws fake = FakeAws.start(world, 0, new SwiftClock(10))) {
            Files.writeString(folder.resolve("config"), fake.profiles());
            List<String> unknown = read(fake, holds);
            assertTrue(unknown.size() <= 6, () -> "only pools and applications are newer than Debian 12: " + unknown);
            if (found.size() > 1) { // another CLI, which may be newer, and asks CloudWatch in JSON then
                aws = found.getLast();
                holds.keySet().removeIf(call -> !unknown.contains(call) && !call.startsWith("cloudwatch"));
                read(fake, holds);
            }
            assertEquals(List.of(), fake.calls().stream().filter(c -> c.status() != 200).map(FakeCall::error).toList());
        }
    }

    /** Gives the calls that this CLI does not know. */
    private List<String> read(FakeAws fake, Map<String, String> holds) {
        return holds.entrySet().parallelStream().filter(one -> {
            String call = one.getKey();
            String answer = run(fake, PoolsTest.HERE, call, folder.resolve("answer" + call.hashCode()));
            assertTrue(answer.equals(UNKNOWN) || answer.contains(one.getValue()), () -> call + ": " + answer);
            return answer.equals(UNKNOWN);
        }).map(Map.Entry::getKey).toList();
    }

    private static String text(JsonObject item, String member) {
        return item.get(member).getAsString();
    }

    private String run(FakeAws fake, String call, Path output) {
        return run(fake, new Scope(ACCOUNT, REGION), call, output);
    }

    private String run(FakeAws fake, Scope where, String call, Path output) {
        try {
            return ran(fake, where, call, output);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(call, e);
        }
    }

    private String ran(FakeAws fake, Scope where, String call, Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(aws.toString()));
        command.addAll(List.of(call.split(" ")));
        command.addAll(List.of("--endpoint-url", fake.endpoint().toString(), "--profile", "fake-" + where.account(),
                "--region", where.region(), "--output", "json"));
        Path errors = folder.resolve("errors-of-" + output.getFileName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment()
                .putAll(Map.of("AWS_CONFIG_FILE", folder.resolve("config").toString(), "AWS_SHARED_CREDENTIALS_FILE",
                        folder.resolve("none").toString(), "AWS_PAGER", "", "AWS_EC2_METADATA_DISABLED", "true"));
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> call + " does not end");
        if (Files.readString(errors).contains("Invalid choice")) {
            return UNKNOWN;
        }
        assertEquals("", Files.readString(errors), call);
        assertEquals(0, process.exitValue(), call);
        return Files.readString(output);
    }

    private static Set<String> ids(Estate estate) {
        return Stream
                .of(estate.workspaces(), estate.directories(), estate.descriptions(), estate.ipGroups(),
                        estate.bundles(), estate.subnets(), estate.securityGroups(), estate.routeTables(),
                        estate.networkInterfaces(), estate.natGateways(), estate.elasticAddresses(),
                        estate.connectionStatuses())
                .flatMap(List::stream).map(Item::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(FakeWorld world) {
        FakeWorld.FakeRegion region = world.account(ACCOUNT).region(REGION);
        return Map
                .of("Workspaces", "WorkspaceId", "Directories", "DirectoryId", "Result", "groupId", "Bundles",
                        "BundleId", "Subnets", "SubnetId", "SecurityGroups", "GroupId", "RouteTables", "RouteTableId",
                        "NetworkInterfaces", "NetworkInterfaceId", "NatGateways", "NatGatewayId", "Addresses",
                        "AllocationId")
                .entrySet().stream()
                .flatMap(e -> region.items(e.getKey()).stream().map(item -> item.get(e.getValue()).getAsString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
