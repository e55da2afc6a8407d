package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.sample.ticket.Ticket;
import org.deskwright.testing.evidence.SampleFiles;
import org.deskwright.testing.ui.Keys;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From what the diagnosis of a ticket finds, estate and logs in one case, to the very line that it rests on. */
@ExtendWith(PictureOnFailure.class)
class LogTicketTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    Path folder;
    private ReportedOutcome finding;
    private EvidenceRef place;

    @BeforeEach
    void diagnose() throws IOException {
        workbench.fresh();
        new SampleFiles(folder).badUserName();
        Ticket.MEDIA_PORT_BLOCKED.write(folder.resolve("logs"));
        Report report = workbench.open(folder).report().orElseThrow();
        assertTrue(report.findings().stream().anyMatch(o -> o.check().startsWith("estate.")), "of the estate, too");
        finding = report.findings().stream()
                .filter(o -> o.subject().id().equals(Ticket.MEDIA_PORT_BLOCKED.firstCause())).findFirst().orElseThrow();
        place = finding.evidence().getFirst();
        workbench.findings().groupBy("topic");
        workbench.findings().select(r -> r.summary().equals(finding.summary().lines().findFirst().orElseThrow()));
        Ui.waitUntil("its evidence is there",
                () -> Ui.all(workbench.shell(), "page.evidence", Link.class).stream().anyMatch(this::isOfThePlace));
    }

    @AfterEach
    void end() {
        workbench.leave();
    }

    private boolean isOfThePlace(Link link) {
        return link.getText().contains(place.source());
    }

    @Test
    void aClickOnItsEvidenceLandsOnTheLine() {
        Ui.run(() -> Ui.all(workbench.shell(), "page.evidence", Link.class).stream().filter(this::isOfThePlace)
                .findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event()));
        theLineIsThere();
    }

    @Test
    void theKeyboardAloneLandsOnTheLine() {
        Ui.run(() -> workbench.shell().forceActive());
        Keys.awaitReach(workbench.shell());
        workbench.show("org.deskwright.diagnosis.findings");
        Ui.run(() -> Ui.one("findings.tree", Tree.class).setFocus());
        Keys.awaitFocus("findings.tree");
        Keys.press(SWT.CR);
        Keys.awaitFocus("page.title");
        Keys.tabTo("page.evidence");
        Keys.press(' ');
        theLineIsThere();
    }

    private void theLineIsThere() {
        Ui.waitUntil("the log is opened", LogBot::isOpen);
        LogBot log = LogBot.of(workbench);
        assertTrue(place.source().endsWith(log.editor().getTitle()), log.editor().getTitle());
        Ui.waitUntil("the line is gone to", () -> log.line() == Long.parseLong(place.item()));
        assertTrue(log.lead().text().contains("Invite packet not received"), log.lead().text());
        Ui.waitUntil("the lines have the keyboard", () -> log.editor().pane().canvas().isFocusControl());
        Ui.waitUntil("it is read aloud", () -> log.spoken().startsWith("Line " + place.item() + " of "));
        assertEquals("org.deskwright.logs.perspective",
                Ui.get(() -> workbench.window().getActivePage().getPerspective().getId()));
    }
}
