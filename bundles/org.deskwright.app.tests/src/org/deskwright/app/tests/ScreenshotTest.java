package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures of the window with the sample case, for people to look at and for the README. */
class ScreenshotTest {
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private final WorkbenchBot workbench = new WorkbenchBot();

    @AfterEach
    void backToLight() {
        theme(LIGHT);
        workbench.fresh();
    }

    @Test
    void theWindowIsShownInLightAndDark() throws IOException {
        workbench.fresh();
        Ui.run(() -> workbench.shell().setBounds(0, 0, 1400, 900));
        picture("empty-light.png");
        workbench.openSample();
        workbench.findings().select(r -> r.check().equals("estate.device-type"));
        Object light = Ui.get(() -> ThemeColor.PROBLEM.color().getRGB());
        picture("diagnose-light.png");
        theme(DARK);
        assertNotEquals(light, Ui.get(() -> ThemeColor.PROBLEM.color().getRGB()));
        picture("diagnose-dark.png");
        workbench.topics().select(workbench.session().catalogue().topic("device_not_authorized").orElseThrow().title());
        picture("topic-dark.png");
        theme(LIGHT);
        picture("topic-light.png");
    }

    private void picture(String name) throws IOException {
        Path file = PictureOnFailure.folder().resolve(name);
        Screenshot.take(workbench.shell(), file);
        assertTrue(Files.size(file) > 10_000, name + " is blank");
    }

    private static void theme(String id) {
        Ui.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
        Ui.settle();
    }
}
