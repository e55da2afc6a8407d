package org.deskwright.live.ui.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.live.ui.session.LiveState;
import org.deskwright.ui.session.StatusNotice.Said;
import org.junit.jupiter.api.Test;

class LiveNoticeWordsTest {
    private static final Connection WORKS = new Connection("works", "111122223333", "", "aws", List.of("eu-west-1"),
            Optional.empty());
    private static final Connection OTHER = new Connection("other", "444455556666", "Branch", "aws",
            List.of("eu-west-1", "us-east-1"), Optional.empty());

    private final LiveState state = LiveState.NOTHING.connected(List.of(WORKS, OTHER),
            Places.of(List.of(WORKS, OTHER), Connection::regions, List.of()));

    private LiveState lacking(String kind, State how) {
        LiveAnswer answer = new LiveAnswer("other", new Scope("444455556666", "us-east-1"), kind, "x:Y", how, 0, "no");
        return state.with(
                Places.ended(Places.lacking(Places.begun(state.places(), List.of(OTHER.source()), s -> 0), answer),
                        List.of(OTHER.source()), List.of()));
    }

    @Test
    void nothingIsToldWhereNothingGoesOn() {
        assertTrue(LiveNoticeWords.said(LiveState.NOTHING).isEmpty());
        assertTrue(LiveNoticeWords.said(state).isEmpty());
        assertTrue(LiveNoticeWords.said(lacking("aws.ec2.describe-subnets", State.DENIED)).isEmpty());
        assertTrue(LiveNoticeWords.said(lacking("aws.workspaces.describe-workspaces", State.CANCELLED)).isEmpty());
    }

    @Test
    void anAccountThatCouldNotBeReadIsNotOverlooked() {
        for (String kind : List.of("aws.workspaces.describe-workspaces", "aws.sts.get-caller-identity")) {
            Said said = LiveNoticeWords.said(lacking(kind, State.FAILED));
            assertTrue(said.bad());
            assertEquals("AWS: 1 of 2 not read", said.text());
            assertTrue(said.tip().contains("Branch"), said::tip);
        }
        // it may be mended already by what goes on
        assertFalse(LiveNoticeWords.said(lacking("aws.sts.get-caller-identity", State.FAILED).running(true)).bad());
    }

    @Test
    void whatIsReadAndWhatWillBeIsTold() {
        List<LivePlace> reading = Places.begun(state.places(), List.of(WORKS.source()), scope -> 4);
        assertEquals("AWS: reading, 0 %", LiveNoticeWords.said(state.with(reading).running(true)).text());
        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        assertTrue(LiveNoticeWords.said(state.automatic(true, Optional.of(new LiveState.Next(at, true, 0)))).text()
                .startsWith("AWS: all at"));
    }
}
