package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.Details;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that only some checks look into. */
class DetailsTest {
    private static final Scope HERE = new Scope("111122223333", "eu-west-1");
    private static final String TRUST = "{\"Trusts\": [{\"TrustId\": \"t-1234567890\", \"DirectoryId\": \"d-1\"}]}";

    private final List<ReadProblem> problems = new ArrayList<>();

    private Evidence read(SourceFile... files) throws Exception {
        EvidenceReader.Session session = new EstateReader().begin();
        for (SourceFile file : files) {
            session.read(file, problems::add);
        }
        Evidence.Builder builder = Evidence.asOf(Imported.AS_OF, ZoneOffset.UTC);
        session.finish(builder, Imported.AS_OF, problems::add);
        return builder.build();
    }

    private static SourceFile here(String name, String text, String readAt) {
        return MemorySource.of(name, text).in(HERE.account(), HERE.region()).readAt(readAt);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
            "CERTAIN  | {\"Trusts\": [{\"TrustId\": \"t-1\"}]}", //
            "POSSIBLE | {\"Trusts\": []}", //
            "NO       | {\"Events\": [{\"EventId\": 4625}]}", //
            "CERTAIN  | {\"Events\": [{\"EventId\": \"a\", \"CloudTrailEvent\": \"{}\"}]}", //
            "CERTAIN  | {\"KeyMetadata\": {\"KeyId\": \"k\"}}", //
            "CERTAIN  | {\"RebuildSnapshots\": [], \"RestoreSnapshots\": []}", //
            "NO       | {\"Buckets\": []}", //
            "NO       | [{\"TrustId\": \"t-1\"}]"})
    void membersAtTheTopTellThem(Recognition expected, String text) {
        assertEquals(expected, new EstateReader().begin()
                .recognises(new FileHead("x.json", text.getBytes(StandardCharsets.UTF_8), text)));
    }

    @Test
    void aListKeepsItsMembersAndTellsWhetherItIsAll() throws Exception {
        Evidence evidence = read(here("a/trusts.json", TRUST, "2026-03-01T00:00:00Z"));
        Detail trust = evidence.get(Details.KIND).find("aws.ds.describe-trusts", HERE, "t-1234567890").orElseThrow();
        assertEquals("d-1", trust.tree().get("DirectoryId").getAsString());
        assertTrue(evidence.coverage().isComplete("aws.ds.describe-trusts", HERE));
        assertEquals(List.of(), problems);
    }

    @Test
    void whatANewerWholeAnswerLacksIsGone() throws Exception {
        Evidence evidence = read(here("a/trusts.json", TRUST, "2026-03-01T00:00:00Z"),
                here("b/trusts.json", "{\"Trusts\": []}", "2026-03-02T00:00:00Z"));
        assertEquals(List.of(), evidence.get(Details.KIND).all("aws.ds.describe-trusts"));
        Evidence other = read(here("a/trusts.json", TRUST, "2026-03-01T00:00:00Z"),
                here("b/trusts.json", "{\"Trusts\": [], \"NextToken\": \"x\"}", "2026-03-02T00:00:00Z"));
        assertEquals(1, other.get(Details.KIND).all("aws.ds.describe-trusts").size());
    }

    @Test
    void theNameOfTheFileTellsWhatAnAnswerIsOf() throws Exception {
        String text = "{\"RebuildSnapshots\": [{\"SnapshotTime\": 1763640000}], \"RestoreSnapshots\": []}";
        Evidence evidence = read(
                here("111122223333/describe-workspace-snapshots-ws-0abcdef12-00001.json", text, "2026-03-01T00:00:00Z"),
                here("snapshots.json", text, "2026-03-01T00:00:00Z"));
        List<Detail> all = evidence.get(Details.KIND).all("aws.workspaces.describe-workspace-snapshots");
        assertEquals(List.of("ws-0abcdef12"), all.stream().map(Detail::id).toList());
        assertEquals("{\"RebuildSnapshots\":[{\"SnapshotTime\":1763640000}],\"RestoreSnapshots\":[]}",
                all.getFirst().members().toString());
        assertFalse(evidence.coverage().isComplete("aws.workspaces.describe-workspace-snapshots", HERE));
        assertEquals(
                List.of("snapshots.json: does not say what it is of; give the file a name that does, such as "
                        + "describe-workspace-snapshots-ws-0123456789.json"),
                problems.stream().map(ReadProblem::line).toList());
    }

    /** Three calls whose answers look the same. */
    @ParameterizedTest
    @CsvSource({"ws-0abcdef12, workspace", "wsb-0abcdef12, bundle", "wsi-0abcdef12, image"})
    void theNameOfTheFileTellsWhoseApplicationsTheyAre(String id, String what) throws Exception {
        Evidence evidence = read(
                here("applications-of-" + id + ".json", "{\"Associations\": []}", "2026-03-01T00:00:00Z"));
        assertEquals(List.of(id), evidence.get(Details.KIND).all("aws.workspaces.describe-" + what + "-associations")
                .stream().map(Detail::id).toList());
        assertEquals(List.of(), problems);
    }

    @Test
    void aFileThatBreaksOffIsToldAndNotComplete() throws Exception {
        String two = "{\"Quotas\": [{\"QuotaCode\": \"L-1\", \"Value\": 40.0}, {\"QuotaCode\": \"L-2\"";
        Evidence evidence = read(here("quotas.json", two, "2026-03-01T00:00:00Z"));
        assertEquals(1, problems.size());
        assertEquals(1, evidence.get(Details.KIND).all("aws.service-quotas").size());
        assertFalse(evidence.coverage().isComplete("aws.service-quotas", HERE));
    }
}
