package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.deskwright.app.look.Look;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WelcomeBot;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Switching the theme as a user does, by command. */
@ExtendWith(PictureOnFailure.class)
class LookTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    private final WelcomeBot welcome = new WelcomeBot();

    @BeforeEach
    void start() {
        workbench.sample();
    }

    @AfterEach
    void end() {
        choose(Look.LIGHT);
        workbench.closeEditors();
    }

    private void choose(Look look) {
        Looks.choose(workbench, look);
    }

    private static String active() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).getActiveTheme().getId());
    }

    @Test
    void eachThemeHasColoursOfItsOwnAndIsRemembered() {
        Set<Object> pages = new HashSet<>();
        try (LogWatch log = new LogWatch()) {
            for (Look look : List.of(Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST)) {
                choose(look);
                assertEquals(look, Look.chosen());
                pages.add(Ui.get(() -> ThemeColor.PAGE.color().getRGB()));
            }
            assertEquals(3, pages.size());
            assertEquals(List.of(), log.complaints());
        }
    }

    @Test
    void everythingCanBeReadInHighContrastAndAfterwards() {
        workbench.findings().select(r -> r.check().equals("estate.ip-access"));
        for (Look look : List.of(Look.HIGH_CONTRAST, Look.LIGHT)) {
            choose(look);
            assertEquals(List.of(), workbench.details().faintTexts(), look.word());
            assertEquals(List.of(), workbench.findings().faintWords(), look.word());
            assertEquals(List.of(), workbench.topics().faintNumbers(), look.word());
            welcome.open();
            assertEquals(List.of(), welcome.faintTexts(), look.word());
            welcome.close();
        }
    }

    @Test
    void theSystemsThemeIsFollowedAgain() {
        choose(Look.LIGHT);
        String light = active();
        choose(Look.HIGH_CONTRAST);
        assertNotEquals(light, active());
        choose(Look.SYSTEM);
        assertEquals(Look.SYSTEM, Look.chosen());
        assertEquals(light, active());
    }
}
