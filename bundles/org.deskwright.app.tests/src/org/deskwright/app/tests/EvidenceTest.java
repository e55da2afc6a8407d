package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.testing.ui.Keys;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From findings to the files they rest on. */
@ExtendWith(PictureOnFailure.class)
class EvidenceTest {
    private static final String VIEW = "org.deskwright.ui.evidence";

    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeEach
    void openSample() {
        workbench.sample();
    }

    @AfterEach
    void end() {
        workbench.hide(VIEW);
        workbench.closeEditors();
    }

    private static String text() {
        return Ui.get(() -> Ui.one("evidence.text", StyledText.class).getText());
    }

    private static void waitFor(String item) {
        Ui.waitUntil("the file is shown", () -> text().contains(item));
    }

    @Test
    void aLinkOpensTheFileAtThePlace() {
        workbench.findings().select(r -> r.check().equals("estate.linux-user-name") && r.subject().startsWith("kit"));
        EvidenceRef place = workbench.session().current().outcomes().stream()
                .filter(o -> o.check().equals("estate.linux-user-name")).flatMap(o -> o.evidence().stream())
                .filter(e -> e.source().endsWith(".json")).findFirst().orElseThrow();
        Ui.waitUntil("the links are there", () -> !Ui.all(workbench.shell(), "page.evidence", Link.class).isEmpty());
        workbench.show("org.deskwright.diagnosis.details");
        Ui.run(() -> workbench.shell().forceActive());
        Ui.pause();
        Ui.run(() -> Ui.all(workbench.shell(), "page.evidence", Link.class).getFirst().setFocus());
        Keys.awaitFocus("page.evidence");
        Keys.press(' ');
        waitFor("Workspace");
        Ui.run(() -> EvidenceLinks.open(place, workbench.window().getActivePage()));
        waitFor(place.item());
        Ui.waitUntil("the place is told",
                () -> Ui.one("evidence.where", Label.class).getText().startsWith("The place is in line "));
        String line = Ui.get(() -> {
            StyledText text = Ui.one("evidence.text", StyledText.class);
            return text.getLine(text.getLineAtOffset(text.getSelection().x));
        });
        assertTrue(line.contains(place.field().isEmpty() ? "{" : place.field()), line);
        Screenshot.take(workbench.shell(), PictureOnFailure.folder().resolve("evidence-light.png"));
    }

    @Test
    void aFileThatIsGoneIsSaidInItsPlace() {
        Ui.run(() -> EvidenceLinks.open(new EvidenceRef("gone.json", "kind", "ws-1", ""),
                workbench.window().getActivePage()));
        Ui.waitUntil("it says so",
                () -> !Ui.all(workbench.shell(), "evidence.pane.problem", Composite.class).isEmpty());
        assertEquals("", text());
    }
}
