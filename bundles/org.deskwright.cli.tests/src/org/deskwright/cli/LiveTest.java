package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.deskwright.aws.AwsEstate;
import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.Faults;
import org.deskwright.aws.fake.SwiftClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The commands that ask AWS, against the stand-in, whose time goes fast: a small Region, so that it takes a second. */
class LiveTest {
    private static final String CONFIG = "aws.configFile";
    private static final String[] SOUTH = {"--profile", "fake-777788889999", "--region", "ap-southeast-2"};

    @TempDir
    Path folder;
    private final SwiftClock clock = new SwiftClock(10);
    private FakeAws fake;
    private String before;

    @BeforeEach
    void start() throws IOException {
        fake = FakeAws.start(FakeWorld.sample(), 0, clock);
        before = System.getProperty(CONFIG);
        System.setProperty(CONFIG, Files.writeString(folder.resolve("config"), fake.profiles()).toString());
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

    private Session run(String... args) {
        return Session.live(folder, new AwsEstate(clock), args);
    }

    private static String[] with(String[] more, String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return all;
    }

    @Test
    void whatIsReadCanBeListedAndDiagnosed() {
        fake.faults().always(Faults.Kind.ACCESS_DENIED, "DescribeSecurityGroups");
        Session refresh = run(with(SOUTH, "estate", "refresh", "--to", "south", "--format", "json"));
        assertEquals(ExitCode.UNREADABLE.code(), refresh.exit());
        assertTrue(refresh.errLine().startsWith("777788889999/ap-southeast-2 ec2:DescribeSecurityGroups: "
                + "the permission is missing: UnauthorizedOperation"), refresh::err);
        JsonObject document = JsonParser.parseString(refresh.out()).getAsJsonObject();
        assertEquals(30, document.getAsJsonArray("answers").size());

        Session list = Session.run(folder, "estate", "list", "south", "--type", "workspaces", "--format", "csv");
        assertEquals(ExitCode.OK.code(), list.exit());
        long there = fake.world().account("777788889999").region("ap-southeast-2").items("Workspaces").size();
        assertEquals(there + 1, list.out().lines().count());

        Session again = run(with(SOUTH, "estate", "refresh", "--to", "south"));
        assertEquals(ExitCode.USAGE.code(), again.exit());
        assertTrue(again.err().contains("is not empty"), again::err);
    }

    @Test
    void aLiveDiagnosisFindsWhatTheFilesTell() {
        Session live = run(with(SOUTH, "diagnose", "--live", "--brief", "--as-of", "2026-11-20T12:00:00Z"));
        assertEquals(ExitCode.FINDINGS.code(), live.exit(), live::err);
        Path files = Path.of(System.getProperty("deskwright.project"))
                .resolveSibling("org.deskwright.sample/sample/evidence/777788889999/ap-southeast-2");
        Session offline = Session.run(folder, "diagnose", files.toString(), "--brief", "--as-of",
                "2026-11-20T12:00:00Z");
        assertTrue(problems(offline).size() > 5, offline::out);
        assertEquals(problems(offline), problems(live));
    }

    private static List<String> problems(Session session) {
        return session.out().lines().filter(line -> line.startsWith("Problem ")).sorted().toList();
    }

    @Test
    void aRefreshIsASnapshotThatCanBeAskedForWithoutAws() {
        String[] store = {"--store", "kept/estate.db"};
        fake.faults().always(Faults.Kind.ACCESS_DENIED, "DescribeSecurityGroups");
        Session first = run(with(with(SOUTH, store), "estate", "refresh"));
        assertEquals(ExitCode.UNREADABLE.code(), first.exit(), first::err);
        assertTrue(first.err().contains("deskwright: snapshot 1 of "), first::err);
        String parts = Session.run(folder, with(store, "estate", "snapshots", "newest")).out();
        assertEquals(1, parts.lines().filter(line -> line.contains("denied")).count(), parts);
        long there = fake.world().account("777788889999").region("ap-southeast-2").items("Workspaces").size();
        Session list = Session.run(folder, with(store, "estate", "list", "--type", "workspaces", "--format", "csv"));
        assertEquals(there + 1, list.out().lines().count());

        fake.faults().clear();
        fake.world().account("777788889999").region("ap-southeast-2").items("Workspaces").remove(0);
        Session second = run(with(with(SOUTH, store), "estate", "refresh"));
        assertEquals(ExitCode.OK.code(), second.exit(), second::err);
        Session diff = Session.run(folder,
                with(store, "estate", "diff", "--query", "change:vanished", "--format", "csv"));
        assertEquals(2, diff.out().lines().count(), diff::out);
    }

    @Test
    void whatWasReadBeforeItWasCancelledIsKept() throws Exception {
        fake.faults().slowness(Duration.ofMinutes(1));
        fake.faults().always(Faults.Kind.SLOW, "DescribeSubnets");
        Session[] ended = new Session[1];
        Thread running = Thread.ofPlatform()
                .start(() -> ended[0] = run(with(SOUTH, "estate", "refresh", "--store", "estate.db")));
        // nothing is asked any more: all but the slow one has been answered
        int calls = 0;
        for (int still = 0; still < 50 || calls < 10;) {
            Thread.sleep(20);
            int now = fake.calls().size();
            still = now == calls ? still + 1 : 0;
            calls = now;
        }
        running.interrupt();
        running.join();
        assertEquals(ExitCode.CANCELLED.code(), ended[0].exit());
        assertTrue(ended[0].err().contains("cancelled; what was read is kept as snapshot 1"), () -> ended[0].err());
        Session list = Session.run(folder, "estate", "snapshots", "--store", "estate.db", "--format", "csv");
        assertTrue(list.out().lines().skip(1).findFirst().orElseThrow().endsWith(",refresh,cancelled"), list::out);
    }

    @Test
    void aConnectionIsTestedAndWhatItLacksIsNamed() {
        fake.faults().always(Faults.Kind.ACCESS_DENIED, "DescribeSecurityGroups");
        Session connect = run(with(SOUTH, "estate", "connect", "--format", "csv"));
        assertEquals(ExitCode.UNREADABLE.code(), connect.exit(), connect::err);
        assertTrue(connect.err().contains("missing permissions: ec2:DescribeSecurityGroups;"), connect::err);
        assertTrue(connect.out().contains("workspaces:DescribeWorkspaces,COMPLETE,"), connect::out);
        Session policy = run("estate", "policy");
        assertTrue(policy.out().contains("\"ec2:DescribeSecurityGroups\""), policy::out);
        assertEquals(ExitCode.OK.code(), run("estate", "login", "--profile", "fake-777788889999").exit());
        Session absent = run("estate", "login", "--profile", "absent");
        assertEquals(ExitCode.UNREADABLE.code(), absent.exit());
        assertTrue(absent.errLine().contains("there is no profile 'absent'"), absent::err);
    }

    @Test
    void profilesAndOrganizationsAreListed() {
        Session profiles = run("estate", "accounts", "--format", "csv");
        assertEquals(fake.world().accounts().size() + 1, profiles.out().lines().count(), profiles::out);
        assertTrue(profiles.out().contains("fake-777788889999,keys,,ap-southeast-2,"), profiles::out);
        Session denied = run(with(SOUTH, "estate", "accounts", "--organization"));
        assertEquals(ExitCode.UNREADABLE.code(), denied.exit());
        assertTrue(denied.err().contains("AccessDeniedException"), denied::err);
        Session listed = run("estate", "accounts", "--organization", "--profile", "fake-111122223333", "--format",
                "csv");
        assertEquals(fake.world().accounts().size() + 1, listed.out().lines().count(), listed::out);
    }

    @Test
    void mistakesAreToldBeforeAnythingIsAsked() {
        assertEquals(ExitCode.USAGE.code(), run("diagnose", "--live", "--region", "eu-west-1").exit());
        assertEquals(ExitCode.USAGE.code(), run(with(SOUTH, "diagnose", "config")).exit());
        assertEquals(ExitCode.USAGE.code(),
                run(with(SOUTH, "estate", "refresh", "--to", "x", "--endpoint-url", "nowhere")).exit());
        assertEquals(ExitCode.USAGE.code(), run("diagnose").exit());
        assertEquals(ExitCode.USAGE.code(), run("fake-aws", "--port", "70000").exit());
        assertEquals(0, fake.calls().size());
    }
}
