package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.topic.Topic;
import org.deskwright.testing.ui.DetailsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WelcomeBot;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.session.CaseState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody at the help desk with an angry user on the phone and a zip of what was collected, who has never opened the
 * guide: door, evidence, what the user sees, verdict. Each step is one thing that a person does.
 */
@ExtendWith(PictureOnFailure.class)
class TriageTest {
    /** The door, the zip, the words, and one question. */
    private static final int MOST_STEPS = 4;

    private final WorkbenchBot workbench = new WorkbenchBot();
    private final List<String> steps = new ArrayList<>();
    private long last;
    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        workbench.fresh();
        new WelcomeBot().open();
    }

    @AfterEach
    void end() {
        workbench.leave();
    }

    /** What a person does, until what it brings is there. */
    private void step(String what, Runnable action) {
        action.run();
        long now = System.nanoTime();
        steps.add("%s: %.1f s".formatted(what, Duration.ofNanos(now - last).toMillis() / 1000.0));
        last = now;
    }

    @Test
    void aGreyScreenAndAZipComeToAVerdictWithRemedies() throws IOException {
        Path zip = zipOf(workbench.openSample().paths().getFirst().resolve("evidence"));
        workbench.session().discard();
        new WelcomeBot().open();
        Topic grey = workbench.session().catalogue().topic("loading_screen").orElseThrow();
        DetailsBot details = workbench.details();
        last = System.nanoTime();
        step("the door", () -> {
            new WelcomeBot().go("diagnose.diagnoseSymptom");
            Ui.waitUntil("the symptoms are there", () -> workbench.isInWindow("topics.filter"));
        });
        step("the zip", () -> {
            workbench.drop("topics.tree", zip);
            assertEquals(CaseState.DONE, workbench.awaitEnd().state());
        });
        assertFalse(workbench.findings().rows().isEmpty(), "findings come without being asked for");
        step("what the user sees", () -> {
            workbench.topics().filter("grey screen");
            Ui.waitUntil("the first that fits is shown", () -> details.title().equals(grey.title()));
        });
        assertFalse(details.statement().isBlank(), "the verdict stands first");
        step("a question", () -> {
            details.fillIn("client.platform", "windows");
            details.apply();
            workbench.awaitEnd();
        });
        assertEquals(grey.title(), details.title(), "the page stays while it is worked on");
        assertFalse(details.statement().isBlank());
        List<String> lines = details.lines();
        assertTrue(details.headings().stream().anyMatch(h -> h.contains(grey.remedies().getFirst().title())),
                details.headings().toString());
        assertTrue(!details.causes().isEmpty() || lines.stream().anyMatch(l -> l.contains("Client logs")),
                "it says what it rests on, or what is missing: " + lines);
        assertFalse(details.ticks().isEmpty(), "remedies can be ticked off");
        assertTrue(steps.size() <= MOST_STEPS, steps.toString());
        System.out.println("triage: " + String.join(", ", steps));
    }

    private Path zipOf(Path evidence) throws IOException {
        Path zip = folder.resolve("collected.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream to = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(evidence)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                to.putNextEntry(new ZipEntry(evidence.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, to);
                to.closeEntry();
            }
        }
        return zip;
    }
}
