package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.deskwright.app.diagnostics.Diagnostics;
import org.deskwright.app.diagnostics.DiagnosticsZip;
import org.deskwright.app.diagnostics.Entry;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PictureOnFailure.class)
class DiagnosticsTest {
    private static final String PLANTED = "zq-planted-secret-77";
    private final WorkbenchBot workbench = new WorkbenchBot();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        workbench.fresh();
    }

    @AfterEach
    void end() throws Exception {
        InstanceScope.INSTANCE.getNode("org.deskwright.app").remove("planted");
        InstanceScope.INSTANCE.getNode("org.deskwright.app.planted").removeNode();
        workbench.leave();
    }

    @Test
    void nothingPlantedGetsIntoTheZip() throws IOException {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.deskwright.app.planted");
        node.put("proxy-password", PLANTED);
        node.put("last", "arn:aws:iam::111122223333:role/planted-role of 111122223333");
        InstanceScope.INSTANCE.getNode("org.deskwright.app").put("planted", "it worked");
        ILog.of(getClass()).warn("planted: aws_secret_access_key=" + PLANTED + " for planted.person@acme.com");
        Job job = Job.createSystem("Reading planted-case", monitor -> {});
        job.schedule(600_000);
        try {
            Path zip = folder.resolve("d.zip");
            DiagnosticsZip.write(Diagnostics.collect(List.of("theme = dark"), Map.of("planted-case", "case"),
                    new NullProgressMonitor()), zip);
            Map<String, String> files = read(zip);
            assertEquals(List.of("bundles.txt", "error-log.txt", "jobs.txt", "preferences.txt", "read-me.txt",
                    "system.txt", "threads.txt"), files.keySet().stream().sorted().toList());
            String all = String.join("\n", files.values());
            for (String planted : List.of(PLANTED, "111122223333", "planted-role", "planted.person", "planted-case")) {
                assertFalse(all.contains(planted), planted);
            }
            assertTrue(files.get("preferences.txt").contains("planted = it worked"));
            assertTrue(files.get("error-log.txt").contains("planted: aws_secret_access_key=[removed] for mail-"));
            assertTrue(files.get("jobs.txt").contains("Reading case-"));
            assertTrue(files.get("system.txt").contains("theme = dark"));
            assertTrue(files.get("bundles.txt").contains("org.deskwright.core "));
            assertTrue(files.get("threads.txt").contains("\"main\""));
        } finally {
            job.cancel();
        }
    }

    private static Map<String, String> read(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().collect(Collectors.toMap(e -> e.getName(), e -> {
                try {
                    return new String(file.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException x) {
                    throw new IllegalStateException(x);
                }
            }));
        }
    }

    @Test
    void whatWasThereStaysWhenItCannotBeWritten() throws IOException {
        Path target = Files.createDirectories(folder.resolve("taken.zip/inside")).getParent();
        Diagnostics some = new Diagnostics(List.of(new Entry("a.txt", "A", "a")));
        assertThrows(IOException.class, () -> DiagnosticsZip.write(some, target));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(target), left.toList());
        }
        assertTrue(Files.isDirectory(target.resolve("inside")));
    }

    @Test
    void everyFileIsShownBeforeItIsWritten() {
        try (LogWatch log = new LogWatch()) {
            workbench.command("org.deskwright.app.collectDiagnostics", Map.of());
            Ui.waitUntil("the preview is there but " + log.complaints(),
                    () -> dialog() != null || !log.complaints().isEmpty());
            Ui.waitUntil("all is collected",
                    () -> Ui.all(dialog(), "diagnostics.files", Table.class).getFirst().getItemCount() > 0);
            assertEquals(List.of(), log.complaints());
        }
        List<String> texts = Ui.get(() -> {
            Table files = Ui.all(dialog(), "diagnostics.files", Table.class).getFirst();
            Text text = Ui.all(dialog(), "diagnostics.text", Text.class).getFirst();
            assertEquals(files, dialog().getDisplay().getFocusControl());
            return Stream.of(files.getItems()).map(item -> {
                Event event = new Event();
                event.item = item;
                files.notifyListeners(SWT.Selection, event);
                return text.getText();
            }).toList();
        });
        assertEquals(7, texts.size());
        assertTrue(texts.stream().noneMatch(String::isBlank), "an empty file");
        Ui.run(() -> {
            Table files = Ui.all(dialog(), "diagnostics.files", Table.class).getFirst();
            Button save = dialog().getDefaultButton();
            Stream.of(files.getItems()).forEach(item -> item.setChecked(false));
            Event event = new Event();
            event.detail = SWT.CHECK;
            event.item = files.getItem(0);
            files.notifyListeners(SWT.Selection, event);
            assertFalse(save.isEnabled());
            dialog().close();
        });
        assertTrue(Platform.isRunning());
    }

    private static Shell dialog() {
        return Stream.of(Ui.display().getShells()).filter(s -> s.getText().equals("Collect Diagnostics"))
                .filter(s -> !Ui.all(s, "diagnostics.files", Table.class).isEmpty()).findFirst().orElse(null);
    }
}
