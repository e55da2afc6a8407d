package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.Faults;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Subnet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What is refused, wholly or in part, and words that nobody knows yet. */
class RefusalTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final Scope WEST = new Scope("444455556666", "us-west-2");

    @TempDir
    Path folder;

    /** EC2 says the same of a signature that is too old and of credentials that ended. */
    @Test
    void credentialsThatEndedAreNotTakenForAWrongClock() throws Exception {
        VirtualTime time = new VirtualTime(START);
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            fake.faults().always(Faults.Kind.EXPIRED_TOKEN, "DescribeSubnets");
            LiveAnswer subnets = Here.estate(fake, time)
                    .read(List.of(Here.one(fake, WEST.account(), WEST.region())), LiveListener.NONE).stream()
                    .filter(a -> a.kind().equals("aws.ec2.describe-subnets")).findFirst().orElseThrow();
            assertEquals(State.NOT_SIGNED_IN, subnets.state(), subnets::toString);
            assertEquals(1, fake.calls().stream().filter(c -> c.operation().equals("DescribeSubnets")).count());
        }
    }

    /** Or what hangs on the part that was not read would be taken for gone. */
    @Test
    void whatIsAskedOfAListThatIsNotWholeIsAPart() throws Exception {
        VirtualTime time = new VirtualTime(START);
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            fake.faults().plan("", "", "DescribeWorkspaces", Faults.Kind.ACCESS_DENIED, 1, Integer.MAX_VALUE);
            Map<String, LiveAnswer> answers = Here.estate(fake, time)
                    .read(List.of(Here.one(fake, WEST.account(), WEST.region())), LiveListener.NONE).stream()
                    .collect(Collectors.toMap(LiveAnswer::kind, a -> a));
            assertEquals(State.DENIED, answers.get("aws.workspaces.describe-workspaces").state());
            assertEquals("Label", answers.get("aws.cloudwatch.metrics").portion().member());
            assertEquals("ResourceId", answers.get("aws.workspaces.describe-client-properties").portion().member());
            assertTrue(answers.get("aws.tag.get-resources").portion().isAll());
        }
    }

    @Test
    void anAccountThatIsWhollyDeniedSaysSoOfEachCallAndLeavesTheOthersAlone() throws Exception {
        VirtualTime time = new VirtualTime(START);
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            // who asks may always ask who he is
            fake.faults().plan(WEST.account(), "", "", Faults.Kind.ACCESS_DENIED, 1, Integer.MAX_VALUE);
            Map<String, List<LiveAnswer>> answers = Here.estate(fake, time)
                    .read(List.of(Here.one(fake, WEST.account(), WEST.region()),
                            Here.one(fake, "777788889999", "ap-southeast-2")), LiveListener.NONE)
                    .stream().collect(Collectors.groupingBy(a -> a.scope().account()));
            assertEquals(18, answers.get(WEST.account()).size());
            assertTrue(
                    answers.get(WEST.account()).stream().allMatch(a -> a.state() == State.DENIED
                            && a.scope().equals(WEST) && a.reason().contains("is not authorized to perform")),
                    answers::toString);
            assertEquals(List.of(State.COMPLETE),
                    answers.get("777788889999").stream().map(LiveAnswer::state).distinct().toList());
        }
    }

    @Test
    void whoMayNotListTagsAsksForThoseOfEachWorkspace() throws Exception {
        VirtualTime time = new VirtualTime(START);
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            fake.faults().always(Faults.Kind.ACCESS_DENIED, "GetResources");
            Here.Kept kept = new Here.Kept(folder, START);
            Map<String, LiveAnswer> answers = Here.estate(fake, time)
                    .read(List.of(Here.one(fake, WEST.account(), WEST.region())), kept).stream()
                    .collect(Collectors.toMap(LiveAnswer::kind, a -> a));
            int there = fake.world().account(WEST.account()).region(WEST.region()).items("Workspaces").size();
            LiveAnswer tags = answers.get("aws.workspaces.describe-tags");
            assertEquals(State.COMPLETE, tags.state());
            assertEquals(there, tags.pages());
            assertEquals(there, kept.pages.stream().filter(p -> p.kind().equals(tags.kind())).map(LivePage::subject)
                    .distinct().count());
            assertEquals(State.DENIED, answers.get("aws.tag.get-resources").state());
            assertEquals(0, fake.calls().stream().filter(c -> c.error().equals("ThrottlingException")).count());
        }
    }

    /** Of XML the SDK keeps what an enumeration says even where it does not know the word. */
    @Test
    void wordsOfANewerEc2AreKept() throws Exception {
        VirtualTime time = new VirtualTime(START);
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            var region = fake.world().account(WEST.account()).region(WEST.region());
            region.items("Subnets").getFirst().addProperty("State", "hibernating");
            region.items("NetworkInterfaces").getFirst().addProperty("InterfaceType", "quantum");
            region.items("NetworkInterfaces").getFirst().addProperty("Status", "entangled");
            Here.Kept kept = new Here.Kept(folder, START);
            Here.estate(fake, time).read(List.of(Here.one(fake, WEST.account(), WEST.region())), kept);
            String pages = kept.pages.stream().map(LivePage::json).collect(Collectors.joining());
            for (String word : List.of("\"State\":\"hibernating\"", "\"InterfaceType\":\"quantum\"",
                    "\"Status\":\"entangled\"")) {
                assertTrue(pages.contains(word), word);
            }
        }
    }

    /** Members that the SDK does not know, at any depth: under the names that they have in the XML. */
    @Test
    void membersOfANewerEc2AreKept() throws Exception {
        VirtualTime time = new VirtualTime(START);
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            var region = fake.world().account(WEST.account()).region(WEST.region());
            JsonObject subnet = region.items("Subnets").getFirst();
            subnet.add("Auras", JsonParser.parseString("[{\"Hue\": \"green\", \"Depth\": 5}, {\"Hue\": \"blue\"}]"));
            subnet.addProperty("Colour", "mauve");
            JsonObject permission = region.items("SecurityGroups").stream()
                    .flatMap(group -> group.getAsJsonArray("IpPermissions").asList().stream()).findFirst().orElseThrow()
                    .getAsJsonObject();
            permission.add("Entanglement",
                    JsonParser.parseString("{\"With\": \"nobody\", \"Spins\": [\"up\", \"down\"]}"));
            Here.Kept kept = new Here.Kept(folder, START);
            Here.estate(fake, time).read(List.of(Here.one(fake, WEST.account(), WEST.region())), kept);
            String pages = kept.pages.stream().map(LivePage::json).collect(Collectors.joining());
            assertTrue(pages.contains("\"entanglement\":{\"with\":\"nobody\",\"spins\":[\"up\",\"down\"]}"));
            assertFalse(pages.contains("\"requestId\""), "it is no part of what was asked for");
            var read = Here.opened(folder);
            assertEquals(List.of(), read.problems());
            String more = read.evidence().find(Estate.KIND).orElseThrow()
                    .find(Subnet.class, subnet.get("SubnetId").getAsString()).orElseThrow().more().toString();
            assertTrue(more.contains("\"auras\":[{\"hue\":\"green\",\"depth\":\"5\"},{\"hue\":\"blue\"}]"), more);
            assertTrue(more.contains("\"colour\":\"mauve\""), more);
        }
    }
}
