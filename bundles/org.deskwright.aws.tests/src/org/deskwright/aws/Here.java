package org.deskwright.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.internal.Limits;
import org.deskwright.aws.internal.PaceClock;
import org.deskwright.aws.internal.Refresh;
import org.deskwright.aws.internal.access.Access;
import org.deskwright.aws.internal.access.AwsFiles;
import org.deskwright.aws.internal.access.MfaSessions;
import org.deskwright.aws.internal.access.Pause;
import org.deskwright.aws.internal.access.Profiles;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.estate.live.ApiCall;
import org.deskwright.estate.live.EvidenceFolder;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LiveSource;

/** Reads from a fake as a user would read from AWS. */
final class Here {
    private Here() {
    }

    static AwsEstate estate(FakeAws fake, PaceClock clock) {
        return estate(fake.profiles(), clock);
    }

    static AwsEstate estate(String profiles, PaceClock clock) {
        return estate(profiles, clock, clock instanceof VirtualTime time ? time : Thread.ofVirtual().factory(),
                Limits.USUAL);
    }

    static AwsEstate estate(String profiles, PaceClock clock, ThreadFactory threads, Limits limits) {
        AwsFiles files = files(profiles);
        Access.Setting access = new Access.Setting(new MfaSessions(), Pause.SYSTEM, Duration.ofSeconds(5));
        return new AwsEstate(clock, () -> new Refresh.Setting(Profiles.read(files), access, threads, limits));
    }

    /** A configuration file of its own, and no credentials file. */
    static AwsFiles files(String profiles) {
        try {
            Path folder = Files.createTempDirectory("deskwright-aws");
            return new AwsFiles(Files.writeString(folder.resolve("config"), profiles), folder.resolve("credentials"),
                    folder.resolve("sso/cache"), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the fake has. */
    static List<LiveSource> everything(FakeAws fake) {
        return fake.world().accounts().stream()
                .map(a -> new LiveSource(a.profile(), List.copyOf(a.regions().keySet()), Optional.of(fake.endpoint())))
                .toList();
    }

    static LiveSource one(FakeAws fake, String account, String... regions) {
        return new LiveSource(fake.world().account(account).profile(), List.of(regions), Optional.of(fake.endpoint()));
    }

    static IntakeResult opened(Path folder) {
        return new Intake(List.of(new EstateReader())).read(List.of(folder), IntakeOptions.DEFAULT,
                IntakeListener.NONE);
    }

    /** Keeps what it is told, and writes pages into a folder. */
    static class Kept implements LiveListener {
        final ConcurrentLinkedQueue<LivePage> pages = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<LiveAnswer> answers = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<ApiCall> calls = new ConcurrentLinkedQueue<>();
        private final EvidenceFolder folder;

        Kept(Path folder, Instant readAt) {
            this.folder = new EvidenceFolder(folder, readAt);
        }

        @Override
        public void page(LivePage page) {
            pages.add(page);
            folder.page(page);
        }

        @Override
        public void ended(LiveAnswer answer) {
            answers.add(answer);
        }

        @Override
        public void called(ApiCall call) {
            calls.add(call);
        }
    }

    static long count(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
