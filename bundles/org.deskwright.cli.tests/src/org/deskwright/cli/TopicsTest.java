package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class TopicsTest {
    @TempDir
    Path folder;

    private List<JsonObject> json(String... args) {
        Session session = Session.run(folder, args);
        assertEquals(0, session.exit(), session.err());
        JsonObject document = JsonParser.parseString(session.out()).getAsJsonObject();
        assertEquals("deskwright.topics/1", document.get("schema").getAsString());
        return document.getAsJsonArray("topics").asList().stream().map(t -> t.getAsJsonObject()).toList();
    }

    @Test
    void allFiftyFourAreListedWithTheirChecks() {
        List<JsonObject> topics = json("topics", "--format", "json");
        assertEquals(54, topics.stream().map(t -> t.get("id").getAsString()).distinct().count());
        for (JsonObject topic : topics) {
            for (String member : List.of("title", "kind", "since", "checks", "evidence")) {
                assertTrue(topic.has(member), member + " of " + topic.get("id"));
            }
        }
    }

    @Test
    void searchFindsWhatUsersSee() {
        List<String> ids = json("topics", "--search", "not authorized", "--format", "json").stream()
                .map(t -> t.get("id").getAsString()).toList();
        assertTrue(ids.contains("device_not_authorized"));
        assertTrue(ids.size() < 10);
    }

    @Test
    void aNoteCallsWhatIsOpenAsItsCommandDoes() {
        String page = Session.run(folder, "topics", "logon_banner").out().replaceAll("\\s+", " ");
        assertTrue(page.contains("Get-ADComputer YOUR_COMPUTER") && page.contains("YOUR_COMPUTER is the WorkSpace's"),
                page);
    }

    @Test
    void aTopicTellsWhereItOccurs() {
        String page = Session.run(folder, "topics", "pcoip_zero_client_usb").out();
        assertTrue(page.contains("WHERE IT OCCURS") && page.contains("protocols: PCOIP")
                && page.contains("clients: zero-client"), page);
        assertTrue(json("topics", "pcoip_zero_client_usb", "--format", "json").getFirst().getAsJsonObject("appliesTo")
                .getAsJsonArray("protocols").toString().equals("[\"PCOIP\"]"));
    }

    @Test
    void oneTopicIsToldWhole() {
        String page = Session.run(folder, "topics", "device_not_authorized").out();
        for (String part : List.of("WHAT USERS SEE", "WHAT TO ANSWER", "--answer client.address=", "WHAT HELPS",
                "describe-ip-groups --region YOUR_REGION", "ABOUT THE COMMANDS", "A word such as YOUR_REGION",
                "DECIDED BY", "estate.ip-access", "NO LONGER TRUE")) {
            assertTrue(page.contains(part), part);
        }
        assertFalse(page.contains("{region}"), "blanks are shown as in a report");
        assertTrue(json("topics", "device_not_authorized", "--format", "json").getFirst().has("remedies"));
    }
}
