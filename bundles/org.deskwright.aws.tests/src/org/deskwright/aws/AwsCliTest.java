package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeCall;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.model.Details;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The AWS CLI itself, as Debian packages it, reads the stand-in without complaint. */
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

    @TempDir
    Path folder;
    private Path aws;

    @BeforeEach
    void find() {
        Stream<Path> onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of)
                .map(place -> place.resolve("aws"));
        Optional<Path> found = Stream.concat(Stream.of(Path.of("/usr/bin/aws")), onPath).filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "there is no AWS CLI: releng/verify installs Debian's awscli when it is root");
        aws = found.get();
    }

    @Test
    @Timeout(300)
    void itReadsWhatTheFilesOfTheSampleHold() throws Exception {
        FakeWorld world = FakeWorld.sample();
        Path place = Files.createDirectories(folder.resolve("evidence"));
        Files.writeString(place.resolve("deskwright.json"), "{\"schema\": \"deskwright.manifest/1\", \"account\": \""
                + ACCOUNT + "\", \"region\": \"" + REGION + "\", \"readAt\": \"2026-11-20T12:00:00Z\"}");
        try (FakeAws fake = FakeAws.start(world, 0, InstantSource.system())) {
            Files.writeString(folder.resolve("config"), fake.profiles());
            assertTrue(run(fake, "sts get-caller-identity", folder.resolve("identity")).contains(ACCOUNT));
            assertTrue(
                    run(fake, "iam list-account-aliases", folder.resolve("aliases")).contains("alias-of-" + ACCOUNT));
            for (String call : CALLS) {
                run(fake, call, place.resolve(call.replaceAll("[^a-z]+", "-") + ".json"));
            }
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

    private String run(FakeAws fake, String call, Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(aws.toString()));
        command.addAll(List.of(call.split(" ")));
        command.addAll(List.of("--endpoint-url", fake.endpoint().toString(), "--profile", "fake-" + ACCOUNT, "--region",
                REGION, "--output", "json"));
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment()
                .putAll(Map.of("AWS_CONFIG_FILE", folder.resolve("config").toString(), "AWS_SHARED_CREDENTIALS_FILE",
                        folder.resolve("none").toString(), "AWS_PAGER", "", "AWS_EC2_METADATA_DISABLED", "true"));
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> call + " does not end");
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
