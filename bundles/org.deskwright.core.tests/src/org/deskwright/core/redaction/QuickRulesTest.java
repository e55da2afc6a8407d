package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Rules that are tried at few places find what they would find if they were tried at each. */
class QuickRulesTest {
    private static final List<String> PARTS = List.of("password", "passwd", "pass", "bypass", "pwd", "kennwort",
            "mot de passe", "contrase\u00f1a", "contrasena", "\u30d1\u30b9\u30ef\u30fc\u30c9", "senha", "wachtwoord",
            "l\u00f6senord", "losenord", "has\u0142o", "haslo", "parola", "parol\u0103", "heslo", "salasana",
            "adgangskode", "jelsz\u00f3", "\u015fifre", "\u043f\u0430\u0440\u043e\u043b\u044c", "\u5bc6\u7801",
            "\u5bc6\u78bc", "\ube44\ubc00\ubc88\ud638", "secret", "SecretAccessKey", "session token", "security-token",
            "access_token", "refresh.token", "id_token", "idtoken", "auth token", "bearer-token", "apiToken",
            "gatewayToken", "token", "nextToken", "api key", "api-key", "KeyMaterial", "key content", "code_verifier",
            "session_context", "private key", "account_key", "recovery key", "licenseKey", "preSharedKey", "psk",
            "credentials", "authorization", "cookie", "signature", "otp", "mfa code", "totp_code", "verification code",
            "one-time code", "pin code", "JSESSIONID", "phpsessid", "asp.net_sessionid", "decrypted key", "net use Z:",
            "net user kim", "curl -u kim:", "psexec -p", "sshpass -p", "mysql -p", "az login -p", "winrs -p:",
            "zip -P ", "7z a -p", "certutil -p", "sqlcmd -P", "bcp x -P", "ldapsearch -w", "smbclient -U kim%",
            "plink -pw", "ssh-keygen -N", "signtool /p", "value=", "name=", "value", "code", "grant_type",
            "ConvertTo-SecureString", "/user:kim", "REG_SZ", "is", "for kim", "changed from", "to",
            "ALTER ROLE kim WITH PASSWORD 'Zq01Xyz'", "password for kim was changed from Zq01Xyz to Zq02Xyz",
            "kennwort changed from Zq01Xyz", "password: correct horse Zq01Xyz", "password: correct horse battery",
            "DefaultPassword REG_SZ Zq01Xyz", "token(Zq01Xyz)", "secret lautet Zq01Xyz", "token -> Zq01Xyz",
            "password for kim: Zq01Xyz", "token Zq01Xyz", "<Password>Zq01Xyz</x>", "Zq01Xyz", "hunter22", "a",
            "DB_PASSWORD", "-Password", "<Password>", "</x>", "<add key=", "Bearer Zq01Xyz9", "Basic Zq01Xyz9=",
            "<input name=\"SAMLResponse\" value=\"Zq01Xyz\"/>", "<input value='Zq01Xyz' name='userPassword'>",
            "x?code=Zq01Xyz", "&state=Zq01Xyz", "SAMLResponse=Zq01Xyz", "https://kim:Zq01@x",
            "eyJhbGciOiJI.eyJzdWIiOi.abc", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzzz",
            "ghp_4F1c9d3eAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "aad3b435b51404ee4f1c9d3e51404eea:31d6cfe0d16ae9314f1c9d3e59d7e0c0", "$6$saltsalt$4f1c9d3eabcdefghijk",
            "111111-222222-333333-444444-555555-666666-777777-888888", "key: 0x4f1c9d3eab51404ee4f1c9d3e51404eea",
            "_Ab9/x".repeat(30), "Ab9/x".repeat(25), "\"code\":\"Zq01Xyz\",\"client_id\":\"x\"",
            "\"grant_type\":\"x\",\"code\":\"Zq01Xyz\"", "\\\"authorization\\\",\\\"Zq01Xyz\\\"",
            "\"value\":\"Zq01Xyz\",\"name\":\"password\"", " -passin pass:Zq01Xyz", "kinit kim <<< Zq01Xyz",
            "echo Zq01Xyz | sudo -S ls", "'Zq01Xyz' | ConvertTo-SecureString", "hooks.slack.com/services/T0/B0/Zq01Xyz",
            "https://zq01xyzabcdefghijklmnopqrstuvwxyz234567@dev", "{SSHA}zqAbCdEfGhIj", "pbkdf2_sha256$260000$zq01",
            " *A4B6157319038724E3560894F7F932C8886EBFCF ", "NTLM : 4f1c9d3eab51404ee4f1c9d3e51404ee",
            "* SHA1 : 4f1c9d3eab51404ee4f1c9d3e51404ee4f1c9d3e",
            "kim::CORP:1122334455667788:4f1c9d3eab51404ee4f1c9d3e51404ee:0101000000000000",
            "aes256_hmac 4f1c9d3eab51404ee4f1c9d3e51404ee", " kim:Zq01Xyz@10.0.0.9 ", "jdbc:oracle:thin:kim/zq01@h",
            "\"host1:5432:db1:kim:zq01\"", "\"kim : PSK \"zq01\"\"", ": PSK 0sAbCd", "IDENTIFIED BY 'zq01'",
            "> PASS zq01\"", " a001 LOGIN kim zq01\"", "setenv(\"DB_PASSWORD\",\"zq01\"", "snmp community: zq01xyz",
            "$x='Zq01Xyz'; ConvertTo-SecureString $x", "$p='Zq01Xyz9'", "<td>Password</td><td>Zq01Xyz</td>",
            "SecureString): name=\"String\"; value=\"Zq01\"", "pw Zq01Xyz", "PIN 4711", "pin=47110", "auth: Zq01Xyz",
            "login ticket Zq01Xyz", "?ticket=Zq01Xyz", "?session=Zq01Xyz9", " /rp Zq01Xyz",
            "sk_live_Zq01XyzAAAAAAAAAAAAAA", "NTLM hash: 4f1c9d3e0ddc05a496d2b6cd684fb903",
            "ConvertTo-SecureString -String Zq01Xyz", "net use Z: \\\\srv\\s Zq01Xyz /user:kim",
            "net use Z: \\\\srv\\s /user:kim Zq01Xyz", "\"Tokens\": [\"x\"]", "\\\"secrets\\\":{",
            "\"name\":\"DB_PASSWORD\",\"value\":\"x\"", "PATH=C:\\x", "DB_PASSWORD   Zq01Xyz", "Authorization: Zq01Xyz",
            "Cookie: a=Zq01Xyz", "docker login -p Zq01Xyz", "echo Zq01Xyz | su",
            "NetworkCredential(\"kim\", \"Zq01Xyz\")", "passphrase for key '/srv/id_rsa': Zq01Xyz", "\r");
    private static final List<String> BETWEEN = List.of(" ", " ", "", "=", ": ", ":", "\"", "\":\"", "\\\"", "'", "  ",
            "\t", ",", ";", "&", "(", "[", " -> ", "=>", "\\", "/", " : ", ">", "<", "\u001b[31m", "\u00e4");

    private static String slow(SecretRule rule, String text) {
        return rule.pattern().matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
    }

    private static String shown(MatchResult found) {
        return "{" + found.group() + "|" + (found.groupCount() > 0 ? found.group(1) : "") + "}";
    }

    private static String text(Random random) {
        StringBuilder all = new StringBuilder();
        for (int parts = 1 + random.nextInt(7); parts > 0; parts--) {
            String part = PARTS.get(random.nextInt(PARTS.size()));
            int from = random.nextInt(5) == 0 ? random.nextInt(part.length()) : 0;
            all.append(random.nextInt(6) == 0 ? part.substring(from).toUpperCase(Locale.ROOT) : part.substring(from))
                    .append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return all.toString();
    }

    @Test
    void theyFindTheSame() {
        Random random = new Random(20261128);
        Set<SecretRule> found = new HashSet<>();
        for (int i = 0; i < 12_000; i++) {
            String text = text(random);
            SecretRule.LineInHand line = new SecretRule.LineInHand(text, SecretRules.PLACES);
            for (int index = 0; index < SecretRules.ALL.size(); index++) {
                SecretRule rule = SecretRules.ALL.get(index);
                String expected = slow(rule, text);
                assertEquals(expected, rule.replace(line, index, QuickRulesTest::shown),
                        () -> rule.pattern() + " in " + text);
                if (!expected.equals(text)) {
                    found.add(rule);
                }
            }
        }
        List<String> never = SecretRules.ALL.stream().filter(rule -> !found.contains(rule))
                .map(rule -> rule.pattern().toString()).toList();
        assertEquals(List.of(), never, "rules for which there is no sample");
    }

    @Test
    void soDoNamesBesideValuesAndListsOfSecrets() {
        Random random = new Random(20261129);
        int found = 0;
        for (int i = 0; i < 30_000; i++) {
            String text = text(random);
            found += same(NamedValues.NAME, NamedValues.names(text), text);
            found += same(OpenValues.OPEN, OpenValues.opens(text), text);
        }
        assertTrue(found > 1000, found + " found");
    }

    private static int same(Pattern pattern, PlacedMatcher quick, String text) {
        Matcher slow = pattern.matcher(text);
        int found = 0;
        while (slow.find()) {
            assertTrue(quick.find(), () -> pattern + " in " + text);
            assertEquals(slow.start() + "-" + slow.end(), quick.begin() + "-" + quick.end(),
                    () -> pattern + " in " + text);
            found++;
        }
        assertTrue(!quick.find(), () -> pattern + " in " + text);
        return found;
    }
}
