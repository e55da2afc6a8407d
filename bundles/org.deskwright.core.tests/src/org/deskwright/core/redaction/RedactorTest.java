package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Plants what must not get out. All keys and tokens are made up. */
class RedactorTest {
    private final Redactor redactor = Redactor.ofSecretsAndNames(
            Map.of("mfitzgerald", "user", "dublin-desk-17", "host", "/srv/cases/acme", "path", "Zoë.O'Hara", "user"));

    @Test
    void secretsAreTakenOutWhateverTheyAreCalled() {
        String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzzz";
        String long1 = "FwoGZXIvYXdzE" + "Ab9/x".repeat(40);
        for (String line : List.of("aws_secret_access_key = " + secret, "\"SecretAccessKey\": \"" + secret + "\"",
                "the key is " + secret + " they said", "password=hunter22!x", "Password: 'hunter22!x'",
                "ldap.bind.password = hunter22!x", "--password hunter22!x", "proxyPassword=hunter22!x",
                "AWS_SESSION_TOKEN=" + long1, "token " + long1, "Authorization: Bearer hunter22!x",
                "authorization=AWS4-HMAC-SHA256 Credential=hunter22!x", "Set-Cookie: sid=hunter22!x; Path=/",
                "https://proxy:hunter22!x@proxy.acme.com:8080", "https://x/?X-Amz-Signature=hunter22!x&a=b",
                "AKIAIOSFODNN7EXAMPLE", "ASIAIOSFODNN7EXAMPLE", "eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.dozjgNryP4J3jVmN",
                "-----BEGIN RSA PRIVATE KEY-----\nhunter22!x\n-----END RSA PRIVATE KEY-----")) {
            String clean = redactor.redact(line);
            assertTrue(clean.contains("[removed]"), clean);
            for (String planted : List.of(secret, long1, "hunter22", "IOSFODNN7", "eyJzdWIi")) {
                assertFalse(clean.contains(planted), clean);
            }
        }
        assertTrue(redactor.removed().values().stream().mapToInt(Integer::intValue).sum() >= 19);
    }

    @Test
    void whatLogsHoldIsTakenOut() {
        String jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzZWNyZXQifQ.c2lnbmF0dXJl";
        for (String line : List.of("Launching dcvclient with args --auth-token " + jwt + " --standalone",
                "dcv://10.0.0.9:4195?gatewayToken=4f1c9d3e-0000-4000-8000-0123456789ab#console",
                "body {\\\"password\\\":\\\"4f1c9d3e\\\",\\\"x\\\":1}", "{\"password\":\"a\\\"4f1c9d3e\"}",
                "<Password>4f1c9d3e</Password>", "<S N=\"AdminPassword\">4f1c9d3e</S>",
                "<User cpassword=\"4f1c9d3e\" name=\"x\"/>", "SAMLResponse=4f1c9d3eBBB&RelayState=4f1c9d3e",
                "GET /cb?code=4f1c9d3e&state=4f1c9d3e", "Cookie: JSESSIONID=4f1c9d3e; other=4f1c9d3e",
                "url x?JSESSIONID=4f1c9d3e", "Proxy-Authorization: Basic 4f1c9d3eQQ==", "sent NTLM TlRMTVNTUA4f1c9d3e=",
                "net use Z: \\\\srv\\share 4f1c9d3e /user:acme\\kim", "net use Z: \\\\srv\\share /user:kim 4f1c9d3e",
                "ConvertTo-SecureString '4f1c9d3e' -AsPlainText", "curl -s -u kim:4f1c9d3e https://x",
                "kim:1001:aad3b435b51404ee4f1c9d3e51404eea:31d6cfe0d16ae9314f1c9d3e59d7e0c0:::",
                "root:$6$saltsalt$4f1c9d3eabcdefghijk:19000", "mfa_code=4f1c9d3e", "psk = \"4f1c9d3e\"",
                "p=1&password%3D4f1c9d3e", "<input type=\"hidden\" name=\"SAMLResponse\" value=\"4f1c9d3eBBB\"/>",
                "<input value='4f1c9d3e' type='password' name='userPassword'>",
                "{\"html\": \"<input name=\\\"csrf_token\\\" value=\\\"4f1c9d3e\\\"/>\"}",
                "gho_4f1c9d3eAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
            Redactor secrets = Redactor.ofSecrets();
            String clean = secrets.redact(line);
            for (String planted : List.of("4f1c9d3e", "eyJzdWIi", "c2lnbmF0")) {
                assertFalse(clean.contains(planted), clean);
            }
            assertFalse(secrets.removed().isEmpty());
        }
    }

    @Test
    void whatIsSaidInASentenceOrTypedAtAPromptIsTakenOut() {
        for (String line : List.of("Initial password is: 4F1c9d3e", "Password for kim: 4F1c9d3e",
                "password is 4F1c9d3e", "the password was 4F1c9d3e0fY.", "password for user kim is 4F1c9d3e",
                "password changed to 4F1c9d3e", "password reset to 4F1c9d3e",
                "invalid password Summ4F1c9d3e!26 for user kim", "passwd 4F1c9d3e", "Login password \"4F1c9d3e\"",
                "user kim, password 4F1c9d3e", "old password 4F1c9d3e rejected", "token 4F1c9d3e",
                "auth token 4F1c9d3e accepted", "connection-gateway token 4F1c9d3e",
                "connection gateway token is 4F1c9d3e", "gatewayToken 4F1c9d3e", "X-Auth-Token 4F1c9d3e",
                "Received token 4F1c9d3e from broker", "cookie 4F1c9d3e", "shared secret 4F1c9d3e", "API key: 4F1c9d3e",
                "api key 4F1c9d3e", "MFA code: 4F1c9d3e", "verification code: 4F1c9d3e", "one-time code is 4F1c9d3e",
                "OTP 4F1c9d3e", "PIN: 4F1c9d3e", "pin=4F1c9d3e", "\"pin\":\"4F1c9d3e\"", "passcode 4F1c9d3e",
                "PW: 4F1c9d3e", "bind dn cn=x pw 4F1c9d3e", "password => 4F1c9d3e", "password -> 4F1c9d3e",
                "user_password := 4F1c9d3e", "password \u2192 4F1c9d3e", "\"password\", \"4F1c9d3e\"",
                "Password[4F1c9d3e]", "password(4F1c9d3e)", "Passwort=4F1c9d3e", "mot de passe : 4F1c9d3e",
                "contrase\u00f1a: 4F1c9d3e", "\u30d1\u30b9\u30ef\u30fc\u30c9: 4F1c9d3e",
                "DefaultPassword    REG_SZ    4F1c9d3e", "auth: 4F1c9d3e", "\"bearer\":\"4F1c9d3e\"",
                "\"assertion\":\"4F1c9d3e\"", "csrf: 4F1c9d3e", "nonce=4F1c9d3e", "auth ticket 4F1c9d3e",
                "\"authorizationCode\":\"4F1c9d3e\"", "wss://gw/connect?ticket=4F1c9d3e", "wss://gw/c?auth=4F1c9d3e",
                "SharedAccessSignature=sv=2020&sig=4F1c9d3e", "AccountKey=4F1c9d3e==;EndpointSuffix",
                "net user kim 4F1c9d3e", "psexec -u kim -p 4F1c9d3e cmd", "sshpass -p 4F1c9d3e ssh x",
                "mysql -uroot -p4F1c9d3e", "schtasks /rp 4F1c9d3e", "sk_live_4F1c9d3eAAAAAAAAAAAA",
                "sk-4F1c9d3eAAAAAAAAAAAAAAAA", "AIza4F1c9d3eAAAAAAAAAAAAAAAAAAAAAAAAAAA", "glpat-4F1c9d3eAAAAAAAAAAAA",
                "npm_4F1c9d3eAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "NTLM hash: 4f1c9d3e0ddc05a496d2b6cd684fb903",
                "Recovery key: 4F1c9d3e-234567")) {
            String clean = Redactor.ofSecrets().redact(line);
            assertFalse(clean.toLowerCase(Locale.ROOT).contains("4f1c9d3e"), clean);
            assertTrue(clean.contains("[removed]"), clean);
        }
    }

    @Test
    void sentencesAboutSecretsStay() {
        for (String line : List.of("the password is incorrect", "Password is required", "password was changed at 10:00",
                "password for kim is expired", "token is expired", "token is 3600 seconds old", "Token type: bearer",
                "token failed with 0x8009030c", "password expires on 2026-02-03", "cookie of 10.0.0.7 is not available",
                "The sessionId cookie is not available", "passed 43 of 117 checks", "pin=12", "auth: kerberos",
                "Received token from broker", "net user kim /active:yes", "mkdir -p /opt/Dir1",
                "TokenBucket is 12 of 40", "saml.signature: The signature of the SAML response is invalid",
                "access key is missing", "Negotiating password change for user kim")) {
            assertEquals(line, Redactor.ofSecrets().redact(line));
        }
    }

    @Test
    void aLineOutOfTheMiddleOfAKeyIsOneThoughNobodyTellsWhatItIsOf() {
        String line = "MIIEpAIBAAKCAQEA3Tz2mr7SZiAMfQyuvBjM9Oi4F1c9d3ezz0Z5FdXxkWm9Qh";
        for (String text : List.of(line, line + "\r", line.substring(0, 41) + "==")) {
            assertEquals("[removed]", Redactor.ofSecrets().redact(text).strip(), text);
            assertEquals("*".repeat(text.length()), Redactor.masked(text).replace("\r", "*"));
        }
        for (String text : List.of("a48ab46db3ee59b0ee72dbed2a3cf9c8fa50c0bba48ab46db3ee59b0ee72dbed", "-".repeat(64),
                "org/deskwright/core/redaction/aVeryLongPathThatHasNoDigitsInItAtAll", "done")) {
            assertEquals(text, Redactor.ofSecrets().redact(text));
        }
        String open = "-----BEGIN PUBLIC KEY-----\n" + line + "\n-----END PUBLIC KEY-----";
        assertEquals(open, Redactor.ofSecrets().redact(open));
    }

    @Test
    void aKeyOfSeveralLinesGoesWithoutTheLinesMoving() {
        String key = "-----BEGIN PRIVATE KEY-----\nMIIEvQ\nabc\n-----END PRIVATE KEY-----\nnext";
        assertEquals(
                "-----BEGIN PRIVATE KEY-----[removed]\n[removed]\n[removed]\n[removed]-----END PRIVATE KEY-----\nnext",
                Redactor.ofSecrets().redact(key));
        Redactor open = Redactor.ofSecrets();
        assertEquals("x -----BEGIN RSA PRIVATE KEY-----[removed]", open.redact("x -----BEGIN RSA PRIVATE KEY-----MII"));
        assertEquals("another text", open.redact("another text"));
        assertEquals(Map.of("private key", 1), open.removed());
    }

    @Test
    void secretsAloneLeaveNamesAlone() {
        String text = "mfitzgerald ACME\\kim 10.16.84.7 user=kim Basic authentication failed, Negotiate selected, code=(0)";
        assertEquals(text, Redactor.ofSecrets().redact(text));
        String clean = redactor.redact("owner ACME\\kim of C:\\Temp\\x and HKLM\\Software\\y; user=kim, user: 'lee'");
        assertEquals("owner domain-1\\user-1 of C:\\Temp\\x and HKLM\\Software\\y; user=user-1, user: 'user-2'", clean);
    }

    /** With the domain, in a path and beside a word it is one and the same user. */
    @Test
    void aUserIsTheSameWithADomainAndInAPath() {
        assertEquals("domain-1\\user-1 C:\\Users\\user-1\\a.log /home/user-1/b user=user-1 user=domain-1\\user-1",
                redactor.redact("ACME\\kim C:\\Users\\kim\\a.log /home/kim/b user=kim user=ACME\\Kim"));
        assertEquals("C:\\Users\\user-2\\a.log x.zip!/Users/user-2/AppData/b.log /home/user-1 went to /srv/c", redactor
                .redact("C:\\Users\\Jane Doe\\a.log x.zip!/Users/Jane Doe/AppData/b.log /home/kim went to /srv/c"));
    }

    @Test
    void whoToldHimselfByADomainOrAFolderIsKnownElsewhere() {
        Redactor names = Redactor.ofSecretsAndNames(Map.of());
        assertEquals("user domain-1\\user-1 and user-1", names.redact("user CORP\\kimble and Kimble"));
        assertEquals("login user-1 failed; user-1 again; user-1.",
                names.redact("login kimble failed; Kimble again; KIMBLE."));
        assertEquals("C:\\Users\\user-2\\x, user-2", names.redact("C:\\Users\\mfitz\\x, mfitz"));
        assertEquals("address-1 address-1", names.redact("00:1A:2B:3C:4D:5E 00-1a-2b-3c-4d-5e"));
        names.redact(
                "HKCU\\Environment NT AUTHORITY\\SYSTEM C:\\Program Files\\Amazon C:\\Users\\Public\\a CORP\\admin");
        assertEquals("Environment SYSTEM Amazon Public admin", names.redact("Environment SYSTEM Amazon Public admin"));
    }

    /** As data of an event, and in its text. */
    @Test
    void whoAnEventIsAboutGetsAPseudonym() {
        Redactor names = Redactor.ofSecretsAndNames(Map.of());
        assertEquals("TargetUserName=user-1; TargetDomainName=domain-1; WorkstationName=host-1; LogonType=2",
                names.redact("TargetUserName=kim.park; TargetDomainName=CORP; WorkstationName=DESK17; LogonType=2"));
        assertEquals("SubjectUserName=host-1$; SubjectDomainName=domain-1; a=user-1",
                names.redact("SubjectUserName=DESK17$; SubjectDomainName=CORP; a=kim.park"));
        assertEquals("TargetUserName=user-2; n=1\", and user-1",
                names.redact("TargetUserName=Jane Doe; n=1\", and kim.park"));
        assertEquals("\tAccount Name:\t\tuser-1\r\n\tAccount Domain:\t\tdomain-1\r\n\tWorkstation Name:\thost-1", names
                .redact("\tAccount Name:\t\tkim.park\r\n\tAccount Domain:\t\tCORP\r\n\tWorkstation Name:\tDESK17"));
        assertEquals("cmdkey /user:domain-1\\user-1 & net user user-1 /active:yes",
                names.redact("cmdkey /user:CORP\\kim.park & net user kim.park /active:yes"));
        assertEquals(
                "SSO: user user-3 has activated, \"user\":{\"name\":\"user-4\"}, on host-3 and host-4, hostname=host-2",
                names.redact(
                        "SSO: user sue.oak has activated, \"user\":{\"name\":\"uma.yew\"}, on DESKTOP-1A2B3C4 and WIN-ABCDEFG1234, "
                                + "hostname=pckim0815"));
        String nobody = "SubjectUserName=SYSTEM; SubjectDomainName=NT AUTHORITY; WorkstationName=-; TargetUserName=LOCAL SERVICE";
        assertEquals(nobody, names.redact(nobody));
    }

    /** In the words of Windows, of directories, of Kerberos and of machines; the same for the same in each. */
    @Test
    void whatOneOfThemTellsIsToldByNoneInTheClear() {
        Redactor names = Redactor.ofSecretsAndNames(Map.of());
        for (String[] line : new String[][]{
                {"hostname=pckim0815 computerName: PCLEE0816 DESKTOP-1A2B3C4",
                        "hostname=host-1 computerName: host-2 host-3"},
                {"MachineName        : PCLEE0816", "MachineName        : host-2"},
                {"{\"host\":\"pcuma99\",\"login_name\":\"uma\"}", "{\"host\":\"host-4\",\"login_name\":\"user-1\"}"},
                {"uid=tom.moss,ou=people,dc=acme,dc=example", "uid=user-2,ou=people,dc=domain-1,dc=example"},
                {"\"ACME\\\\ida.reed\" acme\\IDA.REED", "\"domain-1\\\\user-3\" domain-1\\user-3"},
                {"NT AUTHORITY\\SYSTEM Window Manager\\DWM-1 Font Driver Host\\UMFD-0 BUILTIN\\Users IIS APPPOOL\\x",
                        "NT AUTHORITY\\SYSTEM Window Manager\\DWM-1 Font Driver Host\\UMFD-0 BUILTIN\\Users IIS APPPOOL\\x"},
                {"00:1A:2B:3C:4D:5E 00-1a-2b-3c-4d-5e 001A.2B3C.4D5E mac=001A2B3C4D5E",
                        "address-1 address-1 address-1 mac=address-1"},
                {"SerialNumber: 5CG1234XYZ serial: none", "SerialNumber: serial-1 serial: none"},
                {"ida.reed@ACME HTTP/web01.acme.example host/PCLEE0816 HTTP/1.1 host/tcp",
                        "user-3@domain-1 HTTP/host-5 host/host-2 HTTP/1.1 host/tcp"},
                {"WSpdx+ABC123 wspdx+abc123", "code-1 code-1"},
                {"Client Name: PCKIM0815 server=dc01 LOGONSERVER=\\\\DC01 Computer: see below",
                        "Client Name: host-1 server=host-6 LOGONSERVER=\\\\host-6 Computer: see below"},
                {"session of user 'zoe' and user sue.oak, see user settings.json",
                        "session of user 'user-4' and user user-5, see user settings.json"},
                {"<Data Name=\"TargetUserName\">bo.fern</Data><Data Name='WorkstationName'>PCKIM0815</Data><Computer>dc01</Computer>",
                        "<Data Name=\"TargetUserName\">user-6</Data><Data Name='WorkstationName'>host-1</Data><Computer>host-6</Computer>"}}) {
            assertEquals(line[1], names.redact(line[0]));
        }
    }

    /** Commands that are told have to run. */
    @Test
    void foldersOfClientsStay() {
        String text = "\"$env:LOCALAPPDATA\\Amazon Web Services\\Amazon WorkSpaces\\logs\" "
                + "HKCU\\Software\\Amazon Web Services. LLC\\Amazon WorkSpaces";
        assertEquals(text, redactor.redact(text));
        assertEquals("domain-1\\user-1", redactor.redact("WorkSpaces\\kim"));
    }

    /** A source has to be found, and tells of nobody. */
    @Test
    void placesThatAllCanReadStay() {
        String source = "https://learn.microsoft.com/a (https://github.com/x/y), https://docs.aws.amazon.com/z";
        assertEquals(source, redactor.redact(source));
        assertEquals("https://host-1/a https://host-2/",
                redactor.redact("https://github.com.acme.test/a " + "https://git.acme.com/"));
    }

    @Test
    void theEndOfAGuidIsNoAccount() {
        assertEquals("0a1b2c3d-1111-1038-a745-000000000001 logs-account-1 account-1",
                redactor.redact("0a1b2c3d-1111-1038-a745-000000000001 logs-111122223333 111122223333"));
    }

    @Test
    void usersAreKnownByTheirFolders() {
        assertEquals(Map.of("kim", "user", "Jane Doe", "user", "lee", "user"),
                UserFolders.names(Stream.of("C:\\Users\\kim\\a.log", "Users/Jane Doe/AppData/x", "/home/lee",
                        "C:\\Users\\Public\\b.log", "/srv/cases/users.csv", "homes/pat/x")));
    }

    @Test
    void namesGetPseudonyms() {
        String text = """
                mfitzgerald at dublin-desk-17 opened /srv/cases/acme/workspaces.json
                111122223333 1111-2222-3333 ws-0a1b2c3d4 d-9067012345 10.16.84.7 2001:db8::17 00:1B:44:11:3A:B7
                kim@acme.com S-1-5-21-1004336348-1177238915-682003330-512 \\\\fileserver\\share
                C:\\Users\\jdoe\\logs /home/jdoe/x https://dc1.acme.com/path dc2.acme.internal ip-10-0-1-17
                arn:aws:iam::111122223333:role/Admins Zoë.O'Hara WSpdx+ABC12D
                """;
        String clean = redactor.redact(text);
        for (String planted : List.of("mfitzgerald", "dublin", "acme", "1111", "2222", "ws-0a", "9067012345", "10.16",
                "2001:db8", "1B:44", "kim", "1004336348", "fileserver", "jdoe", "dc1", "dc2", "10-0-1", "Admins",
                "Hara", "ABC12D")) {
            assertFalse(clean.contains(planted), planted + " is still in " + clean);
        }
    }

    @Test
    void aPseudonymMeansTheSameInAllTexts() {
        String first = redactor.redact("of 111122223333");
        redactor.redact("of 444455556666");
        assertEquals(first, redactor.redact("of 111122223333"));
        assertEquals("of account-2", redactor.redact("of 444455556666"));
        assertEquals(redactor.redact("C:\\Users\\mfitzgerald").substring(9), redactor.redact("mfitzgerald"));
    }

    @Test
    void jsonIsJsonAfterwards() {
        String json = """
                {"password":"4f1c9d3e","otp":424242,"tokens":["a"],"Credentials":{"SecretAccessKey":"4f1c9d3e"},\
                "h":"Authorization: Bearer 4f1c9d3e","inner":"{\\"token\\":\\"4f1c9d3e\\"}",\
                "cookie":null,"last":"stays"}""";
        JsonObject clean = JsonParser.parseString(Redactor.ofSecrets().redact(json)).getAsJsonObject();
        assertEquals("[removed]", clean.get("password").getAsString());
        assertEquals("[removed]", clean.get("otp").getAsString());
        assertEquals("[\"[removed]\"]", clean.get("tokens").toString());
        assertEquals("[removed]", clean.getAsJsonObject("Credentials").get("SecretAccessKey").getAsString());
        assertEquals("Authorization: [removed]", clean.get("h").getAsString());
        assertEquals("{\"token\":\"[removed]\"}", clean.get("inner").getAsString());
        assertEquals("stays", clean.get("last").getAsString());
    }

    @Test
    void listsAndObjectsUnderTheNameOfASecretAreEmptied() {
        for (String text : List.of("{\"cookies\":[\"sid=4f1c9d3e\"],\"a\":1}",
                "{\"tokens\": [\"4f1c9d3e\", \"4f1c9d3e\"]}",
                "{\"credentials\":{\"value\":\"4f1c9d3e\",\"of\":{\"b\":[\"4f1c9d3e\"]}}}",
                "{\n  \"gatewayToken\":\n    \"4f1c9d3e\",\n  \"a\": 1\n}",
                "{\"secrets\": [\n  \"4f1c9d3e\",\n  4711081\n]}", "{\"passwords\":[\"a\\\"4f1c9d3e\", 4f1c9d3e]}")) {
            String clean = Redactor.ofSecrets().redact(text);
            assertFalse(clean.contains("4f1c9d3e"), clean);
            assertFalse(clean.contains("4711081"), clean);
            assertEquals(text.lines().count(), clean.lines().count());
            assertEquals(text.length(), Redactor.masked(text).length());
            assertFalse(Redactor.masked(text).contains("4f1c9d3e"), Redactor.masked(text));
        }
        assertEquals("x {\\\"tokens\\\":[\\\"[removed]\\\"],\\\"user\\\":\\\"kim\\\"} y",
                Redactor.ofSecrets().redact("x {\\\"tokens\\\":[\\\"4f1c9d3e\\\"],\\\"user\\\":\\\"kim\\\"} y"));
        assertEquals("token=[removed] done", Redactor.ofSecrets().redact("token={4f1c9d3e} done"));
        // a check of ours, not a secret
        assertEquals("{\"estate.forgot-password\":[\"aws.workspaces\"]}",
                Redactor.ofSecrets().redact("{\"estate.forgot-password\":[\"aws.workspaces\"]}"));
        assertEquals("{\"credentials\":{\"ok\":true,\"n\":null},\"a\":\"stays\"}",
                Redactor.ofSecrets().redact("{\"credentials\":{\"ok\":true,\"n\":null},\"a\":\"stays\"}"));
        assertEquals("\"token\":\n2026-02-03 INFO begun\n\"stays\"",
                Redactor.ofSecrets().redact("\"token\":\n2026-02-03 INFO begun\n\"stays\""));
    }

    @Test
    void whatIsToldAboutASecretStays() {
        for (String line : List.of("InvalidIdentityToken: Response signature invalid",
                "ExpiredTokenException: The security token included is expired", "src/token.rs:214: x",
                "InvalidSignatureException: Signature expired: now", "RefreshToken: failed with 0x80",
                "Password: incorrect", "InvalidAuthenticationToken: AADSTS50076: Due to",
                "saml.identity-token: Identity token was not accepted", "PasswordComplexity = 1",
                "MinimumPasswordLength=8", "ClearTextPassword = 0", "\"PasswordLastSet\": \"2026-02-03\"",
                "token_endpoint=https://x", "\"TokenType\":\"bearer\"", "<PasswordExpired>false</PasswordExpired>",
                "authenticator - Basic authentication failed", "passed: 43 checks",
                "rootCA MIIDdzCCAl" + "Ab9/x".repeat(40), "RegistrationCode: WSpdx+ABC12D")) {
            assertEquals(line, Redactor.ofSecrets().redact(line));
        }
    }

    @Test
    void whoMayReadAnObjectOfADirectoryIsNoSecret() {
        String value = "AQAHkBQAAAAwAAAAAAAAAEwAAAABBQAAAAAABRUAAACthGHFjwiJ26vg+aMAAgAAAQUAAAAAAAUVAAAArYRhxY8Iidur4PmjAAIAAAQA7AAI";
        String line = "nTSecurityDescriptor:: " + value;
        assertEquals(line, Redactor.ofSecrets().redact(line));
        assertEquals("blob:: [removed]", Redactor.ofSecrets().redact("blob:: " + value));
    }

    @Test
    void whereASecretIsKeptIsNone() {
        String place = "\"ServiceAccountSecretArn\": \"arn:aws:secretsmanager:eu-west-1:111122223333:secret:pools-a1b2c3\"";
        assertEquals(place, Redactor.ofSecrets().redact(place));
        assertEquals("secret:[removed]", Redactor.ofSecrets().redact("secret:Hunter2-Hunter2"));
    }

    @Test
    void whatHelpsStays() {
        String text = """
                !ENTRY org.eclipse.ui 4 0 2026-11-25 17:26:41.123
                java.lang.IllegalStateException: row 17 of 100000
                	at org.deskwright.estate.ui.table.Rows.index(Rows.java:117)
                	at java.base@25.0.1/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1144)
                	at org.eclipse.swt.widgets.Display$$Lambda/0x00007f1c8c2a4d58.run(Unknown Source)
                org.eclipse.swt 3.135.0.v20260819-1952 active
                java.vm.version = 25.0.1+8-LTS, 127.0.0.1, https://docs.aws.amazon.com/workspaces/latest/adminguide
                org.eclipse.ui.workbench/RUN_IN_BACKGROUND = true
                heap = 211 of at most 1024 MiB, a48ab46db3ee59b0ee72dbed2a3cf9c8fa50c0bb
                signature="$CHICAGO$", and in JSON {"template": "signature=\\"$CHICAGO$\\"\\nRevision=1"}
                """;
        assertEquals(text, redactor.redact(text));
    }

    @Test
    void noTextMakesItSlow() {
        String nasty = "a-".repeat(50_000) + ":".repeat(20_000) + "1.".repeat(50_000) + "password".repeat(10_000)
                + "A".repeat(100_000) + "://".repeat(20_000) + " ".repeat(50_000) + "\\\\".repeat(20_000);
        List<String> lines = List.of("a-", ":", "1.", "password", "A", "://", " ", "\\\\", "a.", "-", "0", "=", "eyJ.");
        String many = lines.stream().map(s -> s.repeat(3900 / s.length())).collect(Collectors.joining("\n"));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> redactor.redact(nasty + "\n" + many));
    }

    @Test
    void aLineThatIsCutGivesNoHalfOfASecret() {
        String clean = redactor.cutting(4000).redact("x ".repeat(1990) + "wJalrXUtnFEMI" + "/K7MDENG".repeat(100));
        assertFalse(clean.contains("wJal"), clean);
        assertTrue(clean.endsWith("characters left out]"), clean);
    }

    @Test
    void aCertificateStaysWholeThoughOneOfItsLinesLooksLikeAKey() {
        String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzzz";
        for (String label : List.of("CERTIFICATE", "TRUSTED CERTIFICATE", "X509 CRL", "PKCS7")) {
            String block = "-----BEGIN " + label + "-----\r\nMIIB\r\n" + secret + "\r\n-----END " + label + "-----\r\n";
            assertEquals(block, Redactor.ofSecrets().redact(block));
            assertFalse(Redactor.ofSecrets().redact(block + secret).endsWith(secret), label);
            assertFalse(Redactor.ofSecrets().redact(block.replace("MIIB", "password")).contains(secret), label);
            assertFalse(Redactor.ofSecrets().redact(block.replace("MIIB", "MIIB\r\nthe key")).contains(secret), label);
        }
        Redactor open = Redactor.ofSecrets();
        open.redact("-----BEGIN CERTIFICATE-----\nMIIB");
        assertFalse(open.redact(secret).contains(secret), "it is of another text");
    }
}
