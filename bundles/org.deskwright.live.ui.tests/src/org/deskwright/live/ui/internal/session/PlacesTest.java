package org.deskwright.live.ui.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.estate.live.Portion;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.live.ui.session.LiveState;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final String WORKSPACES = "aws.workspaces.describe-workspaces";
    private static final String DIRECTORIES = "aws.workspaces.describe-workspace-directories";
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Connection WORKS = new Connection("works", "111122223333", "", "aws",
            List.of("eu-west-1", "us-east-1"), Optional.empty());
    private static final Connection OTHER = new Connection("other", "", "", "aws", List.of("eu-west-1"),
            Optional.of(URI.create("http://127.0.0.1:8600")));
    private static final Scope IRELAND = new Scope("111122223333", "eu-west-1");

    private final List<LivePlace> places = Places.begun(
            Places.of(List.of(WORKS, OTHER), Connection::regions, List.of()), List.of(WORKS.source(), OTHER.source()),
            scope -> 0);

    private static LiveAnswer answer(Scope scope, State state) {
        return new LiveAnswer("works", scope, "aws.ec2.describe-subnets", "ec2:DescribeSubnets", state, 0, "said so");
    }

    private static List<Integer> lacking(List<LivePlace> of) {
        return of.stream().map(p -> p.lacking().size()).toList();
    }

    @Test
    void theErrorOfARegionIsToldOfThatAlone() {
        assertEquals(List.of(1, 0, 0), lacking(Places.lacking(places, answer(IRELAND, State.DENIED))));
    }

    @Test
    void whoCannotSignInIsToldOfAllItsRegionsAndOfNoOther() {
        Scope one = new Scope("", "eu-west-1");
        assertEquals(List.of(1, 1, 0), lacking(Places.lacking(places, answer(one, State.NOT_SIGNED_IN))));
        assertEquals(List.of(1, 0, 0), lacking(Places.lacking(places, answer(one, State.FAILED))));
        assertEquals(List.of(1, 1, 0), lacking(Places.lacking(places, answer(Scope.UNKNOWN, State.FAILED))));
    }

    @Test
    void pagesCountWhereTheyCameFrom() {
        LivePage page = new LivePage(IRELAND, "aws.workspaces.describe-workspaces", 1, NOW, "{}");
        List<LivePlace> after = Places.page(places, page);
        assertEquals(List.of(1, 0, 0), after.stream().map(LivePlace::pages).toList());
        assertEquals(Optional.empty(), after.getFirst().readAt(), "it may still break off");
        assertTrue(Places.ended(after, List.of(WORKS.source(), OTHER.source()), List.of()).stream()
                .noneMatch(LivePlace::isReading));
    }

    private static List<LivePlace> read(List<LivePlace> of, String kind, Instant at, Portion portion) {
        List<LivePlace> paged = Places.page(of, new LivePage(IRELAND, kind, 1, at, "{}", "", portion));
        return Places.complete(paged, new LiveAnswer("works", IRELAND, kind, "x:Y", State.COMPLETE, 1, "", portion));
    }

    @Test
    void aPlaceIsAsOldAsTheOlderOfWhatTellsOfItOnceAllOfThatIsRead() {
        List<LivePlace> some = read(places, WORKSPACES, NOW, Portion.ALL);
        assertEquals(Optional.empty(), some.getFirst().readAt());
        assertEquals(Optional.empty(),
                read(some, DIRECTORIES, NOW, new Portion("DirectoryId", List.of("d-1"))).getFirst().readAt());
        assertEquals(Optional.of(NOW), read(some, DIRECTORIES, NOW.plusSeconds(9), Portion.ALL).getFirst().readAt());
    }

    @Test
    void whatIsReadAfterAllIsLackingNoLonger() {
        Portion part = new Portion("DirectoryId", List.of("d-1"));
        LiveAnswer failed = new LiveAnswer("works", IRELAND, WORKSPACES, "x:Y", State.FAILED, 0, "no", part);
        List<LivePlace> lacking = Places.lacking(places, failed);
        assertEquals(List.of(1, 0, 0), lacking(lacking));
        assertEquals(List.of(1, 0, 0),
                lacking(read(lacking, WORKSPACES, NOW, new Portion("DirectoryId", List.of("d-2")))));
        assertEquals(List.of(0, 0, 0), lacking(read(lacking, WORKSPACES, NOW, part)));
        assertEquals(List.of(0, 0, 0), lacking(read(lacking, WORKSPACES, NOW, Portion.ALL)));
    }

    @Test
    void onlyWhatIsSelectedIsAsked() {
        LiveState state = LiveState.NOTHING.with(places);
        assertEquals(List.of(new LiveSource("works", List.of("eu-west-1"), Optional.empty())),
                Places.sources(state, Set.of(new FleetPlace.Directory(IRELAND, "d-1"))));
        assertEquals(List.of(WORKS.source()), Places.sources(state, Set.of(new FleetPlace.Account(WORKS.account()))));
        assertEquals(List.of(), Places.sources(state, Set.of(new FleetPlace.Account(""))));
    }

    @Test
    void whatIsKnownOfARegionStaysWhenItsConnectionChanges() {
        List<LivePlace> known = read(places, WORKSPACES, NOW, Portion.ALL);
        known = read(known, DIRECTORIES, NOW, Portion.ALL);
        List<LivePlace> after = Places.of(List.of(Connections.in(WORKS, List.of("eu-central-1", "eu-west-1"))),
                Connection::regions, known);
        assertEquals(List.of("eu-central-1", "eu-west-1"), after.stream().map(p -> p.scope().region()).toList());
        assertEquals(List.of(Optional.empty(), Optional.of(NOW)), after.stream().map(LivePlace::readAt).toList());
    }

    @Test
    void howLongItTakesIsUnknownWhereOneOfThemWasNeverRead() {
        assertEquals(0, Places.expected(places));
        List<LivePlace> again = Places.begun(places, List.of(WORKS.source()), scope -> 7);
        assertFalse(again.getLast().expected() > 0);
        assertEquals(14, Places.expected(again.subList(0, 2)));
    }

    @Test
    void whoReadsAPartDoesNotEndWhatReadsAll() {
        List<LiveSource> part = List.of(
                new LiveSource("works", List.of("eu-west-1"), Optional.empty(), Focus.only(List.of("d-1"), List.of())));
        List<LivePlace> both = Places.begun(places, part, scope -> 0);
        assertEquals(places, both);
        List<LivePlace> after = Places.ended(both, part, List.of(WORKS.source()));
        assertEquals(List.of(true, true, true), after.stream().map(LivePlace::isReading).toList());
        assertEquals(List.of(false, true, true),
                Places.ended(both, part, List.of()).stream().map(LivePlace::isReading).toList());
    }
}
