package org.deskwright.live.ui.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.store.Outcome;
import org.deskwright.store.Request;
import org.deskwright.store.Snapshot;
import org.deskwright.store.Snapshot.Part;
import org.junit.jupiter.api.Test;

class AgesJobTest {
    private static final Scope IRELAND = new Scope("111122223333", "eu-west-1");
    private static final Instant EIGHT = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    private static Part part(String kind, Instant at, Outcome outcome) {
        return new Part(Request.whole(IRELAND, kind), at, outcome, outcome == Outcome.COMPLETE ? "" : "no", 1, 0);
    }

    private static Snapshot snapshot(long number, Instant at, Part... parts) {
        return new Snapshot(number, at, at, "refresh", "", List.of(parts));
    }

    @Test
    void aPlaceIsAsOldAsItsWorkspacesAndDirectories() {
        var known = AgesJob.known(List.of(
                snapshot(1, EIGHT, part("aws.workspaces.describe-workspaces", EIGHT, Outcome.COMPLETE),
                        part("aws.workspaces.describe-workspace-directories", EIGHT, Outcome.COMPLETE)),
                snapshot(2, NINE, part("aws.workspaces.describe-workspaces", NINE, Outcome.PARTIAL),
                        part("aws.workspaces.describe-workspace-directories", NINE, Outcome.COMPLETE),
                        part("aws.ec2.describe-subnets", NINE, Outcome.COMPLETE))))
                .get(IRELAND);
        assertEquals(Optional.of(EIGHT), known.readAt());
        assertEquals(List.of("workspaces:DescribeWorkspaces"),
                known.lacking().stream().map(a -> a.permission()).toList());
    }

    @Test
    void whatWasDeniedAndIsNotAnyMoreIsForgotten() {
        Part denied = part("aws.ec2.describe-subnets", EIGHT, Outcome.DENIED);
        assertEquals(List.of(State.DENIED), AgesJob.known(List.of(snapshot(1, EIGHT, denied))).get(IRELAND).lacking()
                .stream().map(a -> a.state()).toList());
        Part allowed = part("aws.ec2.describe-subnets", NINE, Outcome.COMPLETE);
        assertEquals(List.of(),
                AgesJob.known(List.of(snapshot(1, EIGHT, denied), snapshot(2, NINE, allowed))).get(IRELAND).lacking());
        assertEquals(Optional.empty(), AgesJob.known(List.of(snapshot(1, EIGHT, denied))).get(IRELAND).readAt());
    }
}
