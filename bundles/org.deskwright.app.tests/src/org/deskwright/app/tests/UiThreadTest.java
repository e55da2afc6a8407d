package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.testing.evidence.SampleFiles;
import org.deskwright.testing.evidence.SlowReader;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.thread.UiThreadGuard;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PictureOnFailure.class)
class UiThreadTest {
    @TempDir
    Path folder;

    @Test
    void aReaderThatIsCalledOnTheDisplayThreadThrows() {
        EvidenceReader guarded = UiThreadGuard.readers(List.of(new SlowReader())).getFirst();
        assertThrows(IllegalStateException.class, () -> Ui.run(guarded::begin));
    }

    @Test
    void readersAndChecksWorkOnOtherThreads() throws IOException {
        Queue<Boolean> onDisplay = new ConcurrentLinkedQueue<>();
        SlowReader slow = new SlowReader();
        EvidenceReader witness = new EvidenceReader() {
            @Override
            public String id() {
                return "test.witness";
            }

            @Override
            public Session begin() {
                onDisplay.add(Display.getCurrent() != null);
                return slow.begin();
            }
        };
        CheckProvider provider = new CheckProvider() {
            @Override
            public String id() {
                return "test.witness";
            }

            @Override
            public List<Check> checks() {
                onDisplay.add(Display.getCurrent() != null);
                return List.of();
            }
        };
        WorkbenchBot workbench = new WorkbenchBot().fresh();
        try (var _ = Services.register(EvidenceReader.class, witness);
                var _ = Services.register(CheckProvider.class, provider)) {
            Path file = new SampleFiles(folder).badUserName();
            Ui.run(() -> workbench.session().open(List.of(file)));
            workbench.awaitEnd();
        }
        assertTrue(onDisplay.size() >= 2);
        assertEquals(0, onDisplay.stream().filter(Boolean::booleanValue).count());
    }
}
