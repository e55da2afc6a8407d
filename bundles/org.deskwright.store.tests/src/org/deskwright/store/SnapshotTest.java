package org.deskwright.store;

import static org.deskwright.store.Pages.ALL;
import static org.deskwright.store.Pages.IRELAND;
import static org.deskwright.store.Pages.OHIO;
import static org.deskwright.store.Pages.WORKSPACES;
import static org.deskwright.store.Pages.hour;
import static org.deskwright.store.Pages.page;
import static org.deskwright.store.Pages.read;
import static org.deskwright.store.Pages.refresh;
import static org.deskwright.store.Pages.states;
import static org.deskwright.store.Pages.workspaces;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.deskwright.core.intake.IntakeResult;
import org.deskwright.estate.awscli.EstateJson;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.Details;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;
import org.junit.jupiter.api.Test;

/** What goes into a store, and what it knows afterwards. */
class SnapshotTest extends StoreFixture {
    @Test
    void whatIsGivenIsReadLikeAFile() throws Exception {
        refresh(store, 1, "a=AVAILABLE", "b=STOPPED");
        IntakeResult result = read(store);
        assertEquals(List.of(), result.problems());
        Estate estate = result.evidence().get(Estate.KIND);
        Workspace first = estate.workspaces().getFirst();
        assertEquals(IRELAND, first.scope());
        assertEquals(hour(1), first.provenance().readAt());
        assertEquals("[\"é\",1]", EstateJson.toJson(first).get("Novelty").toString());
        assertTrue(result.evidence().coverage().isComplete(WORKSPACES, IRELAND));
        assertFalse(result.evidence().coverage().has("aws.ec2.describe-subnets"));
        assertEquals(hour(1), result.evidence().asOf());
    }

    /** Answers that are no lists, or of which only some checks know, come out as they went in. */
    @Test
    void detailsComeBackWithWhatTheyAreAbout() throws Exception {
        Request snapshots = Request.narrowed(IRELAND, "aws.workspaces.describe-workspace-snapshots", "subject",
                List.of("ws-0123456789"));
        Request trusts = Request.whole(IRELAND, "aws.ds.describe-trusts");
        Request keys = Request.whole(IRELAND, "aws.kms.describe-key");
        try (SnapshotWriter writer = store.begin("test", hour(1))) {
            writer.page(snapshots, page("{\"RebuildSnapshots\": [], \"RestoreSnapshots\": []}"), hour(1));
            writer.complete(snapshots, hour(1));
            writer.page(trusts, page("{\"Trusts\": [{\"TrustId\": \"t-1\"}]}"), hour(1));
            writer.complete(trusts, hour(1));
            writer.page(keys, page("{\"KeyMetadata\": {\"Arn\": \"k1\", \"KeyId\": \"1\"}}"), hour(1));
            writer.page(keys, page("{\"KeyMetadata\": {\"Arn\": \"k2\", \"KeyId\": \"2\"}}"), hour(1));
            writer.complete(keys, hour(1));
            writer.commit();
        }
        IntakeResult result = read(store);
        assertEquals(List.of(), result.problems());
        Details details = result.evidence().get(Details.KIND);
        assertTrue(details.find(snapshots.kind(), IRELAND, "ws-0123456789").isPresent());
        assertTrue(details.find(trusts.kind(), IRELAND, "t-1").isPresent());
        assertEquals(List.of("k1", "k2"), details.all(keys.kind()).stream().map(Detail::id).toList());
        assertTrue(result.evidence().coverage().isComplete(trusts.kind(), IRELAND));
    }

    @Test
    void whatDoesNotChangeIsKeptOnce() throws Exception {
        for (int hour = 1; hour <= 30; hour++) {
            refresh(store, hour, "a=" + (hour % 2 == 0 ? "AVAILABLE" : "STOPPED"), "b=AVAILABLE");
        }
        assertEquals(3, new Counted(store).records());
        assertEquals(31, new Counted(store).versions());
        assertEquals(Map.of("a", "AVAILABLE", "b", "AVAILABLE"), states(store));
        assertEquals(hour(30), read(store).evidence().get(Estate.KIND).workspaces().getLast().provenance().readAt());
    }

    @Test
    void spaceAndNextTokensDoNotMakeARecordAnother() throws Exception {
        refresh(store, 1, "a=AVAILABLE");
        try (SnapshotWriter writer = store.begin("test", hour(2))) {
            writer.page(ALL, page("""
                    {"NextToken": null, "Workspaces": [ {
                        "WorkspaceId":"ws-a", "DirectoryId" :"d-a",
                        "State": "AVAILABLE", "Novelty": [ "é", 1 ]}]}"""), hour(2));
            writer.complete(ALL, hour(2));
            assertEquals(0, writer.commit().parts().getFirst().changed());
        }
        assertEquals(1, new Counted(store).records());
    }

    @Test
    void whatACompleteAnswerDoesNotHoldIsGone() throws Exception {
        refresh(store, 1, "a=AVAILABLE", "b=STOPPED");
        Snapshot second = refresh(store, 2, "a=AVAILABLE");
        assertEquals(Map.of("a", "AVAILABLE"), states(store));
        assertEquals(1, second.parts().getFirst().changed());
        assertEquals(Map.of("a", "AVAILABLE", "b", "STOPPED"), states(store.state(store.snapshots().getFirst())));
        refresh(store, 3);
        assertEquals(Map.of(), states(store));
        assertTrue(read(store).evidence().coverage().isComplete(WORKSPACES, IRELAND), "that there is none is known");
    }

    @Test
    void whatBreaksOffProvesNothingGone() throws Exception {
        refresh(store, 1, "a=AVAILABLE", "b=STOPPED", "c=STOPPED");
        try (SnapshotWriter writer = store.begin("test", hour(2))) {
            writer.page(ALL, workspaces("b=AVAILABLE", "c=STOPPED"), hour(2));
        }
        Snapshot second = store.newest().orElseThrow();
        assertEquals("broken off", second.brokenOff());
        assertFalse(second.isComplete());
        assertEquals(Outcome.PARTIAL, second.parts().getFirst().outcome());
        assertEquals(Map.of("a", "AVAILABLE", "b", "AVAILABLE", "c", "STOPPED"), states(store));
        Estate estate = read(store).evidence().get(Estate.KIND);
        assertEquals(List.of(hour(1), hour(2), hour(2)),
                estate.workspaces().stream().map(w -> w.provenance().readAt()).toList());
    }

    @Test
    void aNarrowedAnswerSpeaksForWhatItAskedFor() throws Exception {
        refresh(store, 1, "a1=AVAILABLE", "a2=STOPPED", "b1=STOPPED");
        Request directory = Request.narrowed(IRELAND, WORKSPACES, "DirectoryId", List.of("d-a"));
        try (SnapshotWriter writer = store.begin("test", hour(2))) {
            writer.page(directory, workspaces("a1=STOPPED"), hour(2));
            writer.complete(directory, hour(2));
            writer.commit();
        }
        assertEquals(Map.of("a1", "STOPPED", "b1", "STOPPED"), states(store));
        assertTrue(read(store).evidence().coverage().isComplete(WORKSPACES, IRELAND));
        Request some = Request.narrowed(IRELAND, WORKSPACES, "WorkspaceId", List.of("ws-b1", "ws-none"));
        try (SnapshotWriter writer = store.begin("test", hour(3))) {
            writer.complete(some, hour(3));
            writer.commit();
        }
        assertEquals(Map.of("a1", "STOPPED"), states(store));
    }

    @Test
    void whatIsDeniedIsToldAndLeavesTheRestAlone() throws Exception {
        refresh(store, 1, "a=AVAILABLE");
        Request subnets = Request.whole(OHIO, "aws.ec2.describe-subnets");
        try (SnapshotWriter writer = store.begin("test", hour(2))) {
            writer.lacking(subnets, Outcome.DENIED, "ec2:DescribeSubnets is not allowed", hour(2));
            writer.lacking(ALL, Outcome.FAILED, "no answer", hour(2));
            writer.commit();
        }
        Snapshot second = store.newest().orElseThrow();
        assertEquals(List.of(Outcome.FAILED, Outcome.DENIED),
                second.parts().stream().map(Snapshot.Part::outcome).toList());
        assertEquals("ec2:DescribeSubnets is not allowed", second.parts().getLast().reason());
        assertEquals(Map.of("a", "AVAILABLE"), states(store));
        assertFalse(read(store).evidence().coverage().has("aws.ec2.describe-subnets"));
    }

    @Test
    void aPageThatIsNoneSpoilsItsRequestAlone() throws Exception {
        Request ohio = Request.whole(OHIO, WORKSPACES);
        try (SnapshotWriter writer = store.begin("test", hour(1))) {
            writer.page(ALL, workspaces("a=AVAILABLE"), hour(1));
            UnreadablePageException problem = assertThrows(UnreadablePageException.class, () -> writer.page(ALL,
                    page("{\"Workspaces\": [{\"WorkspaceId\": \"ws-b\", \"State\": }]}"), hour(1)));
            assertEquals("the page cannot be read at byte 49: a value is missing", problem.getMessage());
            writer.complete(ALL, hour(1));
            writer.page(ohio, workspaces("c=AVAILABLE"), hour(1));
            writer.complete(ohio, hour(1));
            writer.commit();
        }
        assertEquals(List.of(Outcome.PARTIAL, Outcome.COMPLETE),
                store.newest().orElseThrow().parts().stream().map(Snapshot.Part::outcome).toList());
        assertEquals(Map.of("a", "AVAILABLE", "c", "AVAILABLE"), states(store));
    }

    @Test
    void answersThatNobodyReadsAreKept() throws Exception {
        Request tags = Request.narrowed(IRELAND, "aws.workspaces.describe-tags", "ResourceId", List.of("ws-a"));
        try (SnapshotWriter writer = store.begin("test", hour(1))) {
            writer.page(tags, page("{\"NextToken\": \"x\", \"TagList\": [{\"Key\": \"team\"}], \"More\": 1}"), hour(1));
            writer.page(tags, page("{\"TagList\": [ ]}"), hour(1));
            writer.complete(tags, hour(1));
            writer.commit();
        }
        assertEquals(List.of("ws-a {\"TagList\":[{\"Key\":\"team\"}],\"More\":1}", "ws-a#2 {\"TagList\":[]}"),
                new Counted(store).items());
        try (SnapshotWriter writer = store.begin("test", hour(2))) {
            writer.page(tags, page("{\"TagList\": [], \"NextToken\": \"\"}"), hour(2));
            writer.complete(tags, hour(2));
            writer.commit();
        }
        assertEquals(List.of("ws-a {\"TagList\":[]}"), new Counted(store).items());
    }
}
