package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
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
