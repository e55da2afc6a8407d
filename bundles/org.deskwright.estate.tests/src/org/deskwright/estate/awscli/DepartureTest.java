package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;
import org.junit.jupiter.api.Test;

/** What a newer answer no longer holds is gone, where that answer is known to be all there is. */
class DepartureTest {
    private static final String MONDAY = "2026-03-01T08:00:00Z";
    private static final String TUESDAY = "2026-03-02T08:00:00Z";

    @Test
    void whatTheNewerAnswerLacksIsHistory() {
        Estate estate = read(page("mon/w.json", MONDAY, "a", "b"), page("tue/w.json", TUESDAY, "b", "c"));
        assertEquals("ws-b ws-c", ids(estate));
        assertEquals(List.of(), estate.find(Workspace.class, "ws-a").stream().toList());
        Estate before = read(page("mon/w.json", MONDAY, "a"));
        assertEquals(1, estate.earlierStates(before.workspaces().getFirst()).size());
    }

    @Test
    void whatComesBackIsThereAgain() {
        assertEquals("ws-a ws-b", ids(read(page("mon/w.json", MONDAY, "a", "b"), page("tue/w.json", TUESDAY, "b"),
                page("wed/w.json", "2026-03-02T09:00:00Z", "a", "b"))));
    }

    @Test
    void aNewerAnswerWithoutItsLastPageProvesNothing() {
        assertEquals("ws-a ws-b",
                ids(read(page("mon/w.json", MONDAY, "a"), continued(page("tue/w.json", TUESDAY, "b")))));
        assertEquals("ws-a ws-b", ids(read(page("mon/w.json", MONDAY, "a"), cut(page("tue/w.json", TUESDAY, "b")))));
    }

    @Test
    void pagesOfOneAnswerDoNotOutdateEachOther() {
        assertEquals("ws-b ws-c",
                ids(read(page("mon/w.json", MONDAY, "a"), continued(page("tue/1.json", "2026-03-02T08:00:00Z", "b")),
                        page("tue/2.json", "2026-03-02T08:01:00Z", "c"))));
    }

    @Test
    void filesOfOneFolderAreOneAnswer() {
        assertEquals("ws-a ws-b", ids(read(page("w/d-1.json", MONDAY, "a"), page("w/d-2.json", TUESDAY, "b"))));
    }

    @Test
    void anotherRegionProvesNothing() {
        assertEquals("ws-a ws-b", ids(read(page("mon/w.json", MONDAY, "a"),
                page("tue/w.json", TUESDAY, "b").in("111122223333", "us-east-1"))));
    }

    @Test
    void aRegionNobodyKnowsProvesNothing() {
        assertEquals("ws-a ws-b",
                ids(read(page("mon/w.json", MONDAY, "a"), page("tue/w.json", TUESDAY, "b").in("", ""))));
    }

    @Test
    void oneWorkspaceAskedForAgainDoesNotMakeTheOthersVanish() {
        assertEquals("ws-a ws-b ws-c",
                ids(read(page("mon/w.json", MONDAY, "a", "b", "c"), page("tue/w.json", TUESDAY, "b"))));
    }

    private static Estate read(MemorySource... files) {
        return Imported.of(files).estate();
    }

    private static String ids(Estate estate) {
        return estate.workspaces().stream().map(Workspace::id).collect(Collectors.joining(" "));
    }

    private static MemorySource page(String name, String readAt, String... ids) {
        String items = Arrays.stream(ids).map(id -> "{\"WorkspaceId\": \"ws-" + id + "\"}")
                .collect(Collectors.joining(", "));
        return MemorySource.of(name, "{\"Workspaces\": [" + items + "]}").in("111122223333", "eu-west-1")
                .readAt(readAt);
    }

    private static MemorySource continued(MemorySource page) {
        return edited(page, "]}", "], \"NextToken\": \"t\"}");
    }

    private static MemorySource cut(MemorySource page) {
        return edited(page, "]}", "");
    }

    private static MemorySource edited(MemorySource page, String what, String by) {
        String text = new String(page.content(), StandardCharsets.UTF_8).replace(what, by);
        return MemorySource.of(page.name(), text).in("111122223333", "eu-west-1")
                .readAt(page.manifest().readAt().orElseThrow().toString());
    }
}
