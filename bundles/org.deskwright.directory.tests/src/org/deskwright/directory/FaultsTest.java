package org.deskwright.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.deskwright.directory.internal.KnownCertificates;
import org.deskwright.policy.live.DomainDialog.Trust;
import org.deskwright.policy.live.DomainException;
import org.deskwright.policy.live.DomainReading;
import org.deskwright.policy.live.DomainReading.Part;
import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.DomainSource.Limits;
import org.deskwright.policy.live.DomainSource.Method;
import org.deskwright.policy.live.DomainSource.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.unboundid.ldap.sdk.ResultCode;

/** What goes wrong between us and a domain controller, and that the rest is read all the same. */
@Timeout(60)
class FaultsTest {
    private static final Limits SHORT = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(5));
    private final Answers answers = new Answers(StandIn.PASSWORD, Trust.ONCE);

    @TempDir
    private Path folder;

    private static DomainSource at(int port) {
        return DomainSource.at("ldaps://127.0.0.1:" + port, false).signingIn(Method.SIMPLE, StandIn.USER)
                .withFiles(false);
    }

    private static LiveDirectory directory() {
        return new LiveDirectory(new KnownCertificates(Optional.empty()), InetAddress::getByName);
    }

    private DomainReading read(StandIn server) throws DomainException {
        return directory().read(at(server.port()), answers, folder);
    }

    private String ldif() throws IOException {
        return Files.readString(folder.resolve("stand.in/directory.ldif"));
    }

    private static Map<String, Part> parts(DomainReading reading) {
        return reading.parts().stream().collect(Collectors.toMap(Part::name, part -> part));
    }

    @Test
    void allPagesAreRead() throws Exception {
        try (StandIn server = new StandIn("127.0.0.1")) {
            DomainReading reading = read(server);
            assertEquals(List.of(), reading.problems());
            assertEquals(new Part("organizational units", StandIn.UNITS, true),
                    parts(reading).get("organizational units"));
            assertTrue(ldif().contains("dn: OU=Unit 1099," + StandIn.BASE));
            assertFalse(answers.calls.toString().contains(StandIn.PASSWORD), "a password in the log of calls");
        }
    }

    @Test
    void aConnectionThatIsLostLeavesWhatCameBefore() throws Exception {
        try (StandIn server = new StandIn("127.0.0.1").failing("organizationalUnit", (all, _, page) -> {
            if (page == 2) {
                all.closeAllConnections(false);
            }
        })) {
            DomainReading reading = read(server);
            assertEquals(new Part("organizational units", 500, false), parts(reading).get("organizational units"));
            assertFalse(parts(reading).get("GPOs").complete());
            assertTrue(reading.problems().getFirst().line().contains("fails or was closed"),
                    reading.problems()::toString);
            assertEquals(500, ldif().lines().filter(line -> line.startsWith("dn: OU=Unit ")).count());
        }
    }

    @Test
    void limitsAndReferralsOfTheServerAreToldAndTheRestIsRead() throws Exception {
        try (StandIn server = new StandIn("127.0.0.1")
                .failing("organizationalUnit", StandIn.saying(ResultCode.SIZE_LIMIT_EXCEEDED))
                .failing("msWMI-Som", StandIn.saying(ResultCode.REFERRAL))) {
            DomainReading reading = read(server);
            assertEquals(new Part("GPOs", 1, true), parts(reading).get("GPOs"));
            String problems = reading.problems().toString();
            assertEquals(2, reading.problems().size(), problems);
            assertTrue(problems.contains("its size limit is reached"), problems);
            assertTrue(problems.contains("refers to another server"), problems);
        }
    }

    @Test
    void aDomainWithoutAPlaceForFiltersHasNone() throws Exception {
        try (StandIn server = new StandIn("127.0.0.1")) {
            assertEquals(new Part("WMI filters", 0, true), parts(read(server)).get("WMI filters"));
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() throws Exception {
        try (StandIn server = new StandIn("127.0.0.1")) {
            DomainException told = assertThrows(DomainException.class, () -> directory().read(at(server.port()),
                    new Answers("another-marked-secret", Trust.ONCE), folder));
            assertTrue(told.getMessage().startsWith("the name or the password is wrong"), told::getMessage);
            assertFalse((told + told.advice() + told.getCause()).contains("another-marked-secret"));
        }
    }

    @Test
    void anEmptyPasswordIsNotSent() throws Exception {
        try (StandIn server = new StandIn("127.0.0.1")) {
            DomainException told = assertThrows(DomainException.class,
                    () -> directory().read(at(server.port()), new Answers("", Trust.ONCE), folder));
            assertTrue(told.getMessage().startsWith("there is no password"), told::getMessage);
        }
    }

    @Test
    void aPasswordDoesNotGoUnencrypted() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            DomainSource open = DomainSource.at("ldap://127.0.0.1:" + silent.getLocalPort(), false)
                    .signingIn(Method.SIMPLE, StandIn.USER);
            assertEquals(Security.NONE, open.security());
            DomainException told = assertThrows(DomainException.class, () -> directory().read(open, answers, folder));
            assertTrue(told.getMessage().contains("for everybody to read"), told::getMessage);
            assertEquals(List.of(), answers.given);
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsAskedAbout() throws Exception {
        Answers no = new Answers(StandIn.PASSWORD, Trust.NO);
        try (StandIn server = new StandIn("127.0.0.1")) {
            DomainException told = assertThrows(DomainException.class,
                    () -> directory().read(at(server.port()), no, folder));
            assertTrue(told.getMessage().contains("nobody that this machine trusts signed it"), told::getMessage);
            assertTrue(told.advice().contains(no.certificates.getFirst().fingerprint()), told::advice);
            assertEquals(List.of(), no.given, "a password was asked for");
            read(server);
            assertEquals(1, answers.certificates.size());
            read(server);
            assertEquals(2, answers.certificates.size(), "once is once");
        }
    }

    @Test
    void aCertificateOfAnotherHostIsAskedAbout() throws Exception {
        try (StandIn server = new StandIn("127.0.0.2")) {
            read(server);
            assertEquals("it is not made for 127.0.0.1", answers.certificates.getFirst().reason());
        }
    }

    @Test
    void aCertificateIsAcceptedForGoodUntilItIsAnother() throws Exception {
        Path kept = folder.resolve("accepted.txt");
        Answers always = new Answers(StandIn.PASSWORD, Trust.ALWAYS);
        try (StandIn server = new StandIn("127.0.0.1")) {
            for (int i = 0; i < 2; i++) {
                // anew each time, as after a restart
                new LiveDirectory(new KnownCertificates(Optional.of(kept)), InetAddress::getByName)
                        .read(at(server.port()), always, folder);
            }
            assertEquals(1, always.certificates.size());
            String line = Files.readString(kept);
            Files.writeString(kept, line.replaceFirst("[0-9A-F]{2}:", "00:"));
            new LiveDirectory(new KnownCertificates(Optional.of(kept)), InetAddress::getByName).read(at(server.port()),
                    always, folder);
            assertEquals(2, always.certificates.size());
            assertEquals(line, Files.readString(kept));
        }
    }

    @Test
    void withoutSysvolTheDirectoryIsReadAllTheSame() throws Exception {
        try (Socket there = new Socket()) {
            there.connect(new InetSocketAddress("127.0.0.1", 445), 1000);
            assumeTrue(false, "a file server runs on this machine");
        } catch (IOException e) {
            // as it should be
        }
        try (StandIn server = new StandIn("127.0.0.1")) {
            DomainReading reading = directory().read(at(server.port()).withFiles(true), answers, folder);
            assertEquals(new Part("GPOs", 1, true), parts(reading).get("GPOs"));
            assertEquals(new Part("files of GPOs", 0, false), parts(reading).get("files of GPOs"));
            String line = reading.problems().getFirst().line();
            assertTrue(line.startsWith("\\\\127.0.0.1\\SYSVOL: cannot be opened"), line);
        }
    }

    @Test
    void aServerThatIsSlowIsGivenUpAtTheLimit() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (StandIn server = new StandIn("127.0.0.1").failing("organizationalUnit", (_, _, _) -> await(end))
                .untilClosed(end)) {
            DomainReading reading = directory().read(at(server.port()).within(SHORT), answers, folder);
            assertTrue(reading.problems().getFirst().line().contains("does not answer in time"),
                    reading.problems()::toString);
        }
    }

    @Test
    void whoeverCancelsWaitsForNoServer() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (StandIn server = new StandIn("127.0.0.1").failing("organizationalUnit", (_, _, _) -> {
            asked.countDown();
            await(end);
        }).untilClosed(end)) {
            cancelled(at(server.port()), asked);
            assertFalse(Files.exists(folder.resolve("stand.in/directory.ldif")), "half a file was left");
        }
    }

    @Test
    void whoeverCancelsWaitsForNoHandshake() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    silent.accept().getInputStream().read();
                    asked.countDown();
                } catch (IOException e) {
                    // the test is over
                }
            });
            cancelled(at(silent.getLocalPort()).within(new Limits(Duration.ofMinutes(5), Duration.ofMinutes(5))),
                    asked);
        }
    }

    private void cancelled(DomainSource source, CountDownLatch asked) throws InterruptedException {
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread reading = Thread.ofPlatform().start(() -> {
            try {
                directory().read(source, answers, folder);
            } catch (DomainException | CancellationException e) {
                ended.set(e);
            }
        });
        assertTrue(asked.await(20, TimeUnit.SECONDS));
        reading.interrupt();
        reading.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse(reading.isAlive(), "still waits");
        assertTrue(ended.get() instanceof CancellationException, () -> String.valueOf(ended.get()));
    }

    private static void await(CountDownLatch end) {
        try {
            end.await(50, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsNoDomainControllerIsTold() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        DomainException told = assertThrows(DomainException.class, () -> directory().read(at(port), answers, folder));
        assertTrue(told.getMessage().contains("fails or was closed"), told::getMessage);
        for (String wrong : List.of("https://dc", "ldaps://", "ldaps://dc/DC=x", "ldaps://u:p@dc", "dc1")) {
            assertThrows(IllegalArgumentException.class, () -> DomainSource.at(wrong, false), wrong);
        }
    }
}
