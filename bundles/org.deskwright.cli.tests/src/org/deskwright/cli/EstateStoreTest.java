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

/** The store, from the command line alone: two states of a fleet go in, and everything is asked of them. */
class EstateStoreTest {
    @TempDir
    Path folder;

    @BeforeEach
    void twoDays() throws IOException {
        fleet("monday", "2026-11-16T08:00:00Z", Fleet.WORKSPACES);
        fleet("tuesday", "2026-11-17T08:00:00Z", Fleet.WORKSPACES.replace("UNHEALTHY", "AVAILABLE")
                .replace("PCOIP", "WSP").replace("ws-0123456780", "ws-0123456781"));
    }

    private void fleet(String name, String readAt, String workspaces) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        Files.writeString(place.resolve("workspaces.json"), workspaces);
        Files.writeString(place.resolve("deskwright.json"), """
                {"schema": "deskwright.manifest/1", "account": "111122223333", "region": "eu-west-1", "readAt": "%s"}"""
                .formatted(readAt));
    }

    private Session estate(String... args) {
        List<String> all = new ArrayList<>(List.of("estate"));
        all.addAll(List.of(args));
        all.addAll(List.of("--store", "kept/estate.db"));
        return Session.run(folder, all.toArray(String[]::new));
    }

    private List<String> csv(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", "csv"));
        Session session = estate(all.toArray(String[]::new));
        assertEquals(0, session.exit(), session.err());
        return session.out().lines().skip(1).toList();
    }

    @Test
    void whatIsImportedIsListedComparedAndToldOf() {
        assertEquals(List.of("1,2026-11-16T08:00:00Z,2026-11-16T08:00:00Z,1,0,2,2,import monday,"),
                csv("import", "monday"));
        assertEquals(List.of("2,2026-11-17T08:00:00Z,2026-11-17T08:00:00Z,1,0,2,3,import tuesday,"),
                csv("import", "tuesday"));
        assertEquals(2, csv("snapshots").size());
        assertEquals(
                List.of("111122223333,eu-west-1,workspaces describe-workspaces,,2026-11-17T08:00:00Z,complete,2,3,"),
                csv("snapshots", "newest"));
        assertEquals(List.of(
                "changed,ws-0123456789,workspaces describe-workspaces,111122223333,eu-west-1,State,UNHEALTHY,AVAILABLE",
                "changed,ws-0123456789,workspaces describe-workspaces,111122223333,eu-west-1,WorkspaceProperties.Protocols,PCOIP,WSP"),
                csv("diff", "--query", "change:changed"));
        assertEquals(4, csv("diff", "--from", "2026-11-16T12:00:00Z").size());
        assertEquals(List.of("vanished"),
                csv("history", "ws-0123456780").stream().skip(1).map(line -> line.split(",")[2]).toList());
        assertEquals(csv("history", "ws-0123456789"), csv("history", "Mueller"));
    }

    @Test
    void theStoreIsListedAndShownLikeFiles() {
        estate("import", "monday", "tuesday");
        assertEquals(2, csv("snapshots").size(), "each folder has an age of its own");
        assertEquals(List.of("ws-0123456781", "ws-0123456789"),
                csv("list", "--query", "state:AVAILABLE").stream().map(line -> line.split(",")[0]).toList());
        assertEquals(List.of("ws-0123456789"), csv("list", "--at", "1", "--query", "state:UNHEALTHY").stream()
                .map(line -> line.split(",")[0]).toList());
        String shown = estate("show", "mueller", "--at", "2026-11-16").err();
        assertTrue(shown.contains("the first snapshot is of 2026-11-16T08:00:00Z"), shown);
        assertTrue(estate("show", "mueller", "--at", "2026-11-16T08:00:00Z").out().contains("UNHEALTHY"));
    }

    @Test
    void whatIsExportedIsDiagnosedLikeWhatWasImported() {
        estate("import", "monday");
        for (String target : List.of("then.dwcase", "then")) {
            Session export = estate("export", target);
            assertEquals(0, export.exit(), export.err());
            Session there = Session.run(folder, "diagnose", target, "--brief");
            Session before = Session.run(folder, "diagnose", "monday", "--brief");
            assertEquals(before.exit(), there.exit(), there.err());
            assertEquals(before.out(), there.out().replace("diagnosis of then as of", "diagnosis as of"));
        }
        assertEquals(2, estate("export", "then.dwcase").exit(), "it is there already");
    }

    @Test
    void importingTheSameAgainDoesNothing() {
        estate("import", "monday");
        Session again = estate("import", "monday");
        assertEquals(0, again.exit());
        assertTrue(again.errLine().contains("nothing in it is newer"), again.err());
        assertEquals(1, csv("snapshots").size());
    }

    @Test
    void anAnswerThatWasPerhapsFilteredProvesNothingGone() throws IOException {
        estate("import", "monday");
        fleet("wednesday", "2026-11-18T08:00:00Z", "{\"Workspaces\": []}");
        estate("import", "wednesday");
        assertTrue(csv("snapshots", "newest").getFirst()
                .contains("partial,0,0,\"holds less than half of the answer before"));
        assertEquals(2, csv("list", "--type", "workspaces").size());
    }

    @Test
    void everyMistakeIsOneLineThatSaysWhatToDo() {
        assertTrue(estate("snapshots").errLine().contains("'deskwright estate import PATH'"));
        assertFalse(Files.exists(folder.resolve("kept")), "looking makes no store");
        estate("import", "monday");
        assertTrue(estate("diff").errLine().contains("there is no snapshot before 1"));
        assertTrue(estate("diff", "--from", "7").errLine().contains("--from: there is no snapshot 7"));
        assertTrue(estate("history", "ws-none").errLine().contains("no snapshot knows"));
        assertTrue(estate("list", "monday").errLine().contains("--store is about the store, but files are given"));
        Session newer = Session.run(folder, "estate", "snapshots", "--store", "monday/workspaces.json");
        assertEquals(70, newer.exit());
        assertTrue(newer.errLine().contains("is no store of Deskwright"), newer.err());
    }
}
