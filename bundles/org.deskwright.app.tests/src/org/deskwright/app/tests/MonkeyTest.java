package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.testing.monkey.Monkey;
import org.deskwright.testing.ui.KeptSettings;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.ShippedParts;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is done in whatever order, nothing breaks and the window goes on answering. */
@ExtendWith(PictureOnFailure.class)
class MonkeyTest {
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final long SEED = Long.getLong("deskwright.monkey.seed", 20_261_125L);
    private static final int EVENTS = Integer.getInteger("deskwright.monkey.events", 5000);
    /** Far above what a user bears, so that a busy machine fails nothing. */
    private static final long LIMIT_MILLIS = 10_000;

    private final WorkbenchBot workbench = new WorkbenchBot();
    private final IWorkbenchListener staying = new IWorkbenchListener() {
        @Override
        public boolean preShutdown(IWorkbench closing, boolean forced) {
            return false;
        }

        @Override
        public void postShutdown(IWorkbench closed) {
            // the monkey never gets so far
        }
    };
    private KeptSettings settings;
    private Rectangle bounds;

    @BeforeEach
    void start() {
        workbench.fresh();
        workbench.openSample();
        settings = Ui.get(KeptSettings::new);
        bounds = Ui.get(() -> workbench.shell().getBounds());
        Ui.run(() -> PlatformUI.getWorkbench().addWorkbenchListener(staying));
    }

    @AfterEach
    void end() {
        workbench.session().discard();
        Ui.run(() -> {
            PlatformUI.getWorkbench().removeWorkbenchListener(staying);
            PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(LIGHT, false);
            // what views remember they write when they are closed
            workbench.window().getActivePage().closeAllEditors(false);
            workbench.window().getActivePage().closeAllPerspectives(false, false);
            settings.restore();
            workbench.shell().setBounds(bounds);
        });
        workbench.fresh();
    }

    @Test
    void nothingBreaksUnderAMonkey() throws InterruptedException, IOException {
        List<ParameterizedCommand> commands = Ui.get(ShippedParts::commands);
        assertTrue(commands.size() > 50, () -> commands.size() + " commands");
        Monkey monkey = new Monkey(SEED,
                new Monkey.Reach(commands, ShippedParts.ownViews(), ShippedParts.perspectives()), LIMIT_MILLIS);
        try (LogWatch log = new LogWatch()) {
            long begun = System.nanoTime();
            List<String> failures = monkey.run(EVENTS);
            report(monkey, (System.nanoTime() - begun) / 1_000_000);
            assertEquals(List.of(), failures, () -> "seed " + SEED);
            assertTrue(monkey.arrived().getOrDefault("keys", 0) > EVENTS / 4, () -> monkey.arrived().toString());
            assertTrue(monkey.arrived().getOrDefault("clicks", 0) > EVENTS / 100, () -> monkey.arrived().toString());
            assertTrue(monkey.arrived().getOrDefault("turns", 0) > EVENTS / 100, () -> monkey.arrived().toString());
            assertEquals(List.of(), log.complaints(), () -> "seed " + SEED);
        }
    }

    /** How long the window did not answer, beside the pictures. */
    private static void report(Monkey monkey, long millis) throws IOException {
        Path file = PictureOnFailure.folder().resolve("monkey.txt");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, "seed %d, %d events, %d ms, arrived %s; longest%n%s%n".formatted(SEED, EVENTS, millis,
                monkey.arrived(), String.join(System.lineSeparator(), monkey.longest(20))));
    }
}
