package org.deskwright.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveSource;
import org.junit.jupiter.api.Test;

class WatchPlacesTest {
    private static final LiveSource BOTH = new LiveSource("works", List.of("eu-west-1", "us-west-2"), Optional.empty());

    private static LiveAnswer failed(String region, String kind) {
        return new LiveAnswer("works", new Scope("111122223333", region), kind, "some:Call", State.FAILED, 0, "why");
    }

    @Test
    void regionsAreWatchedApartAndAskedTogether() {
        LiveSource usual = new LiveSource("other", List.of(), Optional.empty());
        List<LiveSource> apart = WatchPlaces.apart(List.of(BOTH, usual));
        assertEquals(List.of(List.of("eu-west-1"), List.of("us-west-2"), List.of()),
                apart.stream().map(LiveSource::regions).toList());
        assertEquals(List.of(BOTH, usual), WatchPlaces.together(apart));
        Focus focus = Focus.only(List.of("d-1"), List.of());
        assertEquals(3, WatchPlaces.together(List.of(apart.get(0), apart.get(1).with(focus), usual)).size());
    }

    @Test
    void aRegionThatIsDeadOrACallThatIsNotToBeHadSlowsDownNobodyElse() {
        List<LiveSource> apart = WatchPlaces.apart(List.of(BOTH));
        List<LiveAnswer> answers = List.of(failed("us-west-2", "aws.workspaces.describe-workspaces"),
                failed("eu-west-1", "aws.workspaces.describe-connection-aliases"));
        assertTrue(WatchPlaces.isSound(apart.get(0), answers));
        assertFalse(WatchPlaces.isSound(apart.get(1), answers));
        assertFalse(WatchPlaces.isSound(apart.get(0), List.of(new LiveAnswer("works", Scope.UNKNOWN,
                "aws.sts.get-caller-identity", "sts:GetCallerIdentity", State.NOT_SIGNED_IN, 0, "expired"))));
    }
}
