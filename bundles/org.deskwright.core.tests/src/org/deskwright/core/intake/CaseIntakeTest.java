package org.deskwright.core.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseWriter;
import org.deskwright.core.evidence.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseIntakeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private final Intake intake = new Intake(List.of(new NotesReader()), InstantSource.fixed(NOW));

    @TempDir
    Path temp;
    private Path folder;

    @BeforeEach
    void makeACase() throws IOException {
        folder = temp.resolve("c");
        write("c/case.json", """
                {"schema":"deskwright.case/1","title":"T","asOf":"2026-01-01T00:00:00Z","zone":"Asia/Tokyo"}""");
        write("c/answers.json", """
                {"schema":"deskwright.answers/1","answers":{"user.name":"eve","client.address":"203.0.113.7"}}""");
        write("c/suppressions.json", """
                {"schema":"deskwright.suppressions/1","suppressions":[{"check":"x","reason":"r"}]}""");
        write("c/notes.md", "note:not evidence");
        write("c/reports/20260101T000000Z-1.json", "note:not evidence");
        write("c/evidence/eu-west-1/a", "note:1");
    }

    @Test
    void onlyTheEvidenceOfACaseIsReadAndTheCaseGivesTheRest() throws IOException {
        IntakeResult result = read(IntakeOptions.DEFAULT, folder);
        assertEquals(Map.of("eu-west-1/a", "?/eu-west-1 note:1"), notes(result));
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), result.evidence().asOf());
        assertEquals(ZoneId.of("Asia/Tokyo"), result.evidence().zone());
        assertEquals("eve", result.evidence().answers().find("user.name").orElseThrow());
        assertEquals(1, result.suppressions().size());
        assertEquals("T", result.openedCase().orElseThrow().info().title());
        assertEquals(List.of(), result.problems());
    }

    @Test
    void whatTheAdminSaysWins() {
        IntakeOptions options = new IntakeOptions(Optional.of(NOW), ZoneOffset.UTC,
                new Answers(Map.of("user.name", "bob")));
        IntakeResult result = read(options, folder.resolve("case.json"));
        assertEquals(NOW, result.evidence().asOf());
        assertEquals(ZoneOffset.UTC, result.evidence().zone());
        assertEquals(Map.of("user.name", "bob", "client.address", "203.0.113.7"), result.evidence().answers().asMap());
    }

    @Test
    void folderAndArchiveOfACaseAreTheSameEvidence() throws Exception {
        IntakeResult before = read(IntakeOptions.DEFAULT, folder);
        Path archive = temp.resolve("c.dwcase");
        CaseWriter.saveArchive(before.openedCase().orElseThrow(), archive);
        IntakeResult after = read(IntakeOptions.DEFAULT, archive);
        assertEquals(notes(before), notes(after));
        assertEquals(before.evidence().fingerprint(), after.evidence().fingerprint());
        Path zip = Files.move(archive, temp.resolve("c.zip"));
        assertEquals(before.evidence().fingerprint(), read(IntakeOptions.DEFAULT, zip).evidence().fingerprint());
    }

    @Test
    void aCaseMadeOfLooseFilesSaysTheSameAndSpeaksOfTheSameMoment() throws Exception {
        write("111122223333/deskwright.json", "{\"schema\":\"deskwright.manifest/1\",\"region\":\"eu-west-1\"}");
        write("111122223333/x/ws", "note:1");
        write("444455556666/x/ws", "note:2");
        IntakeResult before = read(IntakeOptions.DEFAULT, temp.resolve("111122223333/x"),
                temp.resolve("444455556666/x"));
        CaseWriter.saveFolder(Case.of(before, "T", NOW), temp.resolve("new"));
        IntakeResult after = read(IntakeOptions.DEFAULT, temp.resolve("new"));
        assertEquals(2, notes(before).size());
        assertEquals(notes(before), notes(after));
        assertEquals(before.evidence().asOf(), after.evidence().asOf());
        assertEquals(before.evidence().fingerprint(), after.evidence().fingerprint());
    }

    @Test
    void evidenceThatNobodyCanReadYetStaysInTheCaseWhenItIsSavedAgain() throws Exception {
        write("c/evidence/client.log", "2026-01-01 grey screen");
        write("loose/eu-west-1/a", "note:2");
        IntakeResult result = read(IntakeOptions.DEFAULT, folder, temp.resolve("loose"));
        assertEquals(2, result.filesRead());
        assertEquals(List.of("client.log", "eu-west-1/a", "loose/eu-west-1/a"),
                result.sources().stream().map(SourceFile::name).toList());
        CaseWriter.saveFolder(result.openedCase().orElseThrow().withEvidence(result.sources()), folder);
        assertEquals("2026-01-01 grey screen", Files.readString(folder.resolve("evidence/client.log")));
        assertEquals("note:1", Files.readString(folder.resolve("evidence/eu-west-1/a")));
        assertEquals("note:2", Files.readString(folder.resolve("evidence/loose/eu-west-1/a")));
    }

    @Test
    void aBrokenDocumentIsAProblemAndTheEvidenceIsReadAllTheSame() throws IOException {
        write("c/suppressions.json", "{\"schema\":\"deskwright.suppressions/1\",\"suppressions\":[{\"check\":\"x\"}]}");
        write("c/case.json", "{");
        IntakeResult result = read(IntakeOptions.DEFAULT, folder);
        assertEquals(1, result.filesRead());
        assertEquals("eve", result.evidence().answers().find("user.name").orElseThrow());
        assertEquals(Optional.empty(), result.openedCase());
        assertEquals(
                List.of("c/case.json: at byte 1: the JSON breaks off here; "
                        + "correct it in a text editor or restore it from a copy",
                        "c/suppressions.json: suppression number 1 lacks its \"reason\"; correct or remove it"),
                result.problems().stream().map(ReadProblem::line).toList());
    }

    @Test
    void aCaseOfANewerVersionIsRefusedAndOtherPathsAreRead() throws IOException {
        write("c/case.json", "{\"schema\":\"deskwright.case/2\"}");
        write("loose", "note:2");
        IntakeResult result = read(IntakeOptions.DEFAULT, folder, temp.resolve("loose"));
        assertEquals(Map.of("loose", "?/? note:2"), notes(result));
        assertTrue(result.problems().getFirst().line().contains("(case/2); this one reads case/1"));
    }

    @Test
    void aCaseFolderInsideAFolderCountsWithItsEvidenceOnly() {
        assertEquals(Map.of("c/evidence/eu-west-1/a", "?/eu-west-1 note:1"), notes(read(IntakeOptions.DEFAULT, temp)));
    }

    @Test
    void aZipOfEvidenceIsReadLikeAFolder() throws IOException {
        Path zip = temp.resolve("logs.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new java.util.zip.ZipEntry("111122223333/ws"));
            out.write("note:1".getBytes());
            out.putNextEntry(new java.util.zip.ZipEntry("README"));
        }
        IntakeResult result = read(IntakeOptions.DEFAULT, zip);
        assertEquals(Map.of("111122223333/ws", "111122223333/? note:1"), notes(result));
        assertEquals(List.of(), result.problems());
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private IntakeResult read(IntakeOptions options, Path... paths) {
        return intake.read(List.of(paths), options, IntakeListener.NONE);
    }

    private static Map<String, String> notes(IntakeResult result) {
        return result.evidence().get(NotesReader.KIND).byName();
    }
}
