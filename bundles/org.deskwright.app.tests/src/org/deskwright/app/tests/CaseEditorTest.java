package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.testing.ui.CaseEditorBot;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.CaseTest;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.report.ReportPage;
import org.deskwright.ui.session.OpenCase;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;

class CaseEditorTest extends CaseTest {
    @Test
    void notesAndAnswersThatAreTypedAndSavedAreThereAgain() throws Exception {
        Path place = folder.resolve("c.dwcase");
        workbench.open(files.badUserName());
        CaseEditorBot editor = CaseEditorBot.open(workbench).tab("Notes");
        assertFalse(editor.isDirty());
        editor.type("# Seen\n\n- [x] **grey** screen, see [guide](https://docs.aws.amazon.com/)\n");
        Ui.waitUntil("the notes are taken", editor::isDirty);
        Ui.waitUntil("the preview follows", () -> editor.preview().contains("grey screen, see guide"));
        assertTrue(editor.preview().startsWith("Seen\n"), editor.preview());
        editor.control('z');
        Ui.waitUntil("it is taken back", () -> session.current().document().orElseThrow().notes().isEmpty());
        editor.control('y');
        Ui.waitUntil("it is there again", () -> !session.current().document().orElseThrow().notes().isEmpty());
        editor.tab("Answers").answer("client.address", "203.0.113.7");
        workbench.awaitEnd();
        editor.tab("Overview").fill("case.title", "Grey screen");
        Ui.waitUntil("the editor is called like the case", () -> editor.title().equals("Grey screen"));
        CompletableFuture<Boolean> saving = session.saveAs(place);
        Ui.waitUntil("it is saved", saving::isDone);
        assertTrue(saving.join());
        Ui.waitUntil("the editor is not dirty", () -> !editor.isDirty());
        session.discard();
        Ui.waitUntil("the editor closes with the case", () -> !CaseEditorBot.isOpen());
        OpenCase again = workbench.open(place);
        assertEquals(Optional.of("203.0.113.7"), again.answers().find("client.address"));
        assertEquals("Grey screen", again.title());
        CaseEditorBot reopened = CaseEditorBot.open(workbench).tab("Notes");
        Ui.waitUntil("the notes are shown", () -> reopened.text().startsWith("# Seen"));
    }

    @Test
    void notesAreShownAsMarkdownAndNothingInThemIsRunOrLoaded() throws Exception {
        workbench.open(files.badUserName());
        CaseEditorBot editor = CaseEditorBot.open(workbench).tab("Notes");
        editor.type(
                """
                        # Seen

                        **grey** and *slow* and ~~fine~~ and `ping`, see [guide](https://docs.aws.amazon.com/) and www.example.com

                        - [x] asked
                          1. one
                          2. two

                        > she said **so**

                        | client | version |
                        |--------|---------|
                        | web    | `1.2`   |

                        <script>alert(1)</script>

                        raw <b>html</b> ![shot](https://example.com/a.png) [run](file:///etc/passwd) [js](javascript:x)
                        """);
        Ui.waitUntil("the preview follows", () -> editor.preview().contains("she said so"));
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("case-notes-markdown.png"));
        assertEquals(List.of("grey:bold", "slow:italic", "fine:struck", "ping:code",
                "guide:https://docs.aws.amazon.com/", "www.example.com:http://www.example.com", "so:bold", "1.2:code",
                "shot:https://example.com/a.png"), editor.faces());
        List<String> lines = editor.preview().lines().toList();
        assertTrue(lines.containsAll(List.of("Seen", "asked", "one", "two", "client", "version", "web",
                "<script>alert(1)</script>", "raw <b>html</b> shot run js")), lines.toString());
    }

    @Test
    void anAnswerThatCannotBeOneIsNotTaken() throws Exception {
        workbench.open(files.badUserName());
        CaseEditorBot editor = CaseEditorBot.open(workbench).tab("Answers");
        editor.answer("client.address", "next door");
        assertEquals(Optional.empty(), session.current().answers().find("client.address"));
        assertFalse(session.current().isChanged());
    }

    @Test
    void theMomentIsTakenWithEnterAndOnlyWhenItIsOne() throws Exception {
        workbench.open(files.badUserName());
        CaseEditorBot editor = CaseEditorBot.open(workbench).tab("Overview");
        editor.fill("case.as-of", "yesterday");
        assertFalse(session.current().isChanged());
        editor.fill("case.as-of", "2026-01-02T03:04:05Z");
        assertEquals(Instant.parse("2026-01-02T03:04:05Z"), workbench.awaitEnd().report().orElseThrow().asOf());
        editor.fill("case.zone", "dublin");
        workbench.awaitEnd();
        assertEquals(Optional.of(ZoneId.of("Europe/Dublin")), session.current().document().orElseThrow().info().zone());
        editor.fill("case.as-of", "1 Jul 2026 12:00");
        assertEquals(Instant.parse("2026-07-01T11:00:00Z"), workbench.awaitEnd().report().orElseThrow().asOf());
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("case-times.png"));
        editor.push("case.as-of.newest");
        workbench.awaitEnd();
        assertEquals(Optional.empty(), session.current().document().orElseThrow().info().asOf());
    }

    @Test
    void whatIsSetAsideIsListedSurvivesSavingAndCountsAgain() throws Exception {
        OpenCase opened = workbench.open(files.badUserName());
        ReportedOutcome finding = opened.report().orElseThrow().findings().getFirst();
        session.edit(c -> c
                .withSuppressions(List.of(new Suppression(finding.check(), finding.variant(), finding.subject().type(),
                        finding.subject().id(), finding.subject().scope(), "known", "eve", Optional.empty()))));
        Path place = folder.resolve("c");
        CompletableFuture<Boolean> saving = session.saveAs(place);
        Ui.waitUntil("it is saved", saving::isDone);
        workbench.open(place);
        CaseEditorBot editor = CaseEditorBot.open(workbench).tab("Set Aside");
        TableBot rows = editor.table("case.suppressions");
        assertEquals(List.of("known"), rows.texts("reason"));
        assertEquals(List.of(session.check(finding.check()).orElseThrow().title()), rows.texts("check"));
        assertFalse(editor.isEnabled("case.suppressions.remove"), "nothing is selected yet");
        rows.press(SWT.ARROW_DOWN, SWT.NONE);
        Ui.display().asyncExec(() -> editor.push("case.suppressions.edit"));
        DialogBot dialog = DialogBot.await("Finding Set Aside").type(" replaced on Monday ");
        dialog.choose("aside.expiry", "in a week");
        dialog.push("OK");
        Suppression edited = session.current().document().orElseThrow().suppressions().getFirst();
        assertEquals("replaced on Monday", edited.reason());
        assertEquals("eve", edited.by());
        assertEquals(Optional.of(LocalDate.now(ZoneId.systemDefault()).plusWeeks(1)),
                edited.expires().map(e -> LocalDate.ofInstant(e, ZoneId.systemDefault())));
        Ui.waitUntil("the reason is listed", () -> rows.texts("reason").equals(List.of("replaced on Monday")));
        rows.press(SWT.HOME, SWT.NONE);
        editor.push("case.suppressions.remove");
        Ui.waitUntil("the list is empty", () -> rows.count() == 0);
        assertTrue(session.current().report().orElseThrow().findings().contains(finding));
    }

    @Test
    void evidenceAndHistoryTellWhatThereIs() throws Exception {
        workbench.open(files.badUserName());
        CaseEditorBot editor = CaseEditorBot.open(workbench).tab("Evidence");
        TableBot evidence = editor.table("case.evidence");
        Ui.waitUntil("the evidence is listed", () -> evidence.count() == 1);
        assertEquals(List.of("workspaces.json"), evidence.texts("file"));
        assertEquals(List.of("aws.workspaces.describe-workspaces"), evidence.texts("kind-id"));
        CompletableFuture<Boolean> saving = session.saveAs(folder.resolve("c"));
        Ui.waitUntil("it is saved", saving::isDone);
        session.setAnswer("client.address", Optional.of("203.0.113.7"));
        workbench.awaitEnd();
        editor.tab("History");
        TableBot history = editor.table("case.history");
        Ui.waitUntil("the kept report is listed", () -> history.count() == 1);
        assertEquals(List.of("0"), history.settled().texts("fixed"));
        Report kept = Case.open(folder.resolve("c")).lastReport().orElseThrow();
        history.press(SWT.ARROW_DOWN, SWT.NONE).press(SWT.CR, SWT.NONE);
        Ui.waitUntil("it is written as a page", () -> pages().stream().anyMatch(p -> p.contains("<html")));
        editor.push("case.history.compare");
        assertEquals(Optional.of(kept), session.current().comparison());
        assertEquals("org.deskwright.diagnosis.findings",
                Ui.get(() -> workbench.window().getActivePage().getActivePart().getSite().getId()));
        editor.push("case.history.end");
        assertEquals(Optional.empty(), session.current().comparison());
    }

    private static List<String> pages() {
        try (Stream<Path> files = Files.list(ReportPage.folder())) {
            return files.map(f -> {
                try {
                    return Files.readString(f);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        } catch (IOException e) {
            return List.of(); // none was opened yet
        }
    }

    @Test
    void everyTabOfTheSampleIsShownWithoutComplaint() {
        try (LogWatch log = new LogWatch()) {
            workbench.openSample();
            CaseEditorBot editor = CaseEditorBot.open(workbench);
            for (String tab : editor.tabs()) {
                editor.tab(tab);
                Ui.pause();
                Screenshot.take(workbench.shell(),
                        PictureOnFailure.folder().resolve("case-" + tab.toLowerCase().replace(' ', '-') + ".png"));
            }
            assertFalse(workbench.isInWindow("findings.state"), "the editor fills the window");
            editor.close();
            assertFalse(CaseEditorBot.isOpen());
            assertTrue(workbench.isInWindow("findings.state"), "the views are back");
            assertFalse(Ui.get(() -> workbench.window().getActivePage().isEditorAreaVisible()));
            workbench.command("org.deskwright.ui.runAgain", Map.of());
            workbench.awaitEnd();
            assertEquals(List.of(), log.complaints());
        }
    }

    @Test
    void resizingTheWindowIsNoWishToHaveTheEditorSmaller() {
        workbench.openSample();
        CaseEditorBot editor = CaseEditorBot.open(workbench);
        assertFalse(workbench.isInWindow("findings.state"), "the editor fills the window");
        workbench.show("org.deskwright.diagnosis.findings");
        Ui.waitUntil("the views are back", () -> workbench.isInWindow("findings.state"));
        Point size = Ui.get(() -> workbench.shell().getSize());
        CaseEditorBot.open(workbench);
        Ui.run(() -> workbench.shell().setSize(size.x - 60, size.y - 60));
        Ui.pause();
        Ui.run(() -> workbench.shell().setSize(size));
        Ui.pause();
        editor.close();
        CaseEditorBot.open(workbench);
        Ui.pause();
        assertFalse(workbench.isInWindow("findings.state"), "it fills the window again");
    }
}
