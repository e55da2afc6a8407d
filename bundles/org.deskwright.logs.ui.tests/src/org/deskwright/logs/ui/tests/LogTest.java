package org.deskwright.logs.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.deskwright.testing.evidence.GeneratedLog;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A test with a log that is generated anew each time; each hundredth of its records has two lines more. */
@ExtendWith(PictureOnFailure.class)
abstract class LogTest {
    final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    Path folder;
    Path file;
    private final int records;

    LogTest(int records) {
        this.records = records;
    }

    @BeforeEach
    void write() throws IOException {
        workbench.fresh();
        file = folder.resolve("client.log");
        GeneratedLog.write(file, 0, records);
    }

    @AfterEach
    void putBack() {
        workbench.leave();
    }

    LogBot open() {
        return LogBot.open(workbench, file).whole();
    }

    void picture(String name) {
        Ui.pause();
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("log-" + name + ".png"));
    }

    /** Where is told what is replaced in lines before they leave the log. */
    static Shell preview() {
        return Stream.of(Ui.display().getShells()).filter(shell -> shell.getText().equals("What Is Replaced"))
                .findFirst().orElseThrow();
    }
}
