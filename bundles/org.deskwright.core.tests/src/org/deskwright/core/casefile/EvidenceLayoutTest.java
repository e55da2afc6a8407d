package org.deskwright.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deskwright.core.intake.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever evidence came from, in the case each file says the same of its account and Region. */
class EvidenceLayoutTest {
    private static final String A = "111122223333";
    private static final String B = "444455556666";

    @TempDir
    Path temp;

    @Test
    void namesThatSayItAllNeedNoManifest() {
        EvidenceLayout layout = plan(Cases.file(A + "/eu-west-1/x", "1", Cases.manifest(A, "eu-west-1")));
        assertEquals(Map.of(), layout.manifests());
    }

    @Test
    void whatAManifestFurtherOutSaidIsWrittenIntoTheCase() throws Exception {
        reopensTheSame(Set.of("x", "sub/y"), Cases.file("x", "1", Cases.manifest(A, "eu-west-1")),
                Cases.file("sub/y", "2", Cases.manifest(A, "us-east-1")));
    }

    @Test
    void looseFilesThatDisagreeAreLaidIntoSetsOfTheirOwn() throws Exception {
        reopensTheSame(Set.of("set-1/x", "set-2/y", "z"), Cases.file("x", "1", Cases.manifest(A, "eu-west-1")),
                Cases.file("y", "2", Cases.manifest(B, "us-east-1")), Cases.file("z", "3"));
    }

    @Test
    void aManifestNeverSaysMoreOfAFileBelowThanWasKnown() throws Exception {
        reopensTheSame(Set.of("set-1/x", "sub/y"), Cases.file("x", "1", Cases.manifest(A, "")),
                Cases.file("sub/y", "2"));
    }

    @Test
    void namesThatSomeSystemForbidsAreMadeHarmless() {
        EvidenceLayout layout = plan(Cases.file("../.hidden", "1"), Cases.file("a:b", "2"), Cases.file("a_b", "3"));
        assertEquals(Set.of("_./_hidden", "a_b", "a_b~2"), layout.files().keySet());
    }

    @Test
    void savingInPlaceLeavesManifestsAsTheyAre() throws Exception {
        Path folder = temp.resolve("c");
        Cases.write(folder.resolve("case.json"), "{\"schema\":\"deskwright.case/1\"}");
        String manifest = "{\"schema\":\"deskwright.manifest/1\",\"account\":\"" + A + "\",\"by\":\"eve\"}";
        Cases.write(folder.resolve("evidence/deskwright.json"), manifest);
        Cases.write(folder.resolve("evidence/sub/x"), "1");
        Case saved = CaseWriter.saveFolder(Case.open(folder).withNotes("n"), folder);
        assertEquals(Map.of("sub/x", A + "/? 1"), Cases.evidence(saved));
        assertEquals(manifest, Files.readString(folder.resolve("evidence/deskwright.json")));
        assertEquals(Set.of("case.json", "answers.json", "suppressions.json", "progress.json", "notes.md",
                "evidence/deskwright.json", "evidence/sub/x"), Cases.tree(folder).keySet());
    }

    private void reopensTheSame(Set<String> names, SourceFile... files) throws Exception {
        Case given = Cases.small().withEvidence(List.of(files));
        Case folder = CaseWriter.saveFolder(given, temp.resolve("c"));
        Case archive = CaseWriter.saveArchive(given, temp.resolve("c.dwcase"));
        for (Case saved : List.of(folder, archive)) {
            assertEquals(names, Cases.evidence(saved).keySet());
            assertEquals(Cases.evidence(given).values().stream().sorted().toList(),
                    Cases.evidence(saved).values().stream().sorted().toList());
        }
    }

    private static EvidenceLayout plan(SourceFile... files) {
        return EvidenceLayout.plan(List.of(files), Map.of());
    }
}
