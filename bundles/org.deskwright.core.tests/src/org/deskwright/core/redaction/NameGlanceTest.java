package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** What a glance turns down holds no name: else it would stay where names are to go. */
class NameGlanceTest {
    private static final long SEED = 20261127;
    /** All that rules look for, in cases of their own, with what stands between. */
    private static final List<String> PARTS = List.of("arn:aws:iam::111122223333:role/x", "kim@example.com",
            "S-1-5-21-1-2-3-513", "C:\\Users\\kim", "/home/kim", "documents and settings\\kim", "CORP\\kim", "user=kim",
            "Owner: kim", "UPN: kim", "SamAccountName=kim", "login: kim", "displayName: Kim Park", "Given Name = Kim",
            "CN=Kim Park,OU=People,DC=contoso", "dc=contoso", "Domain: contoso.com", "realm=CONTOSO.COM",
            "forest: contoso", "NetBIOS name: CONTOSO", "\\\\files\\home", "https://host.contoso.com", "LDAP://dc1",
            "dc1.corp.local", "a.b.intranet", "x.example", "ip-10-0-0-1", "EC2AMAZ-AB12CD", "wsamzn-ab12cd", "10.1.2.3",
            "2001:db8:1:2:3:4:5:6", "fe80::1", "::1", "00:11:22:33:44:55", "00-11-22-33-44-55", "111122223333",
            "1111-2222-3333", "ws-0123456789", "AROA0123456789ABCDEF", "WSabc+ABC123", "TargetUserName=kim",
            "SubjectUserName=pc$", "Account Name:\t\tkim", "TargetDomainName=CORP", "WorkstationName=pc",
            "ComputerName: pc", "net user kim", "user kim has activated", "\"user\":{\"name\":\"kim\"}",
            "DESKTOP-1A2B3C4", "WIN-ABCDEFG1234", "İ", "K", "ſ");
    private static final List<String> BETWEEN = List.of(" ", "", ",", "\"", "\\", "/", ":", "=", ".", "-", "\t", "'",
            "1");

    @Test
    void itTurnsDownNothingThatItsRuleFinds() {
        Random random = new Random(SEED);
        Set<NameRules.Rule> found = new HashSet<>();
        for (int i = 0; i < 60_000; i++) {
            StringBuilder all = new StringBuilder();
            for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
                String part = PARTS.get(random.nextInt(PARTS.size()));
                int from = random.nextInt(4) == 0 ? random.nextInt(part.length()) : 0;
                String cut = part.substring(from,
                        part.length() - (random.nextInt(4) == 0 ? random.nextInt(part.length() - from) : 0));
                all.append(random.nextInt(5) == 0 ? cut.toUpperCase(Locale.ROOT) : cut)
                        .append(BETWEEN.get(random.nextInt(BETWEEN.size())));
            }
            String text = all.toString();
            String lower = text.toLowerCase(Locale.ROOT);
            for (NameRules.Rule rule : NameRules.ALL) {
                if (rule.pattern().matcher(text).find()) {
                    found.add(rule);
                    assertTrue(rule.glance().mayFind(text, lower), () -> rule.pattern() + " in " + text);
                }
            }
        }
        assertEquals(Set.copyOf(NameRules.ALL), found, "rules for which there is no sample");
    }
}
