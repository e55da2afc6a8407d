package org.deskwright.core.casefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

import org.deskwright.core.casefile.RemedyProgress.Step;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.redaction.FileForms;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.SampleReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTest {
    @TempDir
    Path temp;

    @Test
    void aCaseComesBackFromFolderAndArchiveAsItWas() throws Exception {
        for (Case saved : List.of(CaseWriter.saveFolder(Cases.small(), temp.resolve("c")),
                CaseWriter.saveArchive(Cases.small(), temp.resolve("c.dwcase")))) {
            Case given = Cases.small();
            assertEquals(given.info(), saved.info());
            assertEquals(given.answers(), saved.answers());
            assertEquals(given.suppressions(), saved.suppressions());
            assertEquals(given.progress(), saved.progress());
            assertEquals(given.notes(), saved.notes());
            assertEquals(Cases.evidence(given), Cases.evidence(saved));
            assertEquals(Optional.of(Cases.NOW), saved.evidence().getFirst().modified());
            assertEquals(Optional.empty(), saved.lastReport());
        }
    }

    @Test
    void equalCasesGiveEqualBytesInEveryTimeZone() throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            CaseWriter.saveArchive(Cases.small(), temp.resolve("one.dwcase"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            Case two = CaseWriter.saveArchive(Cases.small(), temp.resolve("two.dwcase"));
            CaseWriter.saveArchive(two, temp.resolve("three.dwcase"));
        } finally {
            TimeZone.setDefault(before);
        }
        byte[] one = Files.readAllBytes(temp.resolve("one.dwcase"));
        assertArrayEquals(one, Files.readAllBytes(temp.resolve("two.dwcase")));
        assertArrayEquals(one, Files.readAllBytes(temp.resolve("three.dwcase")));
    }

    @Test
    void anArchiveCanBeSavedOverItself() throws Exception {
        Path file = temp.resolve("c.dwcase");
        Case opened = CaseWriter.saveArchive(Cases.small(), file);
        Case again = CaseWriter.saveArchive(opened.withNotes("more"), file);
        assertEquals("more", again.notes());
        assertEquals(Cases.evidence(Cases.small()), Cases.evidence(again));
        assertEquals(List.of("c.dwcase"), List.copyOf(Cases.tree(temp).keySet()));
    }

    @Test
    void membersOfLaterMinorVersionsAreKept() throws Exception {
        Path folder = temp.resolve("c");
        Cases.write(folder.resolve("case.json"),
                "{\"schema\":\"deskwright.case/1.2\",\"title\":\"T\",\"owner\":{\"name\":\"eve\"}}");
        Cases.write(folder.resolve("answers.json"),
                "{\"schema\":\"deskwright.answers/1\",\"answers\":{\"a\":1},\"asked\":[1]}");
        Cases.write(folder.resolve("suppressions.json"), """
                {"schema":"deskwright.suppressions/1","suppressions":[
                {"check":"x","reason":"r","ticket":7},{"check":"y","reason":"r","ticket":8}]}""");
        Cases.write(folder.resolve("progress.json"), """
                {"schema":"deskwright.progress/1.3","steps":[
                {"remedy":"t/a","step":1,"done":"2026-11-20T08:00:00Z","by":"adam"},
                {"outcome":"c|v","remedy":"t/a","step":2,"done":"2026-11-20T08:00:00Z","by":"zoe"}],"unit":"x"}""");
        Case opened = Case.open(folder);
        CaseWriter.saveFolder(
                opened.withProgress(
                        opened.progress().without(new Step("", "t/a", 1)).with(new Step("c|v", "t/a", 3), Cases.NOW))
                        .withInfo(opened.info().withTitle("U")).withSuppressions(List.of(opened.suppressions().get(1))),
                folder);
        assertTrue(Files.readString(folder.resolve("case.json")).contains("\"name\": \"eve\""));
        assertTrue(Files.readString(folder.resolve("case.json")).contains("\"title\": \"U\""));
        assertTrue(Files.readString(folder.resolve("answers.json")).contains("\"asked\""));
        String suppressions = Files.readString(folder.resolve("suppressions.json"));
        String progress = Files.readString(folder.resolve("progress.json"));
        assertTrue(progress.contains("\"unit\"") && progress.contains("zoe") && !progress.contains("adam"), progress);
        assertEquals(2, Case.open(folder).progress().count("c|v", "t/a"));
        assertTrue(suppressions.contains("\"ticket\": 8") && !suppressions.contains("7"), suppressions);
    }

    @Test
    void aNewerMajorVersionIsRefusedEvenInSalvage() throws IOException {
        for (String name : List.of("case", "answers", "suppressions", "progress", "marks")) {
            Path folder = temp.resolve("new-" + name);
            Cases.write(folder.resolve("case.json"), "{\"schema\":\"deskwright.case/1\"}");
            Cases.write(folder.resolve(name + ".json"), "{\"schema\":\"deskwright." + name + "/2\"}");
            String line = assertThrows(CaseException.class, () -> Case.open(folder)).getMessage();
            assertEquals("new-" + name + "/" + name + ".json: was written by a newer Deskwright (" + name
                    + "/2); this one reads " + name + "/1; install the current Deskwright to open it", line);
            assertEquals(Optional.empty(), Case.salvage(folder, problem -> {}));
        }
    }

    @Test
    void brokenJsonNamesFileAndOffsetAndIsNeverSavedOver() throws Exception {
        Path folder = temp.resolve("c");
        Cases.write(folder.resolve("case.json"), "{\"schema\":\"deskwright.case/1\"}");
        Cases.write(folder.resolve("evidence/a.json"), "{}");
        String broken = "{\"schema\":\"deskwright.answers/1\",\n\"answers\":{\"ä\" 1}}";
        Cases.write(folder.resolve("answers.json"), broken);
        String line = assertThrows(CaseException.class, () -> Case.open(folder)).getMessage();
        assertTrue(line.matches("c/answers.json: at byte (4\\d|5\\d): is not valid JSON from here on; .*"), line);
        List<ReadProblem> problems = new ArrayList<>();
        Case salvaged = Case.salvage(folder, problems::add).orElseThrow();
        assertEquals(1, problems.size());
        assertEquals(1, salvaged.evidence().size());
        assertFalse(salvaged.sound());
        assertThrows(CaseException.class, () -> CaseWriter.saveFolder(salvaged, folder));
        assertEquals(broken, Files.readString(folder.resolve("answers.json")));
    }

    @Test
    void whatIsWrongWithOneStepIsToldAndTheOthersAreKept() throws Exception {
        Path folder = temp.resolve("c");
        Cases.write(folder.resolve("case.json"), "{\"schema\":\"deskwright.case/1\"}");
        Cases.write(folder.resolve("progress.json"), """
                {"schema":"deskwright.progress/1","steps":[7,{"step":1},{"remedy":"t/a","step":0},
                {"remedy":"t/a","step":1},{"remedy":"t/a","step":1,"done":"soon"},
                {"remedy":"t/a","step":2,"done":"2026-11-20T08:00:00Z"}]}""");
        List<ReadProblem> problems = new ArrayList<>();
        Case salvaged = Case.salvage(folder, problems::add).orElseThrow();
        assertEquals(Map.of(new Step("", "t/a", 2), Cases.NOW), salvaged.progress().asMap());
        assertEquals(
                List.of("step 1 of the list is not an object", "step 2 of the list lacks its \"remedy\"",
                        "step 3 of the list has a \"step\" that is not a number from 1 on",
                        "step 4 of the list lacks its \"done\"",
                        "step 5 of the list has a \"done\" that is not an instant such as 2026-11-20T08:00:00Z"),
                problems.stream().map(ReadProblem::reason).toList());
        assertFalse(salvaged.sound());
    }

    @Test
    void whatIsNoCaseSaysSo() throws IOException {
        Path text = Cases.write(temp.resolve("x.dwcase"), "not a zip");
        assertEquals("x.dwcase: is not a zip archive, or breaks off; copy or download it again",
                assertThrows(CaseException.class, () -> Case.open(text)).getMessage());
        assertTrue(assertThrows(CaseException.class, () -> Case.open(temp)).getMessage().contains("is not a case"));
        assertTrue(assertThrows(CaseException.class, () -> Case.open(temp.resolve("no"))).getMessage()
                .contains("does not exist"));
    }

    @Test
    void aFolderThatHoldsSomethingElseIsNotSavedInto() throws Exception {
        Cases.write(temp.resolve("full/thesis.txt"), "x");
        assertThrows(CaseException.class, () -> CaseWriter.saveFolder(Cases.small(), temp.resolve("full")));
        CaseWriter.saveFolder(Cases.small(), temp.resolve("other"));
        assertThrows(CaseException.class, () -> CaseWriter.saveFolder(Cases.small(), temp.resolve("other")));
        Files.createDirectory(temp.resolve("empty"));
        CaseWriter.saveFolder(Cases.small(), temp.resolve("empty"));
        assertThrows(CaseException.class, () -> CaseWriter.saveArchive(Cases.small(), temp.resolve("no/c.dwcase")));
        assertThrows(CaseException.class, () -> CaseWriter.saveArchive(Cases.small(), temp.resolve("full")));
    }

    @Test
    void evidenceThatWasTakenOutGoesAndTheRestStaysInPlace() throws Exception {
        Path folder = temp.resolve("c");
        Case opened = CaseWriter.saveFolder(Cases.small(), folder);
        Object key = Files.getAttribute(folder.resolve("evidence/a.json"), "basic:fileKey");
        Case changed = CaseWriter.saveFolder(
                opened.withEvidence(List.of(opened.evidence().getFirst(), Cases.file("new.json", "{}"))), folder);
        assertEquals(Map.of("a.json", "?/? {\"a\":1}", "new.json", "?/? {}"), Cases.evidence(changed));
        assertEquals(key, Files.getAttribute(folder.resolve("evidence/a.json"), "basic:fileKey"));
        assertFalse(Files.exists(folder.resolve("evidence/sub/b.json")));
    }

    @Test
    void theSameReportIsKeptOnce() throws Exception {
        Report report = SampleReports.full();
        Case kept = CaseWriter.saveFolder(Cases.small().keeping(report), temp.resolve("c"));
        assertEquals(1, kept.reports().size());
        assertEquals(report, Case.report(kept.reports().getFirst()));
        assertEquals(1, kept.keeping(report).reports().size());
        assertEquals(2, kept.keeping(report.under(List.of())).reports().size());
    }

    @Test
    void savingTellsHowFarItIs() throws Exception {
        Case big = Cases.small().withEvidence(
                List.of(Cases.file("big.json", "[" + "1,".repeat(200_000) + "1]"), Cases.file("small.json", "{}")));
        List<Long> folder = new ArrayList<>();
        List<Long> archive = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        Case saved = CaseWriter.saveFolder(big, temp.resolve("c"), FileForms.NONE,
                (name, done, of) -> note(folder, done, of));
        CaseWriter.saveArchive(big, temp.resolve("c.dwcase"), FileForms.NONE,
                (name, done, of) -> note(archive, done, of));
        CaseWriter.saveFolder(saved.withNotes("new"), temp.resolve("c"), FileForms.NONE,
                (name, done, of) -> note(again, done, of));
        for (List<Long> told : List.of(folder, archive, again)) {
            assertEquals(told.stream().sorted().toList(), told);
            assertEquals(0, told.getLast());
        }
        assertTrue(folder.size() > 10, "told " + folder.size());
    }

    /** How much is left, as a number that rises to nought. */
    private static void note(List<Long> left, long done, long of) {
        left.add(done - of);
    }

    @Test
    void evidenceThatCompressesTooWellStillOpens() throws Exception {
        Case big = Cases.small().withEvidence(List.of(Cases.file("big.json", "[" + " ".repeat(20_000_000) + "]")));
        Case saved = CaseWriter.saveArchive(big, temp.resolve("c.dwcase"));
        assertEquals(Cases.evidence(big), Cases.evidence(saved));
    }

    @Test
    void everyDocumentFollowsItsSchema() throws Exception {
        Path folder = temp.resolve("c");
        CaseWriter.saveFolder(
                Cases.small().withEvidence(List.of(Cases.file("x", "x", Cases.manifest("111122223333", "eu-west-1")))),
                folder);
        Schemas.check("case", Files.readString(folder.resolve("case.json")));
        Schemas.check("answers", Files.readString(folder.resolve("answers.json")));
        Schemas.check("suppressions", Files.readString(folder.resolve("suppressions.json")));
        Schemas.check("progress", Files.readString(folder.resolve("progress.json")));
        Schemas.check("marks", Files.readString(folder.resolve("marks.json")));
        Schemas.check("manifest", Files.readString(folder.resolve("evidence/deskwright.json")));
        CaseWriter.saveFolder(Case.begin(CaseInfo.begun("", Cases.NOW)).withAnswers(Answers.NONE),
                temp.resolve("bare"));
        Schemas.check("case", Files.readString(temp.resolve("bare/case.json")));
        Schemas.check("answers", Files.readString(temp.resolve("bare/answers.json")));
    }

    @Test
    void marksComeBackWithoutSecretsAndThoseThatAreBrokenAreTold() throws Exception {
        Path folder = temp.resolve("c");
        LogMark mark = new LogMark("C:\\logs\\a.log", 7, 1, "0".repeat(64), "password=Hunter2-Hunter2", "n", false,
                Cases.NOW);
        CaseWriter.saveFolder(Cases.small().withMarks(List.of(mark)), folder);
        LogMark kept = Case.open(folder).marks().getFirst();
        assertEquals("a.log:7", kept.place());
        assertEquals(mark.sha256(), kept.sha256());
        assertFalse(kept.text().contains("Hunter2"), kept.text());
        Cases.write(folder.resolve("marks.json"),
                """
                        {"schema":"deskwright.marks/1.1","marks":[7,{"line":1},{"file":"a","line":0},
                        {"file":"a","line":1,"lines":0},{"file":"a","line":1,"sha256":"x"},
                        {"file":"a","line":1,"sha256":"%1$s","marked":"soon"},{"file":"a","line":2,"sha256":"%1$s","by":"eve"}]}"""
                        .formatted("1".repeat(64)));
        List<ReadProblem> problems = new ArrayList<>();
        Case salvaged = Case.salvage(folder, problems::add).orElseThrow();
        assertEquals(List.of("a:2"), salvaged.marks().stream().map(LogMark::place).toList());
        assertEquals(
                List.of("mark number 1 is not an object", "mark number 2 lacks its \"file\"",
                        "mark number 3 has a \"line\" that is not a number from 1 on",
                        "mark number 4 has \"lines\" that are not a number from 1 on",
                        "mark number 5 has a \"sha256\" that is not 64 hexadecimal digits",
                        "mark number 6 has a \"marked\" that is not an instant such as 2026-11-20T08:00:00Z"),
                problems.stream().map(ReadProblem::reason).toList());
    }

    @Test
    void aCaseThatLostItsLastMarkLosesItInItsFileToo() throws Exception {
        Path folder = temp.resolve("c");
        Case saved = CaseWriter.saveFolder(Cases.small(), folder);
        assertEquals(1, saved.marks().size());
        CaseWriter.saveFolder(saved.withMarks(List.of()), folder);
        assertEquals(List.of(), Case.open(folder).marks());
    }
}
