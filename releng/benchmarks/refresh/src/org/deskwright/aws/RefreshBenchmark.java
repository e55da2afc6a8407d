package org.deskwright.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeCall;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.internal.Limits;
import org.deskwright.aws.internal.Refresh;
import org.deskwright.aws.internal.access.Access;
import org.deskwright.aws.internal.access.AwsFiles;
import org.deskwright.aws.internal.access.MfaSessions;
import org.deskwright.aws.internal.access.Pause;
import org.deskwright.aws.internal.access.Profiles;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.store.EstateRefresh;
import org.deskwright.store.EstateStore;

import com.google.gson.JsonObject;

/**
 * A refresh of 10,000 WorkSpaces in 5 accounts and 4 Regions of each, into a store, from the stand-in for AWS with the
 * limits of AWS. Both go by a clock that stands still while anybody works and jumps on when all wait, so that what is
 * measured is the rate alone. Prints {@code name=number}, times in milliseconds: {@code taken} by that clock,
 * {@code floor} that the rate allows for the calls that were made in the Region that needs longest, {@code real} by the
 * clock of the machine.
 */
public final class RefreshBenchmark {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<String> REGIONS = List.of("eu-west-1", "eu-central-1", "us-east-1", "us-west-2");
    private static final int ACCOUNTS = 5;
    private static final int DIRECTORIES = 2;
    private static final int WORKSPACES = 500;
    private static final int BURST = 5;
    private static final int RATE = 2;

    private RefreshBenchmark() {
    }

    /** @param args a folder for the store */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        VirtualTime time = new VirtualTime(START);
        try (FakeAws fake = FakeAws.start(world(), 0, time);
                EstateStore store = EstateStore.open(Files.createTempDirectory(folder, "store").resolve("estate.db"))) {
            AwsFiles files = new AwsFiles(Files.writeString(folder.resolve("config"), fake.profiles()),
                    folder.resolve("credentials"), folder.resolve("sso"), Map.of());
            Refresh.Setting setting = new Refresh.Setting(Profiles.read(files),
                    new Access.Setting(new MfaSessions(), Pause.SYSTEM, Duration.ofSeconds(5)), time, Limits.USUAL);
            List<LiveSource> sources = fake.world().accounts().stream()
                    .map(account -> new LiveSource(account.profile(), REGIONS, Optional.of(fake.endpoint()))).toList();
            long begun = System.nanoTime();
            EstateRefresh.Result result = EstateRefresh.run(store, new AwsEstate(time, () -> setting), sources, time,
                    LiveListener.NONE);
            long real = (System.nanoTime() - begun) / 1_000_000;
            long lacking = result.answers().stream().filter(a -> a.state() != LiveAnswer.State.COMPLETE).count();
            if (lacking > 0 || result.answers().size() < ACCOUNTS * REGIONS.size() * 20) {
                throw new IllegalStateException(lacking + " of " + result.answers().size() + " answers are lacking");
            }
            tell(fake.calls(), Duration.between(START, time.instant()).toMillis(), real);
        }
    }

    private static void tell(List<FakeCall> calls, long taken, long real) {
        Map<String, List<FakeCall>> buckets = calls.stream().filter(c -> c.service().equals("workspaces"))
                .collect(Collectors.groupingBy(c -> c.account() + "/" + c.region()));
        long most = buckets.values().stream().mapToLong(List::size).max().orElseThrow();
        long floor = 1000 * Math.ceilDiv(Math.max(0, most - BURST), RATE);
        System.out.printf(Locale.ROOT, "taken=%d%nfloor=%d%nreal=%d%ncalls=%d%nthrottled=%d%n", taken, floor, real,
                calls.size(), calls.stream().filter(c -> c.error().contains("Throttling")).count());
    }

    private static FakeWorld world() {
        FakeWorld world = new FakeWorld();
        for (int i = 0; i < ACCOUNTS; i++) {
            for (String region : REGIONS) {
                List<JsonObject> directories = new ArrayList<>();
                List<JsonObject> workspaces = new ArrayList<>();
                List<JsonObject> connections = new ArrayList<>();
                for (int d = 0; d < DIRECTORIES; d++) {
                    directories.add(object("DirectoryId", "d-90670%05x".formatted(i * 1000 + d)));
                }
                for (int w = 0; w < WORKSPACES; w++) {
                    JsonObject workspace = object("WorkspaceId", "ws-%d%08d".formatted(i, w));
                    workspace.addProperty("DirectoryId",
                            directories.get(w % DIRECTORIES).get("DirectoryId").getAsString());
                    workspace.addProperty("UserName", "user" + w);
                    workspace.addProperty("State", w % 3 == 0 ? "STOPPED" : "AVAILABLE");
                    workspaces.add(workspace);
                    JsonObject connection = object("WorkspaceId", "ws-%d%08d".formatted(i, w));
                    connection.addProperty("ConnectionState", w % 2 == 0 ? "CONNECTED" : "DISCONNECTED");
                    connections.add(connection);
                }
                FakeWorld.FakeRegion place = world.account("11112222333" + i).region(region);
                place.put("Directories", directories);
                place.put("Workspaces", workspaces);
                place.put("WorkspacesConnectionStatus", connections);
            }
        }
        return world;
    }

    private static JsonObject object(String member, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(member, value);
        return object;
    }
}
