package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.Faults;
import org.deskwright.aws.internal.Limits;
import org.deskwright.aws.internal.PaceClock;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.estate.model.Estate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

import software.amazon.awssdk.core.SdkGlobalTime;

/** Places from where nothing comes, clocks that are wrong, sign-ins that end, and very many pages. */
class SurvivalTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final Scope WEST = new Scope("444455556666", "us-west-2");
    private static final Limits SHORT = new Limits(Duration.ofMillis(500), Duration.ofMillis(700),
            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(2));

    @TempDir
    Path folder;

    private static AwsEstate estate(FakeAws fake, Limits limits) {
        return Here.estate(fake.profiles(), PaceClock.SYSTEM, Thread.ofVirtual().factory(), limits);
    }

    private static LiveSource at(FakeAws fake, String account, URI place, String region) {
        return new LiveSource(fake.world().account(account).profile(), List.of(region), Optional.of(place));
    }

    /** Takes connections and never says a word; or, with its queue full, does not even take them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Timeout(60)
    void aPlaceFromWhichNothingComesCostsItsOwnTimeAlone(boolean takes) throws Exception {
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, InstantSource.system());
                ServerSocket hole = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> taken = new ArrayList<>();
            if (takes) {
                Thread.startVirtualThread(() -> {
                    try {
                        while (true) {
                            taken.add(hole.accept());
                        }
                    } catch (IOException e) {
                        // the test is over
                    }
                });
            } else {
                for (int i = 0; i < 4; i++) {
                    Socket socket = new Socket();
                    taken.add(socket);
                    try {
                        socket.connect(hole.getLocalSocketAddress(), 200);
                    } catch (IOException e) {
                        break; // full
                    }
                }
            }
            URI nowhere = URI.create("http://127.0.0.1:" + hole.getLocalPort());
            long begun = System.nanoTime();
            Map<String, List<LiveAnswer>> byAccount = estate(fake, SHORT)
                    .read(List.of(at(fake, "777788889999", nowhere, "ap-southeast-2"),
                            at(fake, WEST.account(), fake.endpoint(), WEST.region())), LiveListener.NONE)
                    .stream().collect(Collectors.groupingBy(a -> a.scope().region()));
            assertEquals(List.of(State.FAILED),
                    byAccount.get("ap-southeast-2").stream().map(LiveAnswer::state).distinct().toList());
            assertEquals(List.of(State.COMPLETE),
                    byAccount.get(WEST.region()).stream().map(LiveAnswer::state).distinct().toList());
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(40).toNanos());
            for (Socket socket : taken) {
                socket.close();
            }
        }
    }

    /** It answered who we are, and then nothing any more. */
    @Test
    @Timeout(60)
    void aPlaceThatFallsSilentIsGivenUp() throws Exception {
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, InstantSource.system())) {
            fake.faults().slowness(Duration.ofSeconds(60));
            for (String service : List.of("DescribeWorkspaces", "DescribeWorkspaceDirectories")) {
                fake.faults().plan("", "us-west-2", service, Faults.Kind.SLOW, 0, Integer.MAX_VALUE);
            }
            // whatever answers at all does so long before, also on a machine that is busy
            Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(8),
                    Duration.ofMillis(500), Duration.ofSeconds(50));
            Map<String, LiveAnswer> answers = estate(fake, limits)
                    .read(List.of(at(fake, WEST.account(), fake.endpoint(), WEST.region())), LiveListener.NONE).stream()
                    .collect(Collectors.toMap(LiveAnswer::kind, a -> a));
            assertEquals(State.FAILED, answers.get("aws.workspaces.describe-workspaces").state());
            assertEquals(State.COMPLETE, answers.get("aws.ec2.describe-subnets").state());
        }
    }

    @Test
    @Timeout(60)
    void aRefreshEndsWhenItsTimeIsUp() throws Exception {
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, InstantSource.system())) {
            fake.faults().slowness(Duration.ofSeconds(60));
            fake.faults().always(Faults.Kind.SLOW, "DescribeWorkspaces");
            Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(50), Duration.ofSeconds(50),
                    Duration.ofSeconds(50), Duration.ofSeconds(5));
            long begun = System.nanoTime();
            LiveAnswer answer = estate(fake, limits)
                    .read(List.of(at(fake, WEST.account(), fake.endpoint(), WEST.region())), LiveListener.NONE).stream()
                    .filter(a -> a.kind().equals("aws.workspaces.describe-workspaces")).findFirst().orElseThrow();
            assertEquals(State.FAILED, answer.state());
            assertTrue(answer.reason().startsWith("the time is up"), answer::reason);
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(20).toNanos());
        }
    }

    @Test
    void aSignInThatEndsIsRenewedOnceAndTheReadingGoesOn() throws Exception {
        VirtualTime time = new VirtualTime(START);
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            fake.faults().plan("", "", "DescribeWorkspaces", Faults.Kind.EXPIRED_TOKEN, 1, 1);
            AtomicInteger renewals = new AtomicInteger();
            List<String> pages = java.util.Collections.synchronizedList(new ArrayList<>());
            LiveListener listener = new LiveListener() {
                @Override
                public void page(LivePage page) {
                    pages.add(page.kind());
                }

                @Override
                public void ended(LiveAnswer answer) {
                    // counted below
                }

                @Override
                public boolean renewed(String profile, String reason) {
                    assertEquals(fake.world().account(WEST.account()).profile(), profile);
                    assertTrue(reason.startsWith("ExpiredToken"), reason);
                    renewals.incrementAndGet();
                    return true;
                }
            };
            List<LiveAnswer> answers = Here.estate(fake, time)
                    .read(List.of(Here.one(fake, WEST.account(), WEST.region())), listener);
            assertEquals(List.of(), answers.stream().filter(a -> a.state() != State.COMPLETE).toList());
            assertEquals(1, renewals.get());
        }
    }

    @Test
    void twoHundredPagesAndWorkspacesThatComeTwice() throws Exception {
        VirtualTime time = new VirtualTime(START);
        FakeWorld world = new FakeWorld();
        List<JsonObject> workspaces = new ArrayList<>();
        for (int i = 0; i < 200 * 25; i++) {
            JsonObject workspace = new JsonObject();
            workspace.addProperty("WorkspaceId", "ws-%09d".formatted(i % 4_900)); // the last hundred are there already
            workspace.addProperty("DirectoryId", "d-1234567890");
            workspace.addProperty("State", i % 7 == 0 ? "TELEPORTING" : "AVAILABLE");
            workspaces.add(workspace);
        }
        world.account(WEST.account()).region(WEST.region()).put("Workspaces", workspaces);
        try (FakeAws fake = FakeAws.start(world, 0, time)) {
            Here.Kept kept = new Here.Kept(folder, START);
            LiveAnswer answer = Here.estate(fake, time)
                    .read(List.of(Here.one(fake, WEST.account(), WEST.region())), kept).stream()
                    .filter(a -> a.kind().equals("aws.workspaces.describe-workspaces")).findFirst().orElseThrow();
            assertEquals(State.COMPLETE, answer.state());
            assertEquals(200, answer.pages());
            assertEquals(0, fake.calls().stream().filter(c -> c.error().equals("ThrottlingException")).count());
        }
        assertEquals(4_900, Here.opened(folder).evidence().find(Estate.KIND).orElseThrow().workspaces().size());
    }

    /** The machine wakes up, or its clock is set; AWS says in each answer what its own shows. */
    @ParameterizedTest
    @ValueSource(ints = {37, -37})
    void aClockThatGoesWrongInTheMiddleIsReckonedWith(int minutes) throws Exception {
        VirtualTime time = new VirtualTime(START);
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time);
                DatedRelay relay = new DatedRelay(fake.endpoint())) {
            Here.Kept kept = new Here.Kept(folder, START) {
                @Override
                public void page(LivePage page) {
                    if (page.kind().equals("aws.workspaces.describe-workspaces") && page.number() == 1) {
                        fake.skew(Duration.ofMinutes(minutes));
                        relay.skew(Duration.ofMinutes(minutes));
                    }
                    super.page(page);
                }
            };
            List<LiveAnswer> answers = Here.estate(fake, time)
                    .read(List.of(at(fake, WEST.account(), relay.endpoint(), WEST.region())), kept);
            assertEquals(List.of(), answers.stream().filter(a -> a.state() != State.COMPLETE).toList());
            List<String> refused = kept.calls.stream().map(c -> c.result()).filter(r -> !r.equals("OK")).distinct()
                    .sorted().toList();
            assertTrue(refused.contains("InvalidSignatureException"), refused::toString);
        } finally {
            SdkGlobalTime.setGlobalTimeOffset(0); // the SDK keeps what it has learnt for all
        }
    }
}
