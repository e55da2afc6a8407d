package org.deskwright.live.ui.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.fleet.FleetPlace.Directory;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.store.LivelyDirectory;
import org.junit.jupiter.api.Test;

class FocusesTest {
    private static final Connection WORKS = new Connection("works", "111122223333", "", "aws",
            List.of("eu-west-1", "us-east-1"), Optional.empty());
    private static final Scope IRELAND = new Scope("111122223333", "eu-west-1");
    private static final Scope ELSEWHERE = new Scope("999999999999", "eu-west-1");

    private final List<LivePlace> places = Places.of(List.of(WORKS), Connection::regions, List.of());

    private static LivelyDirectory lively(String id) {
        return new LivelyDirectory(IRELAND, id, 1);
    }

    @Test
    void whatIsWatchedComesBeforeTheRestAndOfOthersThoseWhereMostHappens() {
        List<Directory> first = Focuses.of(
                List.of(new Directory(IRELAND, "d-watched"), new Directory(ELSEWHERE, "d-disconnected")),
                List.of(lively("d-1"), lively("d-watched"), lively("d-2"), lively("d-3"),
                        new LivelyDirectory(ELSEWHERE, "d-disconnected", 9)),
                places);
        assertEquals(List.of("d-watched", "d-1", "d-2"), first.stream().map(Directory::id).toList());
        assertEquals(List.of(WORKS.source().with(Focus.first(List.of("d-watched", "d-1", "d-2"), List.of()))),
                Focuses.first(List.of(WORKS.source()), places, first));
        assertEquals(List.of(WORKS.source()),
                Focuses.first(List.of(WORKS.source()), places, List.of(new Directory(ELSEWHERE, "d-1"))));
    }

    @Test
    void partsAreReadAloneWhereTheyAreConnected() {
        List<Directory> wanted = List.of(new Directory(IRELAND, "d-1"), new Directory(IRELAND, "d-2"),
                new Directory(ELSEWHERE, "d-3"));
        List<LiveSource> sources = Focuses.only(places, Focuses.parts(wanted));
        assertEquals(List.of(new LiveSource("works", List.of("eu-west-1"), Optional.empty(),
                Focus.only(List.of("d-1", "d-2"), List.of()))), sources);
        assertEquals(sources, Focuses.first(sources, places, List.of(new Directory(IRELAND, "d-9"))));
        // of the rest counts what was known
        assertEquals(List.of(true, false),
                Places.begun(places, sources, scope -> 7).stream().map(LivePlace::isReading).toList());
    }
}
