package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.testing.ui.CaseEditorBot;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.CaseTest;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.RecentCases;
import org.deskwright.ui.session.RecentCases.RecentCase;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** Saving the open case, and what happens to it when it has to give way. */
class SavingTest extends CaseTest {
    private static final String UNSAVED = "Unsaved Changes";

    @Test
    void whatIsSavedIsThereAgainInFolderAndArchive() throws Exception {
        for (String name : List.of("one.dwcase", "two")) {
            OpenCase before = workbench.open(files.badUserName());
            session.setAnswer("client.address", Optional.of("203.0.113.7"));
            workbench.awaitEnd();
            session.edit(c -> c.withNotes("# Seen").withInfo(c.info().withTitle("Grey screen")));
            Path place = folder.resolve(name);
            assertTrue(done(session.saveAs(place)));
            assertFalse(session.current().isChanged());
            assertEquals(Optional.of(place), session.current().document().orElseThrow().place());
            assertEquals(List.of(place), session.current().paths());
            assertTrue(before.isSameCaseAs(session.current()));
            OpenCase again = workbench.open(place);
            Case document = again.document().orElseThrow();
            assertEquals("# Seen", document.notes());
            assertEquals("Grey screen", again.title());
            assertEquals(Optional.of("203.0.113.7"), again.answers().find("client.address"));
            assertEquals(1, document.evidence().size());
            assertEquals(again.report().orElseThrow(), document.lastReport().orElseThrow());
        }
    }

    @Test
    void savingByKeyKeepsEachReportOnce() throws Exception {
        Path place = saved();
        assertEquals(1, session.current().document().orElseThrow().reports().size());
        session.edit(c -> c.withNotes("more"));
        Ui.waitUntil("the title shows that it is not saved", () -> title().startsWith("*"));
        workbench.command("org.deskwright.ui.saveCase", Map.of());
        Ui.waitUntil("it is saved", () -> !session.current().isChanged());
        assertEquals(1, Case.open(place).reports().size());
        session.setAnswer("client.address", Optional.of("203.0.113.7"));
        workbench.awaitEnd();
        assertTrue(done(session.save()));
        assertEquals(2, Case.open(place).reports().size());
        Ui.waitUntil("the title shows that it is saved", () -> !title().startsWith("*"));
    }

    @Test
    void whyItWasNotSavedStandsInOneLineAndTheCaseStaysChanged() throws IOException {
        workbench.open(files.badUserName());
        session.edit(c -> c.withNotes("mine"));
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full/thesis.txt"), "x");
        assertFalse(done(session.saveAs(folder.resolve("full"))));
        assertTrue(session.current().isChanged());
        assertTrue(session.current().note().contains("holds something else already"), session.current().note());
        assertEquals(1, session.current().note().lines().count());
        session.rerun();
        assertTrue(workbench.awaitEnd().note().contains("holds something else already"), "the note stays");
        session.dismissNote();
        assertEquals("", session.current().note());
    }

    @Test
    void whatNoSecretsWereLookedForInIsNamed() throws Exception {
        byte[] deep = "2026-03-02T08:00:00Z INFO a log\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 6; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("in.zip"));
                zip.write(deep);
            }
            deep = out.toByteArray();
        }
        Files.createDirectories(folder.resolve("logs"));
        for (int i = 1; i <= 6; i++) {
            Files.write(folder.resolve("logs/deep" + i + ".zip"), deep);
        }
        workbench.open(folder.resolve("logs"));
        assertTrue(done(session.saveAs(folder.resolve("six.dwcase"))));
        String told = session.current().note();
        assertTrue(told.contains("deep1.zip!/in.zip!/in.zip!/in.zip!/in.zip (archives in archives"), told);
        assertTrue(told.contains("deep5.zip") && !told.contains("deep6.zip") && told.contains("and 1 more"), told);
        assertEquals(1, told.lines().count());
    }

    @Test
    void whatIsWrittenWhileItIsBeingSavedStaysToBeSaved() throws Exception {
        Path place = saved();
        session.edit(c -> c.withNotes("one"));
        CompletableFuture<Boolean> saving = session.save();
        session.edit(c -> c.withNotes("two"));
        assertTrue(done(saving));
        boolean later = session.current().isChanged();
        assertEquals("two", session.current().document().orElseThrow().notes());
        assertEquals(later ? "one" : "two", Case.open(place).notes());
        assertTrue(later);
    }

    @Test
    void closingAsksOnceAndEachAnswerIsObeyed() throws Exception {
        Path place = saved();
        session.edit(c -> c.withNotes("kept?"));
        session.close();
        DialogBot dialog = DialogBot.await(UNSAVED);
        assertTrue(dialog.text().contains(session.current().title()), dialog.text());
        assertEquals(Set.of("Save", "Don't Save", "Cancel"), Set.copyOf(dialog.buttons()));
        session.openSample(); // asks no second time
        dialog.push("Cancel");
        assertTrue(session.current().isChanged());
        session.close();
        DialogBot.await(UNSAVED).push("Save");
        Ui.waitUntil("it closes", () -> session.current().state() == CaseState.NONE);
        assertEquals("kept?", Case.open(place).notes());
        workbench.open(place);
        session.edit(c -> c.withNotes("no"));
        session.openSample();
        DialogBot.await(UNSAVED).push("Don't Save");
        Ui.waitUntil("the sample is open", () -> session.current().origin().sample());
        workbench.awaitEnd();
        assertEquals("kept?", Case.open(place).notes());
        assertFalse(DialogBot.isOpen(UNSAVED));
    }

    @Test
    void exitAsksTooAndEachAnswerIsObeyed() throws Exception {
        Path place = saved();
        try (Stay stay = new Stay()) {
            session.edit(c -> c.withNotes("kept?"));
            exit("Cancel");
            assertEquals("kept?", session.current().document().orElseThrow().notes());
            assertEquals(0, stay.asked());
            exit("Don't Save");
            Ui.waitUntil("it would exit", () -> stay.asked() == 1);
            assertEquals("", Case.open(place).notes());
            workbench.open(place);
            CaseEditorBot.open(workbench).tab("Notes").type("x");
            exit("Save");
            Ui.waitUntil("it would exit again", () -> stay.asked() == 2);
            assertEquals("x", Case.open(place).notes());
        }
    }

    private static void exit(String answer) {
        assertFalse(Ui.get(() -> PlatformUI.getWorkbench().close()));
        DialogBot.await(UNSAVED).push(answer);
    }

    /** Keeps the workbench alive once nothing is left to ask. */
    private static final class Stay implements IWorkbenchListener, AutoCloseable {
        private final AtomicInteger asked = new AtomicInteger();

        Stay() {
            Ui.run(() -> PlatformUI.getWorkbench().addWorkbenchListener(this));
        }

        int asked() {
            return asked.get();
        }

        @Override
        public boolean preShutdown(IWorkbench workbench, boolean forced) {
            asked.incrementAndGet();
            return false;
        }

        @Override
        public void postShutdown(IWorkbench workbench) {
            // it stays
        }

        @Override
        public void close() {
            Ui.run(() -> PlatformUI.getWorkbench().removeWorkbenchListener(this));
        }
    }

    @Test
    void revertingGoesBackToWhatIsSaved() throws Exception {
        saved();
        session.edit(c -> c.withNotes("gone").withInfo(c.info().withTitle("Other")));
        session.revert();
        Ui.waitUntil("it is read again", () -> !session.current().isChanged());
        OpenCase reverted = workbench.awaitEnd();
        assertEquals("", reverted.document().orElseThrow().notes());
        assertEquals("Saved", reverted.title());
    }

    @Test
    void evidenceIsAddedAndTakenOut() throws Exception {
        Path place = saved();
        Path more = files.moreWorkspaces();
        session.addEvidence(List.of(more));
        Ui.waitUntil("it is read", () -> session.current().document().orElseThrow().evidence().size() == 2);
        assertTrue(workbench.awaitEnd().isChanged());
        session.edit(c -> c.withNotes("with more"));
        assertTrue(done(session.save()));
        assertEquals(2, Case.open(place).evidence().size());
        assertEquals(List.of(place), session.current().paths());
        SourceFile first = session.current().document().orElseThrow().evidence().getFirst();
        session.removeEvidence(Set.of(first.location().orElseThrow()));
        Ui.waitUntil("it is gone", () -> session.current().document().orElseThrow().evidence().size() == 1);
        workbench.awaitEnd();
        assertTrue(Files.exists(first.location().orElseThrow().file()), "nothing is deleted before it is saved");
        assertTrue(done(session.save()));
        assertEquals(1, Case.open(place).evidence().size());
        assertEquals("with more", Case.open(place).notes());
    }

    @Test
    void recentCasesAreKeptPinnedAndKnownToBeMissing() throws Exception {
        RecentCases recents = Ui.get(() -> PlatformUI.getWorkbench().getService(RecentCases.class));
        Path place = saved();
        Path loose = files.badUserName();
        workbench.open(loose);
        assertEquals(List.of(List.of(loose), List.of(place)),
                recents.list().stream().limit(2).map(RecentCase::paths).toList());
        RecentCase saved = recents.list().get(1);
        assertEquals("Saved", saved.title());
        recents.pin(saved, true);
        assertEquals(List.of(place), recents.list().getFirst().paths());
        Files.delete(loose);
        recents.refresh();
        Ui.waitUntil("it is known to be missing",
                () -> recents.list().stream().anyMatch(r -> r.paths().equals(List.of(loose)) && r.missing()));
        assertTrue(workbench.menu().stream().anyMatch(e -> e.startsWith("File/Open Recent/") && e.contains("missing")));
        workbench.commandWithDialog("org.deskwright.ui.openRecent",
                Map.of("org.deskwright.ui.openRecent.paths", loose.toString()));
        DialogBot.await("Recent Case").push("Remove from List");
        assertFalse(recents.list().stream().anyMatch(r -> r.paths().equals(List.of(loose))));
        workbench.command("org.deskwright.ui.openRecent",
                Map.of("org.deskwright.ui.openRecent.paths", place.toString()));
        assertEquals("Saved", workbench.awaitEnd().title());
        recents.remove(saved);
    }

    private Path saved() throws Exception {
        Path place = folder.resolve("saved");
        workbench.open(files.badUserName());
        session.edit(c -> c.withInfo(c.info().withTitle("Saved")));
        assertTrue(done(session.saveAs(place)));
        return place;
    }

    private String title() {
        return Ui.get(() -> workbench.shell().getText());
    }
}
