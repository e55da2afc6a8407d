package org.deskwright.testing.window;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.deskwright.testing.evidence.SampleFiles;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.ui.session.DiagnosisSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A window with nothing open, and a folder with files that can be. */
@ExtendWith(PictureOnFailure.class)
public abstract class CaseTest {
    protected final WorkbenchBot workbench = new WorkbenchBot();
    protected final DiagnosisSession session = workbench.session();
    @TempDir
    protected Path folder;
    protected SampleFiles files;

    @BeforeEach
    void start() {
        workbench.fresh();
        files = new SampleFiles(folder);
    }

    @AfterEach
    void end() {
        workbench.leave();
    }

    /** Waits until saving is through; tells whether it worked. */
    protected static boolean done(CompletableFuture<Boolean> saving) {
        Ui.waitUntil("saving ends", saving::isDone);
        Ui.settle();
        return saving.join();
    }
}
