package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;

import org.junit.jupiter.api.Test;

/**
 * Rules for names that are tried at few places find what they would find if they were tried at each; what is not found
 * would stay where names are to go.
 */
class QuickNamesTest {
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
            "DESKTOP-1A2B3C4", "WIN-ABCDEFG1234", "\u0130", "\u212a", "\u017f", "Client Name: PCKIM1", "server=dc01",
            "LOGONSERVER=\\\\DC01", "\"host\":\"pc99\"", "<Computer>pc.acme.com</Computer>", "HOST/pckim", "user 'kim'",
            "user sue.oak", "kim@CORP", "uid=kim,ou=x", "Serial Number: 5CG1234XYZ", "001A.2B3C.4D5E",
            "mac=001A2B3C4D5E", "wsabc+abc123", "NT AUTHORITY\\SYSTEM", "CORP\\\\kim",
            "documents and settings/Kim Lee/AppData", "/Users/Jane Doe/Library", "\"user\":{\\\"id\\\":\\\"kim\\\"}",
            "Account Domain:\t\tCORP", "a@b.com.c@d.org", "\ud835\udcae\ud835\udcaf", "CORP\\\ud842\udfb7\u7530",
            "\ud842\udfb7\u7530@x.example");
    private static final String SIGNS = ".-1:\\_@\u00e4+'\u0301:-";
    private static final List<String> BETWEEN = List.of(" ", "", ",", "\"", "\\", "/", ":", "=", ".", "-", "\t", "'",
            "1");

    /** The rule tried at each character. */
    private static String slow(NameRule rule, String text) {
        Matcher matcher = rule.pattern().matcher(text);
        return matcher.replaceAll(found -> {
            int group = found.groupCount() > 0 && found.start(1) >= 0 ? 1 : 0;
            return Matcher.quoteReplacement(text.substring(found.start(), found.start(group))
                    + shown(rule, found.start(), found.start(group), found.group(group))
                    + text.substring(found.end(group), found.end()));
        });
    }

    private static String shown(NameRule rule, int begin, int from, String name) {
        return "{" + rule.kind() + " " + begin + " " + from + " " + name.toUpperCase(Locale.ROOT) + "}";
    }

    private static String text(Random random) {
        StringBuilder all = new StringBuilder();
        for (int parts = 1 + random.nextInt(5); parts > 0; parts--) {
            String part = PARTS.get(random.nextInt(PARTS.size()));
            int from = random.nextInt(4) == 0 ? random.nextInt(part.length()) : 0;
            String cut = part.substring(from,
                    part.length() - (random.nextInt(4) == 0 ? random.nextInt(part.length() - from) : 0));
            all.append(random.nextInt(5) == 0 ? cut.toUpperCase(Locale.ROOT) : cut)
                    .append(BETWEEN.get(random.nextInt(BETWEEN.size())));
            if (random.nextInt(12) == 0) {
                all.repeat(random.nextInt(3) == 0 ? "a" : SIGNS.substring(random.nextInt(SIGNS.length())),
                        1 + random.nextInt(70));
            }
        }
        return all.toString();
    }

    @Test
    void eachFindsTheSameAsAtEachCharacter() {
        Random random = new Random(SEED);
        Set<NameRule> found = new HashSet<>();
        PlaceTable table = new PlaceTable(NameRules.ALL.stream().map(NameRule::places).toList());
        FoundPlaces places = new FoundPlaces();
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            table.find(text, places);
            for (int rule = 0; rule < NameRules.ALL.size(); rule++) {
                NameRule each = NameRules.ALL.get(rule);
                String expected = slow(each, text);
                assertEquals(expected,
                        each.replace(text, places, rule, (r, _, begin, from, name) -> shown(r, begin, from, name)),
                        () -> each.pattern() + " in " + text);
                if (!expected.equals(text)) {
                    found.add(each);
                    assertTrue(places.isAny(rule), text);
                }
            }
        }
        assertEquals(Set.copyOf(NameRules.ALL), found, "rules for which there is no sample");
    }

    @Test
    void oneAfterTheOtherTheyFindTheSame() {
        Random random = new Random(SEED + 1);
        FoundPlaces places = new FoundPlaces();
        for (int i = 0; i < 8_000; i++) {
            String text = text(random);
            String expected = text;
            for (NameRule rule : NameRules.ALL) {
                expected = slow(rule, expected);
            }
            assertEquals(expected,
                    NameRules.replace(text, places, (rule, _, begin, from, name) -> shown(rule, begin, from, name)),
                    text);
        }
    }
}
