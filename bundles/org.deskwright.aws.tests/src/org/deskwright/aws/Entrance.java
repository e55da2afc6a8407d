package org.deskwright.aws;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.SwiftClock;
import org.deskwright.aws.internal.PaceClock;
import org.deskwright.aws.internal.Refresh;
import org.deskwright.aws.internal.access.Access;
import org.deskwright.aws.internal.access.AwsFiles;
import org.deskwright.aws.internal.access.MfaSessions;
import org.deskwright.aws.internal.access.Pause;
import org.deskwright.aws.internal.access.Profiles;
import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveSource;

/** A stand-in with a configuration of its own, and time that passes fast, and faster when somebody rests. */
final class Entrance implements AutoCloseable, Pause, SignInDialog {
    static final String ACCOUNT = "777788889999";
    static final String REGION = "ap-southeast-2";
    /** A profile that needs an MFA code, over one that is called {@code keys}. */
    static final String MFA = """
            [profile mfa]
            role_arn = arn:aws:iam::777788889999:role/MfaReader
            source_profile = keys
            mfa_serial = arn:aws:iam::111122223333:mfa/anna
            @URL
            """;

    final FakeAws fake;
    final AwsFiles files;
    final AwsEstate estate;
    final List<Duration> rests = new ArrayList<>();
    final List<Approval> approvals = new ArrayList<>();
    final Deque<String> codes = new ArrayDeque<>();
    /** After how many rests the person answers, and how. */
    int answersAfter = 1;
    String answer = "yes";
    private final SwiftClock clock = new SwiftClock(10);
    private volatile Duration passed = Duration.ZERO;

    Entrance(Path folder, String config) throws IOException {
        this(folder, config, Map.of());
    }

    Entrance(Path folder, String config, Map<String, String> environment) throws IOException {
        fake = FakeAws.start(FakeWorld.sample(), 0, this::now);
        files = new AwsFiles(folder.resolve("config"), folder.resolve("credentials"), folder.resolve("sso/cache"),
                environment);
        write(config);
        Access.Setting access = new Access.Setting(new MfaSessions(), this, Duration.ofSeconds(1));
        estate = new AwsEstate(PaceClock.by(this::now),
                () -> new Refresh.Setting(Profiles.read(files), access, Thread.ofVirtual().factory()));
    }

    /** {@code @KEYS} stands for those of an account, {@code @URL} for where the stand-in is. */
    void write(String config) throws IOException {
        FakeWorld.FakeAccount account = fake.world().account("111122223333");
        Files.writeString(files.config(), config
                .replace("@KEYS",
                        "aws_access_key_id = " + account.accessKeyId() + "\naws_secret_access_key = "
                                + account.secretAccessKey())
                .replace("@URL", "region = " + REGION + "\nendpoint_url = " + fake.endpoint()));
    }

    LiveSource source(String profile, String... regions) {
        return new LiveSource(profile, List.of(regions), Optional.of(fake.endpoint()));
    }

    void signIn(String profile) throws Exception {
        estate.signIn(profile, Optional.of(fake.endpoint()), this);
    }

    long calls(String operation) {
        return fake.calls().stream().filter(c -> c.operation().equals(operation)).count();
    }

    void passes(Duration duration) {
        passed = passed.plus(duration);
    }

    @Override
    public Instant now() {
        return clock.instant().plus(passed);
    }

    @Override
    public void rest(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        rests.add(duration);
        passes(duration);
        if (rests.size() == answersAfter) {
            open(approvals.getLast().page() + "&answer=" + answer);
        }
    }

    private static void open(String page) throws InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            browser.send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void approve(Approval approval) {
        approvals.add(approval);
    }

    @Override
    public Optional<String> mfaCode(String profile, String serial) {
        return Optional.ofNullable(codes.poll());
    }

    @Override
    public void close() {
        fake.close();
    }
}
