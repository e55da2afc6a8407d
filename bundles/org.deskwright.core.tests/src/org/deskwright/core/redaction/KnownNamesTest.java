package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class KnownNamesTest {
    private final KnownNames names = new KnownNames(
            Map.of("Kim", "user", "Kim Lee", "user", "/srv/acme", "path", "Zoë.O'Hara", "user", "al", "user"));

    private String replaced(String text) {
        return names.replace(text, (kind, name) -> "<" + kind + ":" + name + ">");
    }

    @Test
    void aNameIsAWordOfItsOwnInWhateverCase() {
        assertEquals("<user:KIM>, <user:kim>.", replaced("KIM, kim."));
        assertEquals("kimono akim kim2 <user:kim>-2", replaced("kimono akim kim2 kim-2"));
        assertEquals("<user:ZOË.o'hara>", replaced("ZOË.o'hara"));
        assertEquals("in <path:/srv/acme>/x and x/srv/acme", replaced("in /srv/acme/x and x/srv/acme"));
    }

    @Test
    void theLongestWinsAndShortOnesAreNotLookedFor() {
        assertEquals("<user:Kim Lee> and <user:Kim> Leeds, al", replaced("Kim Lee and Kim Leeds, al"));
        assertEquals("", replaced(""));
        assertEquals("ki", replaced("ki"));
    }

    @Test
    void furtherNamesGetPseudonymsBesideThoseBefore() {
        Redactor first = Redactor.ofSecretsAndNames(Map.of("kim", "user"));
        assertEquals("user-1 and lee", first.redact("kim and lee"));
        Redactor second = first.knowing(Map.of("lee", "user"));
        assertEquals("user-2 and user-1", second.redact("lee and kim"));
        assertEquals("user-3", first.name("user", "bo"));
        assertEquals(Map.of("user-1", "kim", "user-2", "lee", "user-3", "bo"), second.legend());
    }

    @Test
    void aNameIsOfTheKindThatWasToldLastOrOfNone() {
        KnownNames more = names.copy();
        more.add("kim", "host");
        more.add("ADMIN", "name");
        more.add("\u6728\u6751", "user");
        assertEquals("<host:Kim> <user:Kim Lee> <name:admin> <user:\u6728\u6751>\u3055\u3093", more
                .replace("Kim Kim Lee admin \u6728\u6751\u3055\u3093", (kind, name) -> "<" + kind + ":" + name + ">"));
        more.add("Admin", "user");
        more.add("kim lee", "user");
        assertEquals("admin <user:KIM LEE>",
                more.replace("admin KIM LEE", (kind, name) -> "<" + kind + ":" + name + ">"));
        assertEquals("<user:Kim> admin", replaced("Kim admin"));
    }

    /** By any text and any names, against each name tried at each letter. */
    @Test
    void whatIsFoundQuicklyIsWhatIsFoundAtEachLetter() {
        List<String> parts = List.of("kim", "Kim Lee", "lee", "lee-2", "/srv/a", "_x1", "zo\u00eb", "zoe\u0308",
                "\u6728\u6751", "\u3055\u3093", "\uff2b\uff29\uff2d", "\ufb01n", "stra\u00dfe", "\u0130zmir",
                "\ud842\udfb7\u7530", "al", "kimkim", "KI", "M", " ", "-", "_", "1", ".", "\u0301");
        Random random = new Random(20261128);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            Map<String, String> known = new TreeMap<>();
            for (int each = random.nextInt(6); each > 0; each--) {
                known.put(parts.get(random.nextInt(parts.size())), "user");
            }
            StringBuilder all = new StringBuilder();
            for (int each = random.nextInt(9); each > 0; each--) {
                all.append(parts.get(random.nextInt(parts.size())));
            }
            String text = all.toString();
            String expected = slow(known.keySet(), text);
            assertEquals(expected, new KnownNames(known).replace(text, (_, name) -> "<" + name + ">"),
                    () -> known.keySet() + " in " + text);
            found += expected.equals(text) ? 0 : 1;
        }
        assertTrue(found > 1000, found + " texts");
    }

    private static String slow(Collection<String> known, String text) {
        FoldedText folded = FoldedText.of(text);
        List<String> longest = known.stream().filter(KnownNames::isLongEnough).map(name -> FoldedText.of(name).text())
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int at = 0; at < folded.text().length(); at++) {
            int from = at;
            Optional<String> here = longest.stream()
                    .filter(name -> isWord(folded, from, from + name.length()) && folded.text().startsWith(name, from))
                    .findFirst();
            if (here.isPresent()) {
                int end = at + here.get().length();
                out.append(text, copied, folded.origin(at)).append('<')
                        .append(text, folded.origin(at), folded.origin(end)).append('>');
                copied = folded.origin(end);
                at = end - 1;
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static boolean isWord(FoldedText folded, int from, int to) {
        String text = folded.text();
        return to <= text.length() && folded.isBetween(from) && folded.isBetween(to)
                && (from == 0 || !KnownNames.isWithin(text.codePointBefore(from), text.codePointAt(from)))
                && (to == text.length() || !KnownNames.isWithin(text.codePointAt(to), text.codePointBefore(to)));
    }

    /** Thousands of users of a fleet are known, and each word of a log is held against all. */
    @Test
    void aFleetOfNamesIsFound() {
        Redactor fleet = Redactor.ofSecretsAndNames(
                IntStream.range(0, 20_000).boxed().collect(Collectors.toMap(i -> "person" + i, i -> "user")));
        String text = IntStream.range(0, 20_000).mapToObj(i -> "desk of person" + i).collect(Collectors.joining("\n"));
        String clean = fleet.redact(text);
        assertTrue(clean.startsWith("desk of user-1\ndesk of user-2\n") && clean.endsWith("user-20000"));
    }

    @Test
    void aPartOfATextIsAsInAllOfIt() {
        Redactor redactor = Redactor.ofSecretsAndNames(Map.of("Kim Lee", "user"));
        String text = "user: bo from 10.0.0.17 up\nKim Lee, token=hush4711 sat\nfree";
        assertEquals("user-1", part(redactor, text, "bo"));
        assertEquals("address-1", part(redactor, text, "0.0.1"));
        assertEquals("from address-1", part(redactor, text, "om 10.0"));
        assertEquals("up\nuser-2, token=", part(redactor, text, "p\nKim Lee, token=").substring(0, 17));
        assertEquals("fre", part(redactor, text, "fre").substring(0, 3));
        // a name goes over the end of the part: all of the line
        assertTrue(part(redactor, text, "Lee").startsWith("user-2, token=***"), part(redactor, text, "Lee"));
        assertEquals("\n", redactor.part(text, 26, 27));
        assertEquals("", redactor.part(text, 5, 5));
        assertNotEquals("hush", part(Redactor.ofSecrets(), text, "hush"));
        assertEquals("r: b", part(Redactor.ofSecrets(), text, "r: b"));
    }

    private static String part(Redactor redactor, String text, String part) {
        int from = text.indexOf(part);
        return redactor.part(text, from, from + part.length());
    }
}
