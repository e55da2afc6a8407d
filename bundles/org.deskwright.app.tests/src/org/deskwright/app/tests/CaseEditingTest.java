package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.casefile.CaseInfo;
import org.deskwright.core.casefile.CaseWriter;
import org.deskwright.core.casefile.RemedyProgress.Step;
import org.deskwright.core.intake.DiskFile;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.testing.evidence.SlowReader;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.CaseTest;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.OpenCase;
import org.junit.jupiter.api.Test;

/** The open case as a document: what a change of it brings about. */
class CaseEditingTest extends CaseTest {
    @Test
    void looseFilesBeginACaseThatIsNotSavedAnywhere() throws IOException {
        OpenCase opened = workbench.open(files.badUserName());
        Case document = opened.document().orElseThrow();
        assertEquals(Optional.empty(), document.place());
        assertEquals(1, document.evidence().size());
        assertFalse(opened.isChanged());
        session.edit(c -> c.withInfo(c.info().withTitle("Zo\u00eb cannot log on")));
        assertEquals("Zo\u00eb cannot log on", session.current().title());
        assertTrue(session.current().isChanged());
    }

    @Test
    void notesTitleAndProgressLeaveTheReportAsItIs() throws Exception {
        OpenCase opened = workbench.open(savedCase());
        Step step = new Step("x", "topic/remedy", 1);
        session.edit(c -> c.withNotes("# Seen").withProgress(c.progress().with(step, Instant.EPOCH)));
        OpenCase edited = session.current();
        assertEquals(CaseState.DONE, edited.state());
        assertSame(opened.report().orElseThrow(), edited.report().orElseThrow());
        assertEquals("# Seen", edited.document().orElseThrow().notes());
        assertEquals(opened.document().orElseThrow().place(), edited.document().orElseThrow().place());
        session.edit(c -> c.withNotes("# Seen"));
        assertSame(edited, session.current());
    }

    @Test
    void settingAsideTakesEffectAtOnceAndAgreesWithARun() throws IOException {
        OpenCase opened = workbench.open(files.badUserName());
        ReportedOutcome finding = opened.report().orElseThrow().findings().getFirst();
        Suppression aside = new Suppression(finding.check(), finding.variant(), finding.subject().type(),
                finding.subject().id(), finding.subject().scope(), "known", "", Optional.empty());
        session.edit(c -> c.withSuppressions(List.of(aside)));
        assertEquals(CaseState.DONE, session.current().state());
        Report at = session.current().report().orElseThrow();
        assertFalse(at.findings().contains(finding));
        assertEquals(at.outcomes(), session.current().outcomes());
        session.rerun();
        assertEquals(at, workbench.awaitEnd().report().orElseThrow());
    }

    @Test
    void anAnswerRunsTheChecksAgainAndSurvivesReadingAgain() throws Exception {
        Report before = workbench.open(savedCase()).report().orElseThrow();
        session.setAnswer("client.address", Optional.of("203.0.113.7"));
        Report answered = workbench.awaitEnd().report().orElseThrow();
        assertNotEquals(before, answered);
        session.rerun();
        assertEquals(answered, workbench.awaitEnd().report().orElseThrow());
        session.setAnswer("client.address", Optional.empty());
        assertEquals(before, workbench.awaitEnd().report().orElseThrow());
        assertTrue(session.current().isChanged());
    }

    @Test
    void anotherMomentIsDiagnosedAndCanBeTakenBack() throws IOException {
        OpenCase opened = workbench.open(files.badUserName());
        Instant newest = opened.report().orElseThrow().asOf();
        Instant earlier = Instant.parse("2026-01-02T03:04:05Z");
        session.edit(c -> c.withInfo(c.info().withAsOf(Optional.of(earlier))));
        assertEquals(earlier, workbench.awaitEnd().report().orElseThrow().asOf());
        session.edit(c -> c.withInfo(c.info().withAsOf(Optional.empty())));
        assertEquals(newest, workbench.awaitEnd().report().orElseThrow().asOf());
    }

    @Test
    void theSampleIsATemplate() {
        OpenCase sample = workbench.openSample();
        assertEquals(Optional.empty(), sample.document().orElseThrow().place());
        session.edit(c -> c.withNotes("mine"));
        assertTrue(session.current().isChanged());
        session.discard();
        assertEquals(sample.document().orElseThrow().notes(), workbench.openSample().document().orElseThrow().notes());
    }

    @Test
    void aCaseWithABrokenDocumentKeepsWhatIsSoundAndMustBeSavedElsewhere() throws Exception {
        Path place = savedCase();
        Files.writeString(place.resolve("answers.json"), "{");
        Files.writeString(place.resolve("notes.md"), "kept");
        Case document = workbench.open(place).document().orElseThrow();
        assertEquals("kept", document.notes());
        assertFalse(document.sound());
    }

    @Test
    void changesMadeWhileAnotherCaseIsReadStayWhenThatIsGivenUp() throws IOException {
        workbench.open(files.badUserName());
        SlowReader reader = new SlowReader();
        try (var _ = Services.register(EvidenceReader.class, reader)) {
            session.open(List.of(files.slow()));
            Ui.waitUntil("the reader reads", reader::hasBegun);
            session.edit(c -> c.withNotes("typed meanwhile"));
            session.setAnswer("client.address", Optional.of("203.0.113.7"));
            session.cancel();
            Ui.waitUntil("what was answered has been checked",
                    () -> session.current().state() == CaseState.DONE && session.current().report()
                            .filter(r -> r.answers().find("client.address").isPresent()).isPresent());
        }
        assertEquals("typed meanwhile", session.current().document().orElseThrow().notes());
        assertTrue(session.current().isChanged());
    }

    @Test
    void anEarlierReportIsComparedWithUntilSomethingElseIsOpened() throws IOException {
        Report report = workbench.open(files.badUserName()).report().orElseThrow();
        session.compareWith(Optional.of(report));
        session.rerun();
        assertEquals(Optional.of(report), workbench.awaitEnd().comparison());
        workbench.openSample();
        assertEquals(Optional.empty(), session.current().comparison());
    }

    @Test
    void evidenceIsNotExchangedByEditing() throws IOException {
        workbench.open(files.badUserName());
        assertThrows(IllegalArgumentException.class, () -> session.edit(c -> c.withEvidence(List.of())));
    }

    private Path savedCase() throws IOException, CaseException {
        Path place = folder.resolve("saved");
        CaseWriter.saveFolder(Case.begin(CaseInfo.begun("Saved", Instant.EPOCH))
                .withEvidence(List.of(DiskFile.of(files.badUserName()))), place);
        return place;
    }
}
