package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.Faults;
import org.deskwright.aws.internal.PaceClock;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.ApiCall;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.estate.model.Estate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong with one answer, the others are there, and nothing is taken for complete that is not. */
class FaultsTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final Scope WEST = new Scope("444455556666", "us-west-2");
    private final VirtualTime time = new VirtualTime(START);

    @TempDir
    Path folder;
    private FakeAws fake;
    private Here.Kept kept;

    @BeforeEach
    void start() throws IOException {
        fake = FakeAws.start(FakeWorld.sample(), 0, time);
        kept = new Here.Kept(folder, START);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private Map<String, LiveAnswer> read(LiveSource... sources) {
        return Here.estate(fake, time).read(List.of(sources), kept).stream()
                .collect(Collectors.toMap(LiveAnswer::kind, a -> a));
    }

    private Map<String, LiveAnswer> readWest() {
        return read(Here.one(fake, WEST.account(), WEST.region()));
    }

    private static void assertAllComplete(Map<String, LiveAnswer> answers, String... but) {
        assertEquals(List.of(but), answers.values().stream().filter(a -> a.state() != State.COMPLETE)
                .map(LiveAnswer::kind).sorted().toList());
    }

    private Coverage coverage() {
        return Here.opened(folder).evidence().coverage();
    }

    @Test
    void aMissingPermissionIsNamedAndTheRestIsRead() {
        fake.faults().always(Faults.Kind.ACCESS_DENIED, "DescribeIpGroups");
        fake.faults().always(Faults.Kind.ACCESS_DENIED, "DescribeSubnets");
        Map<String, LiveAnswer> answers = readWest();
        assertAllComplete(answers, "aws.ec2.describe-subnets", "aws.workspaces.describe-ip-groups");
        LiveAnswer denied = answers.get("aws.workspaces.describe-ip-groups");
        assertEquals(State.DENIED, denied.state());
        assertEquals("workspaces:DescribeIpGroups", denied.permission());
        assertEquals(State.DENIED, answers.get("aws.ec2.describe-subnets").state());
        assertTrue(denied.reason().contains("is not authorized to perform"), denied::reason);
        assertFalse(coverage().isComplete("aws.workspaces.describe-ip-groups", WEST));
        assertTrue(coverage().isComplete("aws.workspaces.describe-workspaces", WEST));
    }

    @Test
    void credentialsThatEndInTheMiddleLeaveWhatWasReadIncomplete() {
        fake.faults().plan("", "", "DescribeWorkspaces", Faults.Kind.EXPIRED_TOKEN, 1, Integer.MAX_VALUE);
        Map<String, LiveAnswer> answers = readWest();
        assertAllComplete(answers, "aws.workspaces.describe-workspaces");
        LiveAnswer expired = answers.get("aws.workspaces.describe-workspaces");
        assertEquals(State.NOT_SIGNED_IN, expired.state());
        assertEquals(1, expired.pages());
        Estate estate = Here.opened(folder).evidence().find(Estate.KIND).orElseThrow();
        assertEquals(25, estate.workspaces().size());
        assertFalse(coverage().isComplete("aws.workspaces.describe-workspaces", WEST));
    }

    @Test
    void faultsThatPassAreTriedAgain() {
        fake.faults().plan("", "", "DescribeWorkspaces", Faults.Kind.SERVER_ERROR, 0, 2);
        fake.faults().plan("", "", "DescribeWorkspaceDirectories", Faults.Kind.CUT_CONNECTION, 0, 1);
        fake.faults().plan("", "", "DescribeDirectories", Faults.Kind.MALFORMED_BODY, 0, 1);
        fake.faults().plan("", "", "DescribeSubnets", Faults.Kind.MALFORMED_BODY, 0, 1);
        assertAllComplete(readWest());
        assertEquals(Map.of("InternalFailure", 2L, "NoAnswer", 3L), kept.calls.stream().map(c -> c.result())
                .filter(r -> !r.equals("OK")).collect(Collectors.groupingBy(r -> r, Collectors.counting())));
    }

    @Test
    void whoTheCredentialsAreOfIsAskedAgainToo() {
        fake.faults().plan("", "", "GetCallerIdentity", Faults.Kind.SERVER_ERROR, 0, 2);
        assertAllComplete(readWest());
        assertEquals(List.of(1, 2, 3), kept.calls.stream().filter(c -> c.permission().equals("sts:GetCallerIdentity"))
                .map(ApiCall::attempt).toList());
    }

    /** Here of a listener that fails where nobody thought of it. */
    @Test
    void whatNobodyThoughtOfIsToldAndEndsItsPlaceAlone() {
        List<LiveAnswer> answers = Here.estate(fake, time).read(List
                .of(Here.one(fake, "777788889999", "ap-southeast-2"), Here.one(fake, WEST.account(), WEST.region())),
                new Here.Kept(folder, START) {
                    @Override
                    public void called(ApiCall call) {
                        if (call.scope().account().equals("777788889999")) {
                            throw new IllegalStateException("on purpose");
                        }
                        super.called(call);
                    }
                });
        assertEquals(Map.of(State.FAILED, 1L, State.COMPLETE, 29L),
                answers.stream().collect(Collectors.groupingBy(LiveAnswer::state, Collectors.counting())));
        LiveAnswer failed = answers.stream().filter(a -> a.state() == State.FAILED).findFirst().orElseThrow();
        assertTrue(failed.reason().contains("on purpose"), failed::reason);
    }

    @Test
    void faultsThatDoNotPassEndThatAnswerAlone() {
        fake.faults().always(Faults.Kind.SERVER_ERROR, "DescribeWorkspaceBundles");
        Map<String, LiveAnswer> answers = readWest();
        assertAllComplete(answers, "aws.workspaces.describe-workspace-bundles");
        assertEquals("InternalFailure: An internal failure on purpose",
                answers.get("aws.workspaces.describe-workspace-bundles").reason());
    }

    @Test
    void wrongKeysAreNotAnError() {
        String wrong = fake.profiles().replace("a-secret-of-nobody", "a-secret-of-somebody");
        List<LiveAnswer> answers = Here.estate(wrong, time).read(Here.everything(fake), kept);
        assertEquals(3, answers.size());
        assertTrue(answers.stream().allMatch(a -> a.state() == State.NOT_SIGNED_IN), answers::toString);
        assertEquals(0, kept.pages.size());
    }

    @Test
    void aProfileThatIsNotThereAndAProfileWithoutKeysAreTold() {
        List<LiveAnswer> answers = Here.estate("[profile empty]\nregion = eu-west-1\n", time)
                .read(List.of(new LiveSource("nobody", List.of("eu-west-1"), Optional.of(fake.endpoint())),
                        new LiveSource("empty", List.of(), Optional.of(fake.endpoint()))), kept);
        assertEquals(List.of(State.NOT_SIGNED_IN, State.NOT_SIGNED_IN),
                answers.stream().map(LiveAnswer::state).toList());
        assertTrue(answers.getFirst().reason().contains("there is no profile 'nobody'"), answers::toString);
    }

    @Test
    void anAccountThatCannotBeReachedDoesNotHoldUpTheOthers() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        LiveSource dead = new LiveSource("fake-777788889999", List.of("ap-southeast-2"), Optional.of(nobody));
        Map<State, Long> states = Here.estate(fake, time)
                .read(List.of(dead, Here.one(fake, WEST.account(), WEST.region())), kept).stream()
                .collect(Collectors.groupingBy(LiveAnswer::state, Collectors.counting()));
        assertEquals(Map.of(State.FAILED, 1L, State.COMPLETE, 29L), states);
    }

    @Test
    void whatANewerApiSendsIsKept() {
        var workspaces = fake.world().account(WEST.account()).region(WEST.region()).items("Workspaces");
        workspaces.getFirst().addProperty("State", "TELEPORTING");
        workspaces.getFirst().addProperty("Colour", "green");
        workspaces.add(workspaces.getFirst().deepCopy());
        assertAllComplete(readWest());
        String pages = kept.pages.stream().map(p -> p.json()).collect(Collectors.joining());
        assertTrue(pages.contains("\"Colour\":\"green\""));
        Estate estate = Here.opened(folder).evidence().find(Estate.KIND).orElseThrow();
        assertEquals(1, estate.workspaces().stream().filter(w -> w.state().equals("TELEPORTING")).count());
    }

    /** By the real clock: cancelling has to break off a request that is under way. */
    @Test
    @Timeout(60)
    void cancellingDoesNotWaitForAnAnswer() throws Exception {
        try (FakeAws real = FakeAws.start(FakeWorld.sample(), 0, InstantSource.system())) {
            real.faults().slowness(Duration.ofSeconds(60));
            real.faults().always(Faults.Kind.SLOW, "DescribeWorkspaces");
            AwsEstate estate = Here.estate(real, PaceClock.SYSTEM);
            CompletableFuture<Object> end = new CompletableFuture<>();
            Thread reader = Thread.ofVirtual().start(() -> {
                try {
                    end.complete(estate.read(List.of(Here.one(real, WEST.account(), WEST.region())), kept));
                } catch (CancellationException e) {
                    end.complete(e);
                }
            });
            while (kept.answers.size() < 11 && !end.isDone()) {
                Thread.sleep(20);
            }
            reader.interrupt();
            assertInstanceOf(CancellationException.class, end.get(10, TimeUnit.SECONDS));
            assertEquals(State.CANCELLED,
                    kept.answers.stream().filter(a -> a.kind().equals("aws.workspaces.describe-workspaces")).findFirst()
                            .orElseThrow().state());
        }
    }
}
