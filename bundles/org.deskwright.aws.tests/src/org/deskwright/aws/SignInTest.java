package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.Faults;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LiveSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What a person has to do: approve a code of IAM Identity Center, or give an MFA code. */
@Timeout(60)
class SignInTest {
    private static final String SSO = """
            [sso-session corp]
            sso_start_url = https://example.com/start
            sso_region = eu-west-1
            [profile sso]
            sso_session = corp
            sso_account_id = 777788889999
            sso_role_name = DeskwrightReadOnly
            @URL
            [profile old]
            sso_start_url = https://example.com/old
            sso_region = eu-west-1
            sso_account_id = 777788889999
            sso_role_name = DeskwrightReadOnly
            @URL
            """;
    private static final String MFA = """
            [profile keys]
            @KEYS
            @URL
            """ + Entrance.MFA;

    @TempDir
    Path folder;

    private static String refused(Entrance here, String profile, State state) {
        ConnectionException e = assertThrows(ConnectionException.class, () -> here.signIn(profile));
        assertEquals(state, e.state(), e::getMessage);
        return e.getMessage();
    }

    private static Set<State> states(List<LiveAnswer> answers) {
        return answers.stream().map(LiveAnswer::state).collect(Collectors.toSet());
    }

    @Test
    void anApprovedSessionIsSharedWithTheAwsCliAndRenewed() throws Exception {
        try (Entrance here = new Entrance(folder, SSO)) {
            assertEquals(State.NOT_SIGNED_IN, assertThrows(ConnectionException.class,
                    () -> here.estate.test(here.source("sso"), SignInDialog.NOBODY)).state());
            here.answersAfter = 3;
            here.signIn("sso");
            assertEquals(List.of(1L, 1L, 1L), here.rests.stream().map(Duration::toSeconds).toList());
            // the SHA-1 of "corp", by which the AWS CLI finds it
            Path only = here.files.tokens().resolve("ee0bfd2552fbd840c02cc48b6e823320543c450f.json");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(only)));
            JsonObject kept = JsonParser.parseString(Files.readString(only)).getAsJsonObject();
            assertEquals(Set.of("startUrl", "region", "accessToken", "expiresAt", "clientId", "clientSecret",
                    "registrationExpiresAt", "refreshToken"), kept.keySet());
            assertTrue(kept.get("expiresAt").getAsString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));

            assertEquals(Entrance.ACCOUNT, here.estate.test(here.source("sso"), SignInDialog.NOBODY).account());
            here.passes(Duration.ofHours(9));
            assertEquals(Set.of(State.COMPLETE),
                    states(here.estate.read(List.of(here.source("sso")), LiveListener.NONE)));
            assertEquals(1, here.approvals.size());
        }
    }

    @Test
    void aSessionWithoutRenewalEndsInTheMiddleAndSaysSo() throws Exception {
        try (Entrance here = new Entrance(folder, SSO)) {
            here.signIn("old");
            here.fake.faults().plan("", "", "DescribeIpGroups", Faults.Kind.EXPIRED_TOKEN, 0, 1);
            List<LiveAnswer> answers = here.estate.read(List.of(here.source("old")), LiveListener.NONE);
            LiveAnswer over = answers.stream().filter(a -> a.state() != State.COMPLETE).findFirst().orElseThrow();
            assertEquals(State.NOT_SIGNED_IN, over.state());
            assertTrue(over.reason().contains("sign in again"), over::reason);
            // as if somebody had signed out: the file still says that the session counts
            try (var all = Files.list(here.files.tokens())) {
                Path file = all.findFirst().orElseThrow();
                Files.writeString(file, Files.readString(file).replaceAll("fake-access-token-\\d+", "gone")
                        .replaceAll("fake-refresh-token-\\d+", "gone"));
            }
            LiveAnswer none = here.estate.read(List.of(here.source("old")), LiveListener.NONE).getFirst();
            assertEquals(State.NOT_SIGNED_IN, none.state());
            assertTrue(none.reason().contains("sign in again"), none::reason);
        }
    }

    /** By the clock: the session ends, and with it what it opened; nobody can renew it but the person. */
    @Test
    void aSessionThatEndsInMidRefreshIsBegunAgainOnceAndTheReadingGoesOn() throws Exception {
        try (Entrance here = new Entrance(folder, SSO)) {
            here.signIn("old");
            List<String> renewals = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
            List<LiveAnswer> answers = here.estate.read(List.of(here.source("old")), new LiveListener() {
                @Override
                public void page(LivePage page) {
                    if (page.kind().equals("aws.workspaces.describe-workspace-directories") && renewals.isEmpty()) {
                        // in this order: what reads beside this would renew it from what is not forgotten yet
                        forget(here);
                        here.passes(Duration.ofHours(9));
                    }
                }

                @Override
                public void ended(LiveAnswer answer) {
                    // counted below
                }

                @Override
                public boolean renewed(String profile, String reason) {
                    renewals.add(profile + ": " + reason);
                    here.answersAfter = here.rests.size() + 1;
                    try {
                        here.signIn("old");
                        return true;
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }
            });
            assertEquals(Set.of(State.COMPLETE), states(answers));
            assertEquals(1, renewals.size(), renewals::toString);
            assertEquals(2, here.approvals.size());
        }
    }

    /** So that it cannot be renewed without anybody. */
    private static void forget(Entrance here) {
        try (var all = Files.list(here.files.tokens())) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aTokenOfAnotherProviderOpensARole() throws Exception {
        Path token = folder.resolve("token");
        try (Entrance here = new Entrance(folder, "[profile web]\nrole_arn = arn:aws:iam::777788889999:role/Web\n"
                + "web_identity_token_file = " + token + "\n@URL\n")) {
            assertTrue(refused(here, "web", State.NOT_SIGNED_IN).contains("cannot be read"));
            Files.writeString(token, "of-somebody-else\n");
            String wrong = refused(here, "web", State.NOT_SIGNED_IN);
            assertTrue(wrong.contains("'web' cannot take the role") && wrong.contains("InvalidIdentityToken"), wrong);
            assertFalse(wrong.contains("of-somebody-else"), wrong);
            Files.writeString(token, FakeAws.WEB_TOKEN + "\n");
            assertEquals(Set.of(State.COMPLETE),
                    states(here.estate.read(List.of(here.source("web")), LiveListener.NONE)));
        }
    }

    /** Where nobody answers who gives credentials, signing in would not help. */
    @Test
    void anAddressFromWhichNothingComesIsNoSignInThatIsLacking() throws Exception {
        int port;
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (Entrance here = new Entrance(folder, "[profile keys]\n@KEYS\n[profile role]\n"
                + "role_arn = arn:aws:iam::777788889999:role/First\nsource_profile = keys\nregion = " + Entrance.REGION
                + "\nservices = local\n[services local]\nsts =\n  endpoint_url = http://127.0.0.1:" + port + "\n")) {
            LiveSource source = new LiveSource("role", List.of(Entrance.REGION), Optional.empty());
            List<LiveAnswer> answers = here.estate.read(List.of(source), LiveListener.NONE);
            assertEquals(Set.of(State.FAILED), states(answers), answers::toString);
            assertEquals(State.FAILED, assertThrows(ConnectionException.class,
                    () -> here.estate.signIn("role", Optional.empty(), SignInDialog.NOBODY)).state());
        }
    }

    @Test
    void aCodeThatIsRefusedOrNotApprovedInTimeIsToldSo() throws Exception {
        try (Entrance here = new Entrance(folder, SSO)) {
            here.answer = "deny";
            assertTrue(refused(here, "sso", State.NOT_SIGNED_IN).contains("refused in the browser"));
            here.answersAfter = -1;
            assertTrue(refused(here, "sso", State.NOT_SIGNED_IN).contains("in time"));
            assertFalse(Files.exists(here.files.tokens()));
        }
    }

    @Test
    void whoeverIsToldToSlowDownDoes() throws Exception {
        try (Entrance here = new Entrance(folder, SSO)) {
            here.answersAfter = 4;
            here.fake.faults().plan("", "", "CreateToken", Faults.Kind.SLOW_DOWN, 1, 1);
            here.signIn("sso");
            assertEquals(List.of(1L, 1L, 6L, 6L), here.rests.stream().map(Duration::toSeconds).toList());
        }
    }

    @Test
    void cancellingEndsTheAsking() throws Exception {
        try (Entrance here = new Entrance(folder, SSO)) {
            here.answersAfter = -1;
            here.fake.faults().slowness(Duration.ofMinutes(1));
            here.fake.faults().plan("", "", "CreateToken", Faults.Kind.SLOW, 3, 1);
            Throwable[] thrown = new Throwable[1];
            Thread asking = Thread.ofPlatform().start(() -> {
                try {
                    here.signIn("sso");
                } catch (Throwable e) {
                    thrown[0] = e;
                }
            });
            assertTrue(here.fake.awaitCalls("CreateToken", 3));
            asking.interrupt();
            asking.join(Duration.ofSeconds(20));
            assertFalse(asking.isAlive());
            assertEquals(CancellationException.class, thrown[0].getClass(), String.valueOf(thrown[0]));
        }
    }

    @Test
    void anMfaCodeIsAskedOnceAndServesTheRefresh() throws Exception {
        try (Entrance here = new Entrance(folder, MFA)) {
            LiveAnswer none = here.estate.read(List.of(here.source("mfa")), LiveListener.NONE).getFirst();
            assertEquals(State.NOT_SIGNED_IN, none.state());
            assertTrue(none.reason().contains("takes an MFA code"), none::reason);
            here.codes.addAll(List.of("000000", FakeAws.MFA_CODE));
            here.signIn("mfa");
            assertEquals(0, here.codes.size());
            List<LiveAnswer> answers = here.estate.read(List.of(here.source("mfa")), LiveListener.NONE);
            assertEquals(Set.of(State.COMPLETE), states(answers));
            assertEquals(Entrance.ACCOUNT, answers.getFirst().scope().account());
            here.passes(Duration.ofHours(2));
            assertEquals(Set.of(State.NOT_SIGNED_IN),
                    states(here.estate.read(List.of(here.source("mfa")), LiveListener.NONE)));
        }
    }

    @Test
    void aWrongMfaCodeIsToldAfterThreeAndNoneIsACancel() throws Exception {
        try (Entrance here = new Entrance(folder, MFA)) {
            here.codes.addAll(List.of("000000", "111111", "222222", FakeAws.MFA_CODE));
            assertTrue(refused(here, "mfa", State.NOT_SIGNED_IN).contains("did not take the MFA code"));
            assertEquals(1, here.codes.size());
            here.codes.clear();
            refused(here, "mfa", State.CANCELLED);
            assertEquals(Optional.empty(), here.mfaCode("mfa", ""));
        }
    }
}
