package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.deskwright.aws.fake.Faults;
import org.deskwright.estate.account.AwsProfile;
import org.deskwright.estate.account.AwsProfile.Kind;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.estate.account.ConnectionReport;
import org.deskwright.estate.account.MemberProfile;
import org.deskwright.estate.account.OrganizationAccount;
import org.deskwright.estate.account.ProfileListing;
import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Profiles of every kind, what is wrong with them, and what a connection can do. */
@Timeout(120)
class AccountsTest {
    private static final String ALL = """
            stray = 1
            [profile keys]
            @KEYS
            @URL
            this line is nothing
            [profile first]
            role_arn = arn:aws:iam::444455556666:role/First
            source_profile = keys
            @URL
            [profile second]
            role_arn = arn:aws:iam::777788889999:role/Second
            source_profile = first
            external_id = x-1
            @URL
            [profile denied]
            role_arn = arn:aws:iam::999999999999:role/Nobody
            source_profile = keys
            @URL
            [profile fails]
            credential_process = echo a-marked-secret; echo a-marked-secret >&2; exit 3
            @URL
            [profile hangs]
            credential_process = sleep 60
            @URL
            [profile babbles]
            credential_process = echo '{"Version": 1, "AccessKeyId": "a-marked-secret"'
            @URL
            [forgotten]
            region = eu-west-1
            [profile circle]
            role_arn = arn:aws:iam::444455556666:role/First
            source_profile = round
            [profile round]
            role_arn = arn:aws:iam::444455556666:role/First
            source_profile = circle
            [profile lost]
            sso_session = nowhere
            sso_account_id = 111122223333
            sso_role_name = X
            [profile broken
            region = x
            [profile printed]
            credential_process = @PROCESS
            @URL
            """;

    @TempDir
    Path folder;

    private Entrance entrance() throws Exception {
        Entrance here = new Entrance(folder, ALL);
        var account = here.fake.world().account(Entrance.ACCOUNT);
        here.write(ALL.replace("@PROCESS", "printf '{\"Version\": 1, \"AccessKeyId\": \"" + account.accessKeyId()
                + "\", \"SecretAccessKey\": \"" + account.secretAccessKey() + "\"}'"));
        return here;
    }

    private static ConnectionReport tested(Entrance here, String profile) throws ConnectionException {
        return here.estate.test(here.source(profile), SignInDialog.NOBODY);
    }

    private static String refused(Entrance here, String profile, State state) {
        ConnectionException e = assertThrows(ConnectionException.class, () -> tested(here, profile));
        assertEquals(state, e.state(), e::getMessage);
        return e.getMessage();
    }

    @Test
    void profilesAreListedWithWhatIsWrong() throws Exception {
        try (Entrance here = entrance()) {
            ProfileListing listing = here.estate.profiles();
            Map<String, Kind> kinds = new java.util.TreeMap<>();
            listing.profiles().forEach(p -> kinds.put(p.name(), p.kind()));
            assertEquals(Map.ofEntries(Map.entry("keys", Kind.KEYS), Map.entry("first", Kind.ROLE),
                    Map.entry("second", Kind.ROLE), Map.entry("denied", Kind.ROLE), Map.entry("fails", Kind.PROCESS),
                    Map.entry("hangs", Kind.PROCESS), Map.entry("babbles", Kind.PROCESS),
                    Map.entry("circle", Kind.ROLE), Map.entry("round", Kind.ROLE), Map.entry("lost", Kind.SSO_SESSION),
                    Map.entry("printed", Kind.PROCESS)), kinds);
            AwsProfile second = listing.find("second").orElseThrow();
            assertEquals(List.of("777788889999", Entrance.REGION, 13),
                    List.of(second.account(), second.region(), second.line()));
            List<String> problems = listing.problems().stream()
                    .map(p -> p.line() + " " + p.profile() + " " + p.reason()).toList();
            List<String> expected = List.of("1  it stands in no section", "7 keys it is not like NAME = VALUE",
                    "36 forgotten [forgotten] has to be", "40 circle the sources go round in a circle",
                    "43 round the sources go round", "45 lost there is no [sso-session nowhere]",
                    "48  it begins a section and is not like [profile NAME]");
            for (String start : expected) {
                assertTrue(problems.stream().anyMatch(p -> p.startsWith(start)),
                        () -> start + " is not in " + problems);
            }
            assertEquals(expected.size(), problems.size(), problems::toString);
        }
    }

    @Test
    void aChainOfRolesAndAProgramLeadIntoTheirAccounts() throws Exception {
        try (Entrance here = entrance()) {
            assertEquals("444455556666", tested(here, "first").account());
            ConnectionReport second = tested(here, "second");
            assertEquals("777788889999", second.account());
            assertEquals("alias-of-777788889999", second.name());
            assertEquals("Account 111122223333", tested(here, "keys").name());
            here.fake.faults().always(Faults.Kind.ACCESS_DENIED, "ListAccountAliases");
            assertEquals("", tested(here, "second").name());
            assertEquals("aws", second.partition());
            assertTrue(second.isComplete(), second::toString);
            assertEquals("777788889999", tested(here, "printed").account());
        }
    }

    @Test
    void whatCannotGetInSaysWhy() throws Exception {
        try (Entrance here = entrance()) {
            String denied = refused(here, "denied", State.DENIED);
            assertTrue(denied.contains("'denied' cannot take the role arn:aws:iam::999999999999:role/Nobody"), denied);
            assertTrue(refused(here, "fails", State.NOT_SIGNED_IN).contains("failed with exit code 3"));
            long start = System.nanoTime();
            assertTrue(refused(here, "hangs", State.NOT_SIGNED_IN).contains("gave no answer for 1 s"));
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 20);
            assertTrue(refused(here, "babbles", State.NOT_SIGNED_IN).contains("is no credentials"));
            assertTrue(refused(here, "circle", State.NOT_SIGNED_IN).contains("circle"));
            assertTrue(refused(here, "lost", State.NOT_SIGNED_IN).contains("[sso-session nowhere]"));
            assertTrue(refused(here, "absent", State.NOT_SIGNED_IN).contains("no profile 'absent'"));
        }
    }

    @Test
    void aClockThatGoesWrongIsNamedWithTheDifference() throws Exception {
        try (Entrance here = entrance()) {
            here.fake.skew(Duration.ofMinutes(20));
            String message = refused(here, "keys", State.NOT_SIGNED_IN);
            assertTrue(message.matches(".*clock of this machine is (20 min|19 min 5\\d s).* behind that of AWS.*"),
                    message);
            here.fake.skew(Duration.ofMinutes(-90));
            message = refused(here, "keys", State.NOT_SIGNED_IN);
            assertTrue(message.matches(".*is 1 h (30 min|29 min 5\\d s).* ahead of that of AWS.*"), message);
        }
    }

    @Test
    void thatOthersUseTheRateIsNoMissingPermission() throws Exception {
        try (Entrance here = entrance()) {
            here.fake.faults().plan("", "", "DescribeWorkspaces", Faults.Kind.THROTTLED, 0, 2);
            ConnectionReport report = here.estate.test(here.source("keys"), SignInDialog.NOBODY);
            assertTrue(report.isComplete(), () -> report.calls().toString());
            assertTrue(here.calls("DescribeWorkspaces") > 2);
        }
    }

    @Test
    void eachMissingPermissionIsNamed() throws Exception {
        try (Entrance here = entrance()) {
            here.fake.faults().always(Faults.Kind.ACCESS_DENIED, "DescribeSecurityGroups");
            here.fake.faults().always(Faults.Kind.ACCESS_DENIED, "DescribeDirectories");
            ConnectionReport report = here.estate.test(here.source("keys", Entrance.REGION, "us-gov-west-1"),
                    SignInDialog.NOBODY);
            assertEquals(List.of("ds:DescribeDirectories", "ec2:DescribeSecurityGroups"), report.missing());
            List<LiveAnswer> gov = report.calls().stream().filter(c -> c.scope().region().startsWith("us-gov"))
                    .toList();
            assertTrue(!gov.isEmpty() && gov.stream().allMatch(c -> c.reason().contains("partition aws-us-gov")),
                    gov::toString);
            assertEquals(0, here.fake.calls().stream().filter(c -> c.region().startsWith("us-gov")).count());
        }
    }

    @Test
    void anOrganizationIsListedWhole() throws Exception {
        try (Entrance here = entrance()) {
            for (int i = 0; i < 45; i++) {
                here.fake.world().account("8888000000" + (10 + i));
            }
            LiveSource source = here.source("keys");
            List<OrganizationAccount> accounts = here.estate.organization(source, SignInDialog.NOBODY);
            assertEquals(here.fake.world().accounts().size(), accounts.size());
            assertEquals(new OrganizationAccount("111122223333", "Account 111122223333", "aws-111122223333@example.com",
                    "ACTIVE"), accounts.getFirst());
            assertTrue(here.calls("ListAccounts") > 2);
            ConnectionException e = assertThrows(ConnectionException.class,
                    () -> here.estate.organization(here.source("second"), SignInDialog.NOBODY));
            assertEquals(State.DENIED, e.state());
        }
    }

    @Test
    void aMemberOfAnOrganizationIsReadByTheRoleThatItsNameSays() throws Exception {
        try (Entrance here = entrance()) {
            String profile = new MemberProfile("keys", "777788889999", MemberProfile.USUAL_ROLE).text();
            ConnectionReport report = here.estate.test(here.source(profile), SignInDialog.NOBODY);
            assertEquals("777788889999", report.account());
            assertTrue(here.calls("AssumeRole") > 0);
            assertTrue(report.isComplete(), () -> report.missing().toString());
            String denied = assertThrows(ConnectionException.class,
                    () -> here.estate.test(here.source("keys/999999999999/Nobody"), SignInDialog.NOBODY)).getMessage();
            assertTrue(denied.contains("arn:aws:iam::999999999999:role/Nobody"), denied);
            String unknown = assertThrows(ConnectionException.class,
                    () -> here.estate.test(here.source("nobody/777788889999/Reader"), SignInDialog.NOBODY))
                    .getMessage();
            assertTrue(unknown.contains("there is no profile"), unknown);
        }
    }

    @Test
    void requestsGoThroughTheProxyButForThoseThatMustNot() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Entrance here = new Entrance(folder,
                        "[profile keys]\n@KEYS\nregion = " + Entrance.REGION + "\nendpoint_url = http://aws.test\n",
                        Map.of("http_proxy", "127.0.0.1:" + proxy.getLocalPort(), "NO_PROXY", "x.test,127.0.0.1"))) {
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> refusing(proxy));
            ConnectionException e = assertThrows(ConnectionException.class,
                    () -> here.estate.test(new LiveSource("keys", List.of(), Optional.empty()), SignInDialog.NOBODY));
            assertTrue(asked.get(20, TimeUnit.SECONDS).startsWith("POST http://aws.test"), asked::join);
            assertTrue(e.getMessage().contains("HTTP status is 407"), e::getMessage);
            // what must go without the proxy would wait for ever for it now
            assertEquals("111122223333", here.estate.test(here.source("keys"), SignInDialog.NOBODY).account());
        }
    }

    /** A proxy that wants a password. */
    private static String refusing(ServerSocket proxy) {
        try (Socket socket = proxy.accept()) {
            byte[] request = new byte[8192];
            String line = new String(request, 0, socket.getInputStream().read(request), StandardCharsets.ISO_8859_1)
                    .lines().findFirst().orElse("");
            socket.getOutputStream().write("HTTP/1.1 407 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
