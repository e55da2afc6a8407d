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
            "password for kim was changed from Zq01Xyz to Zq02Xyz", "kennwort changed from Zq01Xyz",
            "password: correct horse Zq01Xyz", "password: correct horse battery", "DefaultPassword REG_SZ Zq01Xyz",
            "token(Zq01Xyz)", "secret lautet Zq01Xyz", "token -> Zq01Xyz", "password for kim: Zq01Xyz", "token Zq01Xyz",
            "<Password>Zq01Xyz</x>", "Zq01Xyz", "hunter22", "a", "DB_PASSWORD", "-Password", "<Password>", "</x>",
            "<add key=");
    private static final List<String> BETWEEN = List.of(" ", " ", "", "=", ": ", ":", "\"", "\":\"", "\\\"", "'", "  ",
            "\t", ",", ";", "&", "(", "[", " -> ", "=>", "\\", "/", " : ", ">", "<", "\u001b[31m", "\u00e4");

    private static String slow(SecretRule rule, String text) {
        return rule.pattern().matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
    }

    private static String shown(MatchResult found) {
        return "{" + found.group() + "|" + (found.groupCount() > 0 ? found.group(1) : "") + "}";
    }

    @Test
    void theyFindTheSame() {
        Random random = new Random(20261128);
        Set<SecretRule> found = new HashSet<>();
        for (int i = 0; i < 12_000; i++) {
            StringBuilder all = new StringBuilder();
            for (int parts = 1 + random.nextInt(7); parts > 0; parts--) {
                String part = PARTS.get(random.nextInt(PARTS.size()));
                all.append(random.nextInt(6) == 0 ? part.toUpperCase(Locale.ROOT) : part)
                        .append(BETWEEN.get(random.nextInt(BETWEEN.size())));
            }
            String text = all.toString();
            SecretRule.LineInHand line = new SecretRule.LineInHand(text);
            for (SecretRule rule : SecretRules.ALL) {
                String expected = slow(rule, text);
                assertEquals(expected, rule.replace(line, QuickRulesTest::shown), () -> rule.pattern() + " in " + text);
                if (!expected.equals(text)) {
                    found.add(rule);
                }
            }
        }
        List<String> never = SecretRules.ALL.stream().filter(rule -> rule.worded() && !found.contains(rule))
                .map(rule -> rule.pattern().toString()).toList();
        assertEquals(List.of(), never, "rules for which there is no sample");
        assertTrue(found.size() > 30, found.size() + " rules");
    }
}
