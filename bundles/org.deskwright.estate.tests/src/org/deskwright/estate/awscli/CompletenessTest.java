package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Scope;
import org.junit.jupiter.api.Test;

/** When the absence of an item proves something. */
class CompletenessTest {
    private static final String KIND = AwsCall.WORKSPACES.kind();
    private static final Scope HERE = new Scope("111122223333", "eu-west-1");
    private static final Scope THERE = new Scope("111122223333", "us-east-1");

    @Test
    void aPageWithoutATokenIsTheLast() {
        assertTrue(read(page("w.json", 1, false)).isComplete(KIND, HERE));
    }

    @Test
    void aTokenLeftOverMeansThatPagesAreMissing() {
        assertFalse(read(page("w.json", 1, true)).isComplete(KIND, HERE));
    }

    @Test
    void pagesOfOneAnswerMayBeSpreadOverFiles() {
        assertTrue(read(page("a/1.json", 1, true), page("a/2.json", 2, true), page("a/3.json", 3, false))
                .isComplete(KIND, HERE));
    }

    @Test
    void anotherFolderIsAnotherAnswer() {
        assertFalse(read(page("yesterday/w.json", 1, false), page("today/w.json", 2, true)).isComplete(KIND, HERE));
    }

    @Test
    void anotherRegionIsAnotherAnswer() {
        Coverage coverage = read(page("1.json", 1, true), page("2.json", 2, false).in(THERE.account(), THERE.region()));
        assertFalse(coverage.isComplete(KIND, HERE));
        assertTrue(coverage.isComplete(KIND, THERE));
    }

    @Test
    void anEmptyTokenIsNone() {
        assertTrue(Imported.of("{\"NextToken\": null, \"Result\": []}").isComplete());
        assertTrue(Imported.of("{\"NextToken\": \"\", \"Result\": []}").isComplete());
    }

    @Test
    void anAnswerWithoutItemsIsAnAnswer() {
        Coverage.Entry entry = Imported.of("{\"Result\": []}").coverage().entries().getFirst();
        assertEquals(0, entry.items());
        assertEquals(AwsCall.IP_GROUPS.kind(), entry.provenance().kind());
        assertTrue(entry.complete());
    }

    @Test
    void aManifestSaysWhenElseTheFilesAgeElseTheMomentOfTheDiagnosis() {
        assertEquals(List.of(Instant.parse("2026-01-01T00:00:00Z"), MemorySource.MODIFIED, Imported.AS_OF),
                read(page("1.json", 1, false).readAt("2026-01-01T00:00:00Z"), page("2.json", 2, false),
                        page("3.json", 3, false).undated()).entries().stream().map(e -> e.provenance().readAt())
                        .toList());
    }

    @Test
    void itemsTakeTheMomentOfTheDiagnosisToo() {
        assertEquals(Imported.AS_OF,
                Imported.of(page("1.json", 1, false).undated()).estate().workspaces().getFirst().provenance().readAt());
    }

    private static Coverage read(MemorySource... files) {
        return Imported.of(files).coverage();
    }

    private static MemorySource page(String name, int number, boolean continued) {
        return MemorySource.of(name, "{\"Workspaces\": [{\"WorkspaceId\": \"ws-" + number + "\"}]"
                + (continued ? ", \"NextToken\": \"t\"}" : "}")).in(HERE.account(), HERE.region());
    }
}
