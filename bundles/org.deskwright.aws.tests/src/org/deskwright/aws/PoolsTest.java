package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeCall;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.FakeWorld.FakeRegion;
import org.deskwright.aws.fake.Faults;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.Details;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Pools with their sessions, applications, and what the clients of a directory show. */
class PoolsTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    static final Scope HERE = new Scope("111122223333", "eu-west-1");
    private static final String KIND = "aws.workspaces.describe-";

    private final VirtualTime time = new VirtualTime(START);

    @TempDir
    Path folder;

    /** A pool with 30 sessions, and one WorkSpace that is unwell because an application was not installed. */
    static void furnish(FakeRegion region) {
        String directory = region.items("Directories").getFirst().get("DirectoryId").getAsString();
        JsonObject workspace = region.items("Workspaces").getFirst();
        JsonObject bundle = region.items("Bundles").stream().filter(b -> !b.get("Owner").getAsString().equals("AMAZON"))
                .findFirst().orElseThrow();
        String image = "wsi-0a1b2c3d4";
        bundle.addProperty("ImageId", image);
        workspace.addProperty("State", "UNHEALTHY");
        workspace.add("BundleId", bundle.get("BundleId"));
        put(region, "WorkspacesPools",
                """
                        {"PoolId": "wspool-0a1b2c3d4", "PoolArn": "arn:aws:workspaces:eu-west-1:111122223333:workspacespool/\
                        wspool-0a1b2c3d4", "PoolName": "callers", "State": "RUNNING", "CreatedAt": 1763000000,
                        "BundleId": "wsb-0a1b2c3d4", "DirectoryId": "wsd-0a1b2c3d4", "CapacityStatus": {"AvailableUserSessions": 1,
                        "DesiredUserSessions": 31, "ActualUserSessions": 31, "ActiveUserSessions": 30}}""");
        for (int i = 0; i < 30; i++) {
            put(region, "Sessions", """
                    {"SessionId": "session-%d", "PoolId": "wspool-0a1b2c3d4", "UserId": "caller%d",
                    "AuthenticationType": "SAML", "ConnectionState": "CONNECTED", "StartTime": 1763600000}"""
                    .formatted(i, i));
        }
        put(region, "Applications", """
                {"ApplicationId": "wsa-0a1b2c3d4", "Name": "a spreadsheet", "Owner": "AMAZON", "State": "AVAILABLE",
                "LicenseType": "LICENSED", "SupportedComputeTypeNames": ["STANDARD"]}""");
        String[][] places = {{"WorkspaceId", workspace.get("WorkspaceId").getAsString()},
                {"BundleId", bundle.get("BundleId").getAsString()}, {"ImageId", image}};
        for (String[] place : places) {
            put(region, "Associations", """
                    {"%s": "%s", "AssociatedResourceId": "wsa-0a1b2c3d4", "AssociatedResourceType": "APPLICATION",
                    "State": "ERROR", "StateReason": {"ErrorCode": "DeploymentError.InternalServerError",
                    "ErrorMessage": "it did not work"}}""".formatted(place[0], place[1]));
        }
        put(region, "AddIns", """
                {"AddInId": "0a1b2c3d-1111-2222-3333-0a1b2c3d4e5f", "ResourceId": "%s", "Name": "callers",
                "URL": "https://callers.my.connect.aws/ccp-v2"}""".formatted(directory));
        put(region, "Branding/" + directory, """
                {"DeviceTypeWindows": {"SupportEmail": "desk@example.com", "LoginMessage": {"en_US": "Welcome"}}}""");
    }

    private static void put(FakeRegion region, String member, String json) {
        List<JsonObject> items = new java.util.ArrayList<>(region.items(member));
        items.add(JsonParser.parseString(json).getAsJsonObject());
        region.put(member, items);
    }

    private Map<String, LiveAnswer> read(FakeAws fake) {
        return Here.estate(fake, time)
                .read(List.of(Here.one(fake, HERE.account(), HERE.region())), new Here.Kept(folder, START)).stream()
                .collect(Collectors.toMap(LiveAnswer::kind, a -> a));
    }

    @Test
    void allOfItIsReadAndKept() throws Exception {
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            FakeRegion region = fake.world().account(HERE.account()).region(HERE.region());
            furnish(region);
            Map<String, LiveAnswer> answers = read(fake);
            assertEquals(List.of(), answers.values().stream().filter(a -> a.state() != State.COMPLETE).toList());
            assertEquals(0, fake.calls().stream().filter(c -> c.error().contains("Throttl")).count());
            var opened = Here.opened(folder);
            assertEquals(List.of(), opened.problems());
            Evidence evidence = opened.evidence();
            assertEquals(2, all(evidence, "workspaces-pools").size(), "that of the sample, too");
            assertEquals(30 + 13, all(evidence, "workspaces-pool-sessions").size());
            assertEquals(1, all(evidence, "applications").size());
            assertEquals(1, all(evidence, "connect-client-add-ins").size());
            assertEquals(1, all(evidence, "client-branding").size());
            String unwell = region.items("Workspaces").getFirst().get("WorkspaceId").getAsString();
            assertTrue(evidence.get(Details.KIND).find(KIND + "workspace-associations", HERE, unwell).orElseThrow()
                    .members().toString().contains("it did not work"));
            assertTrue(all(evidence, "bundle-associations").getFirst().id().startsWith("wsb-"));
            assertEquals("wsi-0a1b2c3d4", all(evidence, "image-associations").getFirst().id());
        }
    }

    private static List<Detail> all(Evidence evidence, String call) {
        return evidence.get(Details.KIND).all(KIND + call);
    }

    /** Whose policy is older than pools misses nothing else. */
    @Test
    void whoMayNotSeePoolsSeesTheRest() throws Exception {
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            fake.faults().always(Faults.Kind.ACCESS_DENIED, "DescribeWorkspacesPools");
            Map<String, LiveAnswer> answers = read(fake);
            assertEquals(List.of(KIND + "workspaces-pools"),
                    answers.values().stream().filter(a -> a.state() != State.COMPLETE).map(LiveAnswer::kind).toList());
            assertTrue(answers.values().stream().allMatch(a -> a.portion().isAll()), answers::toString);
            assertTrue(answers.containsKey(KIND + "workspace-associations"));
            assertEquals(List.of(), fake.calls().stream().filter(c -> c.operation().endsWith("PoolSessions"))
                    .map(FakeCall::operation).toList());
        }
    }
}
