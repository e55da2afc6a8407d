package org.deskwright.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.Faults;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.estate.account.ConnectionFile;
import org.deskwright.estate.account.ConnectionReport;
import org.deskwright.estate.account.SignInDialog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done and whatever goes wrong, nothing that opens an account comes out or is written down. */
@Timeout(120)
class NoSecretTest {
    private static final List<String> SECRETS = List.of("a-secret-of-nobody", "a-passing-secret", "a-passing-token",
            "fake-access-token", "fake-refresh-token", "fake-client-secret", "marked-secret", FakeAws.MFA_CODE);
    private static final String CONFIG = """
            marked-secret-in-no-section = 1
            [profile keys]
            @KEYS
            @URL
            marked-secret without an equals sign
            [profile marked
            """ + Entrance.MFA + """
            [profile chain]
            role_arn = arn:aws:iam::999999999999:role/Nobody
            source_profile = mfa
            @URL
            [profile sso]
            sso_start_url = https://example.com/start
            sso_region = eu-west-1
            sso_account_id = 777788889999
            sso_role_name = DeskwrightReadOnly
            @URL
            [profile denied]
            sso_start_url = https://example.com/start
            sso_region = eu-west-1
            sso_account_id = 777788889999
            sso_role_name = Nobody
            @URL
            [profile wrong]
            aws_access_key_id = AKIAFAKE111122223333
            aws_secret_access_key = marked-secret
            @URL
            [profile fails]
            credential_process = printf 'marked-%s' secret; printf 'marked-%s' secret >&2; exit 3
            @URL
            [profile babbles]
            credential_process = printf '{"Version": 1, "AccessKeyId": "marked-%s", "SessionToken": "x"}' secret
            @URL
            """;

    @TempDir
    Path folder;
    private final StringWriter seen = new StringWriter();

    private void doIt(Entrance here, Path instance) throws IOException {
        Here.Kept kept = new Here.Kept(instance.resolve("evidence"), here.now());
        seen.append(here.estate.profiles().toString());
        for (String profile : List.of("keys", "mfa", "chain", "sso", "denied", "wrong", "fails", "babbles")) {
            here.codes.add(FakeAws.MFA_CODE);
            try {
                ConnectionReport report = here.estate.test(here.source(profile), here);
                seen.append(report.toString());
                new ConnectionFile(instance.resolve(ConnectionFile.NAME)).write(List.of(
                        new Connection(profile, "", "", "aws", List.of(), java.util.Optional.empty()).knownAs(report)));
                seen.append(here.estate.organization(here.source(profile), SignInDialog.NOBODY).toString());
            } catch (ConnectionException e) {
                e.printStackTrace(new PrintWriter(seen));
            }
            if (!profile.equals("keys")) {
                seen.append(here.estate.read(List.of(here.source(profile)), kept).toString());
            }
        }
        seen.append(kept.calls.toString());
        seen.append(here.files + " " + here.estate);
    }

    @Test
    void nothingComesOut() throws Exception {
        Path instance = Files.createDirectories(folder.resolve("instance"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        Handler handler = handler();
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        try (Entrance here = new Entrance(folder, CONFIG)) {
            here.fake.faults().always(Faults.Kind.EXPIRED_TOKEN, "DescribeIpGroups");
            here.fake.faults().plan("", "", "DescribeSubnets", Faults.Kind.MALFORMED_BODY, 0, 2);
            root.addHandler(handler);
            root.setLevel(Level.FINEST);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(System.out);
            doIt(here, instance);
            assertTrue(here.approvals.size() > 0 && here.calls("AssumeRole") > 1 && here.calls("ListAccounts") > 0);
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.setLevel(before);
            root.removeHandler(handler);
        }
        seen.append(printed.toString(StandardCharsets.UTF_8));
        assertTrue(seen.toString().contains("failed with exit code 3") && seen.toString().length() > 10_000);
        for (String secret : SECRETS) {
            int at = seen.toString().indexOf(secret);
            assertEquals(-1, at, () -> secret + ": " + seen.toString().substring(Math.max(0, at - 200), at + 50));
        }
        try (Stream<Path> files = Files.walk(instance)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertTrue(all.size() > 10, all::toString);
            for (Path file : all) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertEquals(List.of(), SECRETS.stream().filter(text::contains).toList(), file::toString);
            }
        }
    }

    private Handler handler() {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                seen.append(String.valueOf(entry.getMessage())).append(String.valueOf(entry.getThrown()));
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
