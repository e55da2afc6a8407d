package org.deskwright.estate.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.estate.model.CertificateBasedAuth;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.SamlProperties;
import org.deskwright.estate.model.Unknown;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceCreationProperties;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspaceProperties;
import org.junit.jupiter.api.Test;

class LookupTest {
    private static final Provenance FROM = new Provenance("test.json", "test", new Scope("111122223333", "eu-west-1"),
            Instant.parse("2026-03-02T09:00:00Z"));

    private final Lookup lookup = lookup(workspace("ws-3", "joanna", "WSAMZN-AAAA", "10.0.0.1"),
            workspace("ws-1", "corp\\anna.lee", "WSAMZN-BBBB", "10.0.0.12"),
            workspace("ws-2", "Anna", "WSAMZN-CCCC", "10.0.0.2"), workspace("ws-4", "annabel", "", ""),
            directory("d-1", "corp.example.com", "acme", "WSDUB+ABC123"),
            new IpGroup("wsipg-1", "Offices", "", List.of(), FROM, Unknown.NONE));

    @Test
    void theExactComesBeforeTheBeginningAndThatBeforeWhatContainsIt() {
        assertEquals("ws-2 ws-4 ws-1 ws-3", ids("anna"));
        assertEquals("ws-3 ws-1", ids(" 10.0.0.1 "));
    }

    @Test
    void everythingIsFoundByAllThatItIsCalled() {
        Map.of("WSAMZN-CCCC", "ws-2", "wsamzn-c", "ws-2", "ws-4", "ws-4", "acme", "d-1", "wsdub+abc123", "d-1",
                "offices", "wsipg-1", "wsipg-1", "wsipg-1", "estate.test", "estate.test", "device_not_authorized",
                "device_not_authorized").forEach((wanted, id) -> assertEquals(id, ids(wanted), wanted));
        assertEquals("", ids("nobody at all"));
        assertEquals("", ids("  "));
    }

    @Test
    void itSaysByWhatSomethingWasFoundWhereThatDoesNotShow() {
        assertEquals("10.0.0.2", lookup.find("10.0.0.2", 9).hits().getFirst().by());
        assertEquals("", lookup.find("Anna", 9).hits().getFirst().by());
    }

    @Test
    void ofManyTheBestAreGivenAndAllAreCounted() {
        List<Item> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add(workspace("ws-" + i, "user" + i, "WSAMZN-" + i,
                    "10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256));
        }
        Lookup large = lookup(many.toArray(Item[]::new));
        Answer answer = large.find("user99", 20);
        assertEquals("user99", answer.hits().getFirst().title());
        assertEquals(20, answer.hits().size());
        assertEquals(1 + 10 + 100 + 1000, answer.total());
        long begun = System.nanoTime();
        large.find("nothing has this", 20);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.toMillis() < 2000, () -> "took " + took);
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> large.find("user", 20));
        assertTrue(Thread.interrupted());
    }

    private String ids(String text) {
        return String.join(" ", lookup.find(text, 9).hits().stream().map(Hit::id).toList());
    }

    private static Lookup lookup(Item... items) {
        return new Lookup(new Estate(List.of(items)), TopicCatalogue.bundled().topics(),
                List.of(new CheckName("estate.test", "Is it a test?")));
    }

    private static Workspace workspace(String id, String user, String computer, String address) {
        return new Workspace(id, "d-1", user, address, "AVAILABLE", "", "", "", "", computer, "",
                WorkspaceProperties.UNKNOWN, List.of(), FROM, Unknown.NONE);
    }

    private static WorkspaceDirectory directory(String id, String name, String alias, String code) {
        return new WorkspaceDirectory(id, alias, name, code, List.of(), List.of(), "", "", "", "", "", List.of(),
                Map.of(), WorkspaceCreationProperties.UNKNOWN, SamlProperties.UNKNOWN, CertificateBasedAuth.UNKNOWN, "",
                "", "", FROM, Unknown.NONE);
    }
}
