package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeCall;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.Faults;
import org.deskwright.estate.live.ApiCall;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.sample.EstateSize;
import org.deskwright.sample.SampleEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against limits like those of AWS: none of the rate is left, and nothing is refused. */
class RateTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final String ACCOUNT = "111122223333";
    private static final String REGION = "eu-west-1";
    private final VirtualTime time = new VirtualTime(START);

    @TempDir
    Path folder;

    @Test
    void aLargeDirectoryIsReadAtTheRateThatAwsAllows() throws IOException {
        FakeWorld world = FakeWorld.of(SampleEstate.of(7, new EstateSize(3, 5, 14, 5000)));
        try (FakeAws fake = FakeAws.start(world, 0, time)) {
            Here.Kept kept = new Here.Kept(folder, START);
            Here.estate(fake, time).read(List.of(Here.one(fake, ACCOUNT, REGION)), kept);

            List<FakeCall> calls = fake.calls().stream().filter(c -> c.service().equals("workspaces")).toList();
            assertTrue(calls.size() > 160, () -> "only " + calls.size() + " calls");
            assertEquals(List.of(), fake.calls().stream().filter(c -> c.status() != 200).map(FakeCall::error).toList());
            Instant minute = START.plusSeconds(60);
            long used = calls.stream().filter(c -> c.at().isBefore(minute)).count();
            long allowed = 5 + 2 * 59;
            assertTrue(used >= 0.98 * allowed, () -> used + " of " + allowed + " in a minute");

            // by the rate alone it could not have been read sooner
            Duration floor = Duration.ofSeconds(Math.ceilDiv(calls.size() - 5, 2));
            Duration taken = Duration.between(START, time.instant());
            assertTrue(taken.toMillis() <= 1.05 * floor.toMillis(), () -> taken + " instead of " + floor);
            assertEquals(calls.size(),
                    kept.calls.stream().map(ApiCall::permission).filter(p -> p.startsWith("workspaces:")).count());
        }
    }

    @Test
    void othersWhoUseTheSameRateOnlySlowItDown() throws IOException {
        try (FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, time)) {
            fake.faults().plan(ACCOUNT, REGION, "DescribeWorkspaces", Faults.Kind.THROTTLED, 1, 3);
            var answers = Here.estate(fake, time).read(List.of(Here.one(fake, ACCOUNT, REGION)),
                    new Here.Kept(folder, START));
            assertTrue(answers.stream().allMatch(a -> a.state() == LiveAnswer.State.COMPLETE), answers::toString);
            assertEquals(3, fake.calls().stream().filter(c -> c.error().equals("ThrottlingException")).count());
        }
    }
}
