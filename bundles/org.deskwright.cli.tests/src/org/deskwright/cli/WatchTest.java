package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.deskwright.aws.AwsEstate;
import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.Faults;
import org.deskwright.aws.fake.SwiftClock;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.deskwright.store.EstateStore;
import org.deskwright.store.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Watching, and asking for a part alone, against the stand-in, whose time goes fast. */
@Timeout(120)
class WatchTest {
    private static final String CONFIG = "aws.configFile";

    @TempDir
    Path folder;
    private final SwiftClock clock = new SwiftClock(10);
    private FakeAws fake;
    private String before;
    private List<JsonObject> workspaces;
    private String directory;

    @BeforeEach
    void start() throws IOException {
        fake = FakeAws.start(FakeWorld.sample(), 0, clock);
        before = System.getProperty(CONFIG);
        System.setProperty(CONFIG, Files.writeString(folder.resolve("config"), fake.profiles()).toString());
        workspaces = fake.world().account("777788889999").region("ap-southeast-2").items("Workspaces");
        directory = workspaces.getFirst().get("DirectoryId").getAsString();
    }

    @AfterEach
    void stop() {
        fake.close();
        if (before == null) {
            System.clearProperty(CONFIG);
        } else {
            System.setProperty(CONFIG, before);
        }
    }

    private Session run(String command, String... more) {
        return Session.live(folder, new AwsEstate(clock), arguments(command, more));
    }

    private static String[] arguments(String command, String... more) {
        List<String> args = new ArrayList<>(List.of("estate", command, "--profile", "fake-777788889999", "--region",
                "ap-southeast-2", "--store", "estate.db"));
        args.addAll(Arrays.asList(more));
        return args.toArray(String[]::new);
    }

    private List<Snapshot> snapshots() throws IOException {
        try (EstateStore store = EstateStore.open(folder.resolve("estate.db"))) {
            return store.snapshots();
        }
    }

    private void await(int count) throws Exception {
        while (snapshots().size() < count) {
            Thread.sleep(50);
        }
    }

    @Test
    void whatChangesIsToldLineByLine() throws Exception {
        FutureTask<Session> watch = new FutureTask<>(
                () -> run("watch", "--directory", directory, "--every", "3s", "--count", "2", "--format", "json"));
        Thread.ofPlatform().start(watch);
        await(1);
        String changed = workspaces.get(0).get("WorkspaceId").getAsString();
        workspaces.get(0).addProperty("ComputerName", "RENAMED");
        JsonObject added = workspaces.get(0).deepCopy();
        added.addProperty("WorkspaceId", "ws-added0000");
        JsonObject gone = workspaces.stream().skip(1).filter(w -> w.get("DirectoryId").getAsString().equals(directory))
                .findFirst().orElseThrow();
        workspaces.remove(gone);
        workspaces.add(added);
        Session session = watch.get(60, TimeUnit.SECONDS);
        assertEquals(ExitCode.OK.code(), session.exit(), session.err());
        List<JsonObject> events = session.out().lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
        assertEquals("refreshed", events.getFirst().get("event").getAsString());
        assertTrue(events.getFirst().get("first").getAsBoolean());
        List<String> told = events.stream().filter(e -> e.get("event").getAsString().equals("change"))
                .filter(e -> e.get("call").getAsString().equals("workspaces describe-workspaces"))
                .map(e -> e.get("change").getAsString() + " " + e.get("id").getAsString() + " "
                        + e.get("member").getAsString() + " " + e.get("after").getAsString())
                .sorted().toList();
        assertEquals(List.of("appeared ws-added0000  ", "changed " + changed + " ComputerName RENAMED",
                "vanished " + gone.get("WorkspaceId").getAsString() + "  "), told);
        assertEquals("refreshed", events.getLast().get("event").getAsString());
    }

    @Test
    void aTroubleIsToldWhenItBeginsAndWhenItIsOver() {
        fake.faults().plan("", "", "DescribeWorkspacesConnectionStatus", Faults.Kind.ACCESS_DENIED, 0, 2);
        Session session = run("watch", "--directory", directory, "--every", "1s", "--count", "3");
        assertEquals(ExitCode.OK.code(), session.exit(), session.err());
        assertEquals(1, session.err().lines().filter(l -> l.contains("the permission is missing")).count(),
                session::err);
        assertEquals(1, session.err().lines().filter(l -> l.contains("is answered again")).count(), session::err);
        assertEquals(2, session.err().lines().filter(l -> l.contains("1 call failed")).count(), session::err);
    }

    @Test
    void ctrlCEndsTheSnapshotThatIsUnderWay() throws Exception {
        fake.faults().slowness(Duration.ofMinutes(1));
        fake.faults().plan("", "", "DescribeWorkspaces", Faults.Kind.SLOW, 1, Integer.MAX_VALUE);
        AwsEstate aws = new AwsEstate(clock);
        CountDownLatch kept = new CountDownLatch(1);
        AtomicInteger reads = new AtomicInteger();
        LiveEstate estate = (sources, listener) -> aws.read(sources,
                reads.incrementAndGet() == 1 ? listener : tellingOfPages(listener, kept));
        FutureTask<Session> watch = new FutureTask<>(
                () -> Session.live(folder, estate, arguments("watch", "--directory", directory, "--every", "1s")));
        Thread running = Thread.ofPlatform().start(watch);
        kept.await(); // with nothing kept there were no snapshot to end
        running.interrupt();
        Session session = watch.get(20, TimeUnit.SECONDS);
        assertEquals(ExitCode.CANCELLED.code(), session.exit(), session.err());
        assertEquals(List.of("", "cancelled"), snapshots().stream().map(Snapshot::brokenOff).toList());
        assertTrue(session.err().endsWith("deskwright: stopped; the last snapshot is 2\n"), session::err);
    }

    private static LiveListener tellingOfPages(LiveListener told, CountDownLatch kept) {
        return new LiveListener() {
            @Override
            public void page(LivePage page) {
                told.page(page);
                kept.countDown();
            }

            @Override
            public void ended(LiveAnswer answer) {
                told.ended(answer);
            }
        };
    }

    @Test
    void ctrlCBetweenTwoRefreshesEndsAtOnce() throws Exception {
        FutureTask<Session> watch = new FutureTask<>(() -> run("watch", "--directory", directory, "--every", "1h"));
        Thread running = Thread.ofPlatform().start(watch);
        await(1);
        running.interrupt();
        Session session = watch.get(20, TimeUnit.SECONDS);
        assertEquals(ExitCode.CANCELLED.code(), session.exit(), session.err());
        assertEquals(List.of(""), snapshots().stream().map(Snapshot::brokenOff).toList());
    }

    @Test
    void whereSomethingChangedLatelyIsAskedForAlone() throws Exception {
        Session none = run("refresh", "--changed");
        assertEquals(ExitCode.OK.code(), none.exit(), none.err());
        assertEquals("deskwright: nothing changed within 2h, so nothing was asked", none.errLine());
        assertEquals(0, fake.calls().size());

        assertEquals(ExitCode.OK.code(), run("refresh", "--directory", directory).exit());
        assertEquals(ExitCode.OK.code(), run("refresh", "--changed", "--format", "json").exit()); // all was new
        assertEquals(1, snapshots().size());
        workspaces.getFirst().addProperty("ComputerName", "RENAMED");
        assertEquals(ExitCode.OK.code(),
                run("refresh", "--workspace", workspaces.getFirst().get("WorkspaceId").getAsString()).exit());
        Session changed = run("refresh", "--changed", "30m");
        assertEquals(ExitCode.OK.code(), changed.exit(), changed.err());
        assertTrue(changed.out().contains("workspaces:DescribeWorkspaces " + directory), changed::out);
        assertEquals(3, snapshots().size());
    }

    @Test
    void credentialsThatEndAreAskedForWhereAPersonSits() {
        AwsEstate estate = new AwsEstate(clock); // both share its rate
        for (boolean terminal : List.of(true, false)) {
            fake.faults().plan("", "", "DescribeWorkspaces", Faults.Kind.EXPIRED_TOKEN, 0, 1);
            Session session = Session.live(folder, estate, terminal, "estate", "refresh", "--profile",
                    "fake-777788889999", "--store", "estate.db", "--directory", directory);
            assertEquals((terminal ? ExitCode.OK : ExitCode.UNREADABLE).code(), session.exit(), session.err());
            assertTrue(session.err().contains("profile 'fake-777788889999': ExpiredToken") == terminal, session::err);
        }
    }

    /** All of it, with metrics whose window moves on and events. */
    @Test
    void aWholeWatchTellsNothingWhereNoStateChanges() throws Exception {
        workspaces.get(1).addProperty("State", "UNHEALTHY");
        Session session = run("watch", "--every", "1s", "--count", "3");
        assertEquals(ExitCode.OK.code(), session.exit(), session.err());
        assertEquals("", session.out());
        assertEquals(List.of(1L, 3L), snapshots().stream().map(Snapshot::number).toList());
        assertTrue(fake.calls().stream().filter(c -> c.operation().equals("GetMetricData")).count() >= 3);
    }

    @Test
    void whatNobodyKnowsIsSaidOnce() {
        Session session = run("watch", "--directory", directory + ",d-00000000ff", "--every", "1s", "--count", "2");
        assertEquals(ExitCode.OK.code(), session.exit(), session.err());
        assertEquals(1, session.err().lines().filter(l -> l.endsWith("knows d-00000000ff")).count(), session::err);
        assertEquals(0, session.err().lines().filter(l -> l.endsWith("knows " + directory)).count(), session::err);
    }

    /** As in two windows: each has a connection of its own to the store. */
    @Test
    void twoAtOnceShareAStore() throws Exception {
        String other = "d-" + "9".repeat(10);
        JsonObject more = workspaces.getFirst().deepCopy();
        more.addProperty("WorkspaceId", "ws-other0000");
        more.addProperty("DirectoryId", other);
        workspaces.add(more);
        var directories = fake.world().account("777788889999").region("ap-southeast-2").items("Directories");
        JsonObject second = directories.getFirst().deepCopy();
        second.addProperty("DirectoryId", other);
        directories.add(second);
        List<FutureTask<Session>> both = List.of(directory, other).stream()
                .map(id -> new FutureTask<>(() -> run("watch", "--directory", id, "--every", "1s", "--count", "3")))
                .toList();
        both.forEach(task -> Thread.ofPlatform().start(task));
        for (FutureTask<Session> task : both) {
            Session session = task.get(100, TimeUnit.SECONDS);
            assertEquals(ExitCode.OK.code(), session.exit(), session.err());
        }
        List<Snapshot> all = snapshots();
        assertEquals(6, all.getLast().number()); // those that were quiet may be left out
        assertTrue(all.stream().allMatch(Snapshot::isComplete), all::toString);
        Session list = Session.run(folder, "estate", "list", "--store", "estate.db", "--type", "workspaces", "--format",
                "csv");
        assertTrue(list.out().contains("ws-other0000"), list::out);
        assertTrue(list.out().contains(workspaces.getFirst().get("WorkspaceId").getAsString()), list::out);
    }

    @Test
    void mistakesAreToldBeforeAnythingIsAsked() {
        for (List<String> wrong : List.of(List.of("--every", "5"), List.of("--count", "0"),
                List.of("--whole-every", "1h"), List.of("--directory", "corp"), List.of("--workspace", "d-9067012345"),
                List.of("--query", "colour:red"), List.of("--format", "csv"))) {
            assertEquals(ExitCode.USAGE.code(), run("watch", wrong.toArray(String[]::new)).exit(), wrong::toString);
        }
        assertEquals(ExitCode.USAGE.code(), run("refresh", "--rest").exit());
        assertEquals(0, fake.calls().size());
    }
}
