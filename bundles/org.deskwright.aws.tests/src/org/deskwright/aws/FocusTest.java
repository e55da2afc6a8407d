package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeCall;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.Faults;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.estate.live.Portion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** What somebody looks at is asked for alone, or before the rest. */
class FocusTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final String WORKSPACES = "aws.workspaces.describe-workspaces";
    private static final String STATUS = "aws.workspaces.describe-workspaces-connection-status";
    private static final String BIG = "d-0000000001";
    private static final String SMALL = "d-0000000002";
    private static final Scope WEST = new Scope("444455556666", "us-west-2");
    private final VirtualTime time = new VirtualTime(START);

    @TempDir
    Path folder;
    private FakeAws fake;

    /** A directory with forty pages of WorkSpaces, and one with two. */
    private Here.Kept start() throws IOException {
        FakeWorld world = new FakeWorld();
        List<JsonObject> directories = new ArrayList<>();
        List<JsonObject> workspaces = new ArrayList<>();
        List<JsonObject> status = new ArrayList<>();
        for (String directory : List.of(BIG, SMALL)) {
            directories.add(object("DirectoryId", directory));
            for (int i = 0; i < (directory.equals(BIG) ? 1000 : 40); i++) {
                String id = "ws-%s%05d".formatted(directory.substring(9), i);
                JsonObject workspace = object("WorkspaceId", id);
                workspace.addProperty("DirectoryId", directory);
                workspace.addProperty("State", "AVAILABLE");
                workspaces.add(workspace);
                JsonObject connection = object("WorkspaceId", id);
                connection.addProperty("ConnectionState", "CONNECTED");
                status.add(connection);
            }
        }
        world.account(WEST.account()).region(WEST.region()).put("Directories", directories);
        world.account(WEST.account()).region(WEST.region()).put("Workspaces", workspaces);
        world.account(WEST.account()).region(WEST.region()).put("WorkspacesConnectionStatus", status);
        fake = FakeAws.start(world, 0, time);
        return new Here.Kept(folder, START);
    }

    private static JsonObject object(String member, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(member, value);
        return object;
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private LiveSource source(Focus focus) {
        return Here.one(fake, WEST.account(), WEST.region()).with(focus);
    }

    private static List<String> words(List<LiveAnswer> answers) {
        return answers.stream().map(a -> a.kind() + " " + a.portion().member() + " " + a.portion().values().size() + " "
                + a.pages() + " " + a.state()).sorted().toList();
    }

    @Test
    void aDirectoryIsReadAlone() throws Exception {
        Here.Kept kept = start();
        List<LiveAnswer> answers = Here.estate(fake, time)
                .read(List.of(source(Focus.only(List.of(SMALL, "d-00000000ff"), List.of()))), kept);
        assertEquals(
                List.of("aws.ds.describe-directories  0 1 COMPLETE",
                        "aws.workspaces.describe-workspace-directories  0 1 COMPLETE",
                        WORKSPACES + " DirectoryId 1 2 COMPLETE", STATUS + " WorkspaceId 40 2 COMPLETE"),
                words(answers));
        List<LivePage> narrowed = kept.pages.stream().filter(p -> !p.portion().isAll()).toList();
        assertEquals(4, narrowed.size());
        // whoever opens them as files must not take them for all there is
        assertTrue(narrowed.stream().allMatch(p -> p.json().contains("\"NextToken\":")), narrowed::toString);
        var coverage = Here.opened(folder).evidence().coverage();
        assertFalse(coverage.isComplete(WORKSPACES, WEST));
        assertTrue(coverage.isComplete("aws.workspaces.describe-workspace-directories", WEST));
        assertEquals(7, fake.calls().size(), fake.calls()::toString);
    }

    @Test
    void singleWorkspacesAreReadById() throws Exception {
        Here.Kept kept = start();
        List<String> ids = fake.world().account(WEST.account()).region(WEST.region()).items("Workspaces").stream()
                .limit(30).map(w -> w.get("WorkspaceId").getAsString()).toList();
        List<LiveAnswer> answers = Here.estate(fake, time).read(List.of(source(Focus.only(List.of(), ids))), kept);
        assertEquals(List.of(WORKSPACES + " WorkspaceId 30 2 COMPLETE", STATUS + " WorkspaceId 30 2 COMPLETE"),
                words(answers));
        assertEquals(new Portion("WorkspaceId", ids), kept.pages.peek().portion());
    }

    @Test
    void theRestFollowsWhatIsLookedAt() throws Exception {
        Here.Kept kept = start();
        List<LiveAnswer> answers = Here.estate(fake, time).read(List.of(source(Focus.first(List.of(SMALL), List.of()))),
                kept);
        assertEquals(List.of(), answers.stream().filter(a -> a.state() != State.COMPLETE).toList());
        assertTrue(words(answers).contains(WORKSPACES + "  0 42 COMPLETE"), words(answers)::toString);
        List<String> order = fake.calls().stream().filter(c -> c.operation().equals("DescribeWorkspaces"))
                .map(FakeCall::request).toList();
        assertEquals(44, order.size());
        assertTrue(order.subList(0, 2).stream().allMatch(r -> r.contains(SMALL)), order::toString);
        assertTrue(order.subList(2, 44).stream().noneMatch(r -> r.contains(SMALL)), order::toString);
        assertEquals(1,
                fake.calls().stream().filter(c -> c.operation().equals("DescribeWorkspaceDirectories")).count());
        // tags, quotas and all else that hangs on what there is
        assertTrue(answers.stream().anyMatch(a -> a.kind().equals("aws.tag.get-resources")), answers::toString);
    }

    @Test
    void whereAllIsLookedAtNothingIsReadTwice() throws Exception {
        start();
        Here.estate(fake, time).read(List.of(source(Focus.first(List.of(SMALL, BIG), List.of()))), LiveListener.NONE);
        assertEquals(42, fake.calls().stream().filter(c -> c.operation().equals("DescribeWorkspaces")).count());
    }

    @Test
    void withoutTheListOfDirectoriesThoseThatAreNamedAreAskedFor() throws Exception {
        Here.Kept kept = start();
        fake.faults().always(Faults.Kind.ACCESS_DENIED, "DescribeWorkspaceDirectories");
        List<LiveAnswer> answers = Here.estate(fake, time).read(List.of(source(Focus.only(List.of(SMALL), List.of()))),
                kept);
        assertTrue(words(answers).contains(WORKSPACES + " DirectoryId 1 2 COMPLETE"), words(answers)::toString);
    }

    /** Both take from the same bucket. */
    @Test
    @Timeout(60)
    void whatIsLookedAtOvertakesARefreshThatIsUnderWay() throws Exception {
        start();
        AwsEstate estate = Here.estate(fake, time);
        CompletableFuture<Duration> taken = new CompletableFuture<>();
        AtomicInteger pages = new AtomicInteger();
        LiveListener starting = new LiveListener() {
            @Override
            public void page(LivePage page) {
                if (pages.incrementAndGet() == 30) {
                    Instant begun = time.instant();
                    // whoever waits for a reading does not work, so that time must not wait for him
                    Thread.startVirtualThread(() -> {
                        estate.read(List.of(source(Focus.only(List.of(SMALL), List.of()))), LiveListener.NONE);
                        taken.complete(Duration.between(begun, time.instant()));
                    });
                }
            }

            @Override
            public void ended(LiveAnswer answer) {
                // of no interest
            }
        };
        Instant begun = time.instant();
        estate.read(List.of(source(Focus.NONE)), starting);
        Duration all = Duration.between(begun, time.instant());
        Duration one = taken.get(30, TimeUnit.SECONDS);
        assertTrue(all.toSeconds() > 30, all::toString);
        // five calls, one after the other: each gets the first token of a second
        assertTrue(one.toSeconds() <= 8, one::toString);
        assertEquals(Set.of(200), fake.calls().stream().map(FakeCall::status).collect(Collectors.toSet()));
    }

    @Test
    void ofTwoProfilesOfAnAccountTheFirstCountsAndTheOtherIsTold() throws Exception {
        start();
        String profiles = fake.profiles() + fake.profiles().replace("[profile fake-", "[profile other-");
        LiveSource first = Here.one(fake, WEST.account(), WEST.region());
        LiveSource other = new LiveSource("other-" + WEST.account(), first.regions(), first.endpoint());
        for (List<LiveSource> order : List.of(List.of(first, other), List.of(other, first))) {
            // whoever comes first is made to know later who it is
            fake.faults().clear();
            fake.faults().plan("", "", "GetCallerIdentity", Faults.Kind.SERVER_ERROR, 0, 1);
            Set<String> doubled = new TreeSet<>();
            List<LiveAnswer> answers = Here.estate(profiles, time).read(order, new LiveListener() {
                @Override
                public void page(LivePage page) {
                    // of no interest
                }

                @Override
                public void ended(LiveAnswer answer) {
                    // told below
                }

                @Override
                public void doubled(String profile, String used, Scope scope) {
                    doubled.add(profile + " " + used + " " + scope);
                }
            });
            assertEquals(Set.of(order.getFirst().profile()),
                    answers.stream().map(LiveAnswer::profile).collect(Collectors.toSet()));
            assertEquals(Set.of(order.getLast().profile() + " " + order.getFirst().profile() + " " + WEST), doubled);
        }
    }
}
