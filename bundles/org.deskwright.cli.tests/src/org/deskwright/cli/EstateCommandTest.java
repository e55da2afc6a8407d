package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class EstateCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aFleet() throws IOException {
        Fleet.in(folder);
    }

    @Test
    void throttleReproducesTheTableOfTheGuide() {
        Session session = Session.run(folder, "estate", "throttle", "--sent", "0,2,5,2,3,0,0,0,0");
        assertEquals(0, session.exit());
        assertTrue(session.out().lines().toList().contains("net allowed 5,5,5,2,2,1,3,5,5"), session.out());
    }

    @Test
    void throttleSpeaksOfOneCallAndOfSeveral() {
        List<String> lines = Session.run(folder, "estate", "throttle", "--sent", "2", "--rate", "1", "--burst", "1")
                .out().lines().toList();
        assertTrue(lines.contains("limit: 1 call a second, 1 call after a rest"), lines.toString());
        assertTrue(lines.contains("throttled and tried again: 1 call"), lines.toString());
        assertTrue(lines.contains("still waiting after the last second: 1 call"), lines.toString());
        assertTrue(Session.run(folder, "estate", "throttle", "--sent", "1").out()
                .contains("limit: 2 calls a second, 5 calls after a rest\nthrottled and tried again: 0 calls\n"));
    }

    @Test
    void throttleTakesOtherLimits() {
        JsonObject document = JsonParser.parseString(Session
                .run(folder, "estate", "throttle", "--sent", "10,0", "--rate", "3", "--burst", "4", "--format", "json")
                .out()).getAsJsonObject();
        assertEquals("[4,0]", document.get("netAllowed").toString());
    }

    @Test
    void csvHasNoFormulaAndNoEscapes() {
        String csv = Session.run(folder, "estate", "list", "fleet", "--type", "workspaces", "--format", "csv").out();
        assertEquals(3, csv.split("\r\n").length);
        assertTrue(csv.contains(",'=cmd"), csv);
        assertFalse(csv.contains("\u001b"));
    }

    @Test
    void theOverviewCounts() {
        assertTrue(
                Session.run(folder, "estate", "list", "fleet").out().lines().anyMatch(l -> l.matches("workspaces +2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workspaces", "directories", "directory-services", "connections", "ip-groups", "bundles",
            "pools", "subnets", "security-groups", "route-tables", "network-interfaces", "nat-gateways", "addresses",
            "overview"})
    void everyTypeIsListedInEveryFormat(String type) {
        for (String format : new String[]{"text", "json", "csv"}) {
            Session session = Session.run(folder, "estate", "list", "fleet", "--type", type, "--format", format);
            assertEquals(0, session.exit(), session.err());
            assertFalse(session.out().isBlank());
        }
    }

    @Test
    void showTellsAllOfAnItem() {
        Session session = Session.run(folder, "estate", "show", "ws-0123456789", "fleet");
        assertEquals(0, session.exit());
        for (String line : List.of("UserName +mueller", "DirectoryId +d-9067012345", "Protocols +PCOIP",
                "OperatingSystemName +WINDOWS_SERVER_2019", "source +workspaces.json")) {
            assertTrue(session.out().lines().anyMatch(l -> l.strip().matches(line)), line + " in " + session.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws-0123456789", "Mueller", "a-1", "10.0.0.5"})
    void aWorkspaceIsKnownByItsUserComputerAndAddress(String name) {
        Session session = Session.run(folder, "estate", "show", name, "fleet");
        assertEquals(0, session.exit(), session.err());
        assertTrue(session.out().startsWith("workspaces ws-0123456789\n"), session.out());
        JsonObject item = JsonParser
                .parseString(Session.run(folder, "estate", "show", name, "fleet", "--format", "json").out())
                .getAsJsonObject().getAsJsonArray("items").get(0).getAsJsonObject();
        assertEquals("mueller", item.getAsJsonObject("item").get("UserName").getAsString());
        assertEquals("workspaces.json", item.getAsJsonObject("read").get("source").getAsString());
    }

    @Test
    void severalThatAreCalledAlikeAreListed() throws IOException {
        Files.writeString(folder.resolve("fleet/workspaces.json"),
                Fleet.WORKSPACES.replaceFirst("\"UserName\": \"=cmd[^\"]*\"", "\"UserName\": \"MUELLER\""));
        Session session = Session.run(folder, "estate", "show", "mueller", "fleet");
        assertEquals(0, session.exit(), session.err());
        assertTrue(session.out().contains("ws-0123456789 ") && session.out().contains("ws-0123456780 "));
        assertTrue(session.out().endsWith("show one by its id.\n"), session.out());
    }

    @Test
    void aQueryListsTheWorkspacesThatItDescribes() {
        assertEquals(List.of("ws-0123456789"), listed("--query", "state:unhealthy os:windows"));
        assertEquals(List.of("ws-0123456780"), listed("--type", "workspaces", "--query", "protocol:dcv"));
        assertEquals(List.of(), listed("--query", "state:STOPPED"));
        assertEquals(List.of(), listed("--type", "subnets", "--query", "vpc:vpc-1"));
        assertEquals(List.of(), listed("--type", "pools", "--query", "free<1 in-use>0"));
    }

    @Test
    void aQueryAboutFindingsRunsTheChecks() {
        assertEquals(List.of("ws-0123456789"), listed("--query", "findings>0 state:UNHEALTHY"));
    }

    @Test
    void aQueryThatMeansNothingIsRefusedBeforeAnythingIsRead() {
        Session session = Session.run(folder, "estate", "list", "fleet", "--query", "anna sate:STOPPED");
        assertEquals(2, session.exit());
        assertEquals("deskwright: --query, character 6: nothing here is called 'sate'; did you mean state?",
                session.errLine());
        assertTrue(Session.run(folder, "estate", "list", "fleet", "--type", "subnets", "--query", "user:anna").errLine()
                .contains("nothing here is called 'user'"));
    }

    private List<String> listed(String... args) {
        List<String> all = new ArrayList<>(List.of("estate", "list", "fleet", "--format", "json"));
        all.addAll(List.of(args));
        return JsonParser.parseString(Session.run(folder, all.toArray(String[]::new)).out()).getAsJsonObject()
                .getAsJsonArray("items").asList().stream().map(i -> i.getAsJsonObject().get("id").getAsString())
                .toList();
    }
}
