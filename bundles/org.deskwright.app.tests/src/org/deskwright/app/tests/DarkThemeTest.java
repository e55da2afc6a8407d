package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.deskwright.testing.ui.CaseEditorBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is made after a change of theme can be read; {@link PicturesTest} looks at what was there before. */
@ExtendWith(PictureOnFailure.class)
class DarkThemeTest {
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String DETAILS = "org.deskwright.diagnosis.details";

    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeEach
    void beginInLight() {
        theme(LIGHT);
        workbench.sample();
    }

    @AfterEach
    void backToLight() {
        theme(LIGHT);
        workbench.home();
    }

    @Test
    void whatIsShownAfterwardsCanBeRead() {
        theme(DARK);
        for (String check : List.of("estate.ip-access", "estate.linux-user-name", "estate.device-type")) {
            workbench.findings().select(r -> r.check().equals(check));
            assertReadable(check);
        }
        workbench.topics().select(title("device_not_authorized"));
        assertReadable("a topic");
        workbench.hide(DETAILS);
        workbench.show(DETAILS);
        workbench.topics().select(title("device_not_authorized"));
        assertReadable("a topic in a new view");
        workbench.sample();
        assertReadable("another case");
    }

    @Test
    void theCaseCanBeReadWhateverTheThemeWasWhenItsEditorOpened() {
        workbench.session()
                .edit(c -> c.withNotes("# Seen\n\n**grey**, `ping`, [guide](https://docs.aws.amazon.com/)\n"));
        for (String theme : List.of(DARK, LIGHT)) {
            CaseEditorBot editor = CaseEditorBot.open(workbench);
            theme(theme);
            for (String tab : editor.tabs()) {
                editor.tab(tab);
                Ui.pause();
                Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve(
                        "case-" + (theme == DARK ? "dark-" : "light-") + tab.toLowerCase().replace(' ', '-') + ".png"));
                assertEquals(List.of(), editor.faintTexts(), theme + " " + tab);
            }
        }
    }

    private void assertReadable(String when) {
        Ui.settle();
        assertEquals(List.of(), workbench.details().faintTexts(), when);
        assertEquals(List.of(), workbench.findings().faintWords(), when);
        assertEquals(List.of(), workbench.topics().faintNumbers(), when);
    }

    private String title(String topic) {
        return workbench.session().catalogue().topic(topic).orElseThrow().title();
    }

    private static void theme(String id) {
        Ui.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
        Ui.settle();
    }
}
