package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.testing.evidence.SampleFiles;
import org.deskwright.testing.evidence.SlowReader;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.TopicsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.OpenCase;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PictureOnFailure.class)
class OpeningTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    Path folder;
    private SampleFiles files;

    @BeforeEach
    void start() {
        workbench.fresh();
        files = new SampleFiles(folder);
    }

    @Test
    void withoutACaseTheViewSaysWhatToDo() {
        assertTrue(workbench.findings().isEmptyStateShown());
        workbench.findings().pushDoor("sample");
        workbench.await(CaseState.DONE);
        assertFalse(workbench.findings().isEmptyStateShown());
        workbench.command("org.deskwright.ui.closeCase", Map.of());
        Ui.waitUntil("the empty state is back", () -> workbench.findings().isEmptyStateShown());
    }

    @Test
    void filesDroppedOnAnyViewAreOpened() throws IOException {
        Path file = files.badUserName();
        for (String place : List.of("topics.tree", "findings.tree", "details.page")) {
            workbench.session().close();
            workbench.drop(place, file);
            OpenCase opened = workbench.awaitEnd();
            assertEquals(List.of(file), opened.paths(), place);
            assertTrue(workbench.findings().rows().stream().anyMatch(r -> r.check().equals("estate.linux-user-name")),
                    place);
        }
    }

    @Test
    void aWindowTakesDropsToo() throws IOException {
        List<List<Path>> dropped = new ArrayList<>();
        Path file = files.badUserName();
        Ui.run(() -> {
            Shell window = new Shell(workbench.shell());
            try {
                FileDrop.on(window, dropped::add);
                // a second one joins the first
                FileDrop.on(window, dropped::add);
                DropTarget target = (DropTarget) window.getData(DND.DROP_TARGET_KEY);
                assertEquals(1, target.getTransfer().length);
                for (DropTargetListener listener : target.getDropListeners()) {
                    ((FileDrop) listener).dropped(file.toString());
                }
            } finally {
                window.dispose();
            }
        });
        assertEquals(List.of(List.of(file), List.of(file)), dropped);
    }

    @Test
    void aFolderIsOpenedWithAllThatIsInIt() throws IOException {
        files.badUserName();
        OpenCase opened = workbench.open(folder);
        assertEquals(CaseState.DONE, opened.state());
        assertEquals(folder.getFileName().toString(), opened.title());
    }

    @Test
    void aBrokenFileSaysWhyInOneLineAndTheRestIsRead() throws IOException {
        files.truncated();
        files.binary();
        try (LogWatch log = new LogWatch()) {
            workbench.open(folder);
            String notice = workbench.findings().notice();
            List<String> lines = notice.lines().toList();
            assertEquals(workbench.session().current().problems().size(), lines.size(), notice);
            assertTrue(lines.stream().anyMatch(l -> l.startsWith("truncated.json: ")), notice);
            assertTrue(lines.stream().anyMatch(l -> l.startsWith("binary.json: ")), notice);
            assertTrue(workbench.findings().rows().stream().anyMatch(r -> r.check().equals("estate.linux-user-name")));
            assertEquals(List.of(), log.complaints());
        }
        workbench.open(files.badUserName());
        assertEquals("", workbench.findings().notice());
    }

    @Test
    void whatCannotBeReadDoesNotTakeThePlaceOfTheCase() throws IOException {
        OpenCase before = workbench.openSample();
        workbench.findings().select(r -> r.check().equals("estate.ip-access"));
        String subject = workbench.details().title();
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"Workspaces\": [{");
        for (Path path : List.of(folder.resolve("missing.json"), broken)) {
            OpenCase after = workbench.openInVain(path);
            assertEquals(before.title(), after.title());
            assertEquals(before.outcomes(), after.outcomes());
            assertEquals(CaseState.DONE, after.state());
            assertTrue(workbench.findings().notice().contains(path.getFileName().toString()),
                    workbench.findings().notice());
            assertEquals(subject, workbench.details().title());
            workbench.findings().dismissNotice();
            assertEquals("", workbench.session().current().note());
        }
        workbench.session().rerun();
        assertEquals(before.title(), workbench.awaitEnd().title());
    }

    @Test
    void withoutACaseTheEmptyViewSaysWhyNothingWasOpened() {
        workbench.openInVain(folder.resolve("missing.json"));
        assertTrue(workbench.findings().isEmptyStateShown());
        assertTrue(workbench.findings().notice().contains("does not exist"), workbench.findings().notice());
    }

    @Test
    void stoppingWhileReadingKeepsTheCase() throws IOException {
        OpenCase before = workbench.openSample();
        SlowReader reader = new SlowReader();
        try (var _ = Services.register(EvidenceReader.class, reader)) {
            workbench.session().open(List.of(files.slow()));
            Ui.waitUntil("the reader reads", reader::hasBegun);
            assertEquals(before.outcomes(), workbench.session().current().outcomes());
            workbench.session().cancel();
            workbench.await(CaseState.DONE);
            assertEquals(before.title(), workbench.session().current().title());
        }
    }

    @Test
    void anotherCaseIsShownWhole() throws IOException {
        workbench.openSample();
        workbench.topics().select(workbench.session().catalogue().topic("device_not_authorized").orElseThrow().title());
        assertFalse(workbench.findings().narrowedTo().isEmpty());
        workbench.open(files.badUserName());
        assertEquals("", workbench.findings().narrowedTo());
        assertTrue(workbench.findings().rows().stream().anyMatch(r -> r.check().equals("estate.linux-user-name")));
        assertEquals("workspaces.json", workbench.details().title());
    }

    @Test
    void afterOpeningTheFilterOfTheTopicsHasTheFocus() {
        workbench.show("org.deskwright.diagnosis.details");
        Ui.run(() -> workbench.shell().forceActive());
        workbench.openSample();
        Ui.waitUntil("the filter has the focus", () -> TopicsBot.asItIs().filterHasFocus());
    }

    @Test
    void stoppingInterruptsTheReaderAtOnce() throws IOException {
        SlowReader reader = new SlowReader();
        try (var _ = Services.register(EvidenceReader.class, reader); LogWatch log = new LogWatch()) {
            workbench.session().open(List.of(files.slow()));
            Ui.waitUntil("the reader reads", reader::hasBegun);
            assertEquals(CaseState.LOADING, workbench.session().current().state());
            Ui.waitUntil("the command can be used", () -> isEnabled("org.deskwright.ui.stop"));
            workbench.command("org.deskwright.ui.stop", Map.of());
            Ui.waitUntil("the reader is interrupted", Duration.ofSeconds(5), reader::wasInterrupted);
            assertEquals(CaseState.CANCELLED, workbench.awaitEnd().state());
            assertEquals("Stopped", workbench.findings().state());
            assertEquals(List.of(), log.complaints());
        }
    }

    @Test
    void openingSomethingElseStopsWhatRuns() throws IOException {
        SlowReader reader = new SlowReader();
        try (var _ = Services.register(EvidenceReader.class, reader)) {
            workbench.session().open(List.of(files.slow()));
            Ui.waitUntil("the reader reads", reader::hasBegun);
            workbench.session().open(List.of(files.badUserName()));
            Ui.waitUntil("the reader is interrupted", Duration.ofSeconds(5), reader::wasInterrupted);
            assertEquals(CaseState.DONE, workbench.awaitEnd().state());
            assertEquals("workspaces.json", workbench.session().current().title());
        }
    }

    @Test
    void runningAgainKeepsTheAnswers() throws IOException {
        workbench.open(files.badUserName());
        workbench.session().setAnswer("user.name", Optional.of("zo\u00eb"));
        workbench.awaitEnd();
        Ui.waitUntil("the command can be used", () -> isEnabled("org.deskwright.ui.runAgain"));
        workbench.command("org.deskwright.ui.runAgain", Map.of());
        workbench.awaitEnd();
        assertEquals("zo\u00eb", workbench.session().current().answers().find("user.name").orElseThrow());
    }

    private static boolean isEnabled(String command) {
        return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).isEnabled();
    }
}
