package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.deskwright.app.look.Look;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.testing.ui.PoliciesBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.testing.window.ViewPictures;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The views of policies with those of a company in them, as wide as they mostly are and as narrow as they may become.
 */
@ExtendWith(PictureOnFailure.class)
class PolicyPicturesTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    private ViewPictures pictures;
    private PoliciesBot policies;
    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        CompanyPolicies.write(folder);
        workbench.fresh();
        pictures = new ViewPictures(workbench, "policies");
        policies = PoliciesBot.open(workbench);
        desk().open(List.of(folder));
        Ui.waitUntil("the tree shows them", () -> policies.shown().size() > 10);
    }

    private static PolicyDesk desk() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(PolicyDesk.class));
    }

    @AfterEach
    void end() {
        Looks.choose(workbench, Look.LIGHT);
        desk().close();
        pictures.close();
        workbench.leave();
    }

    @Test
    void theyAreWholeInLight() {
        theyAreWhole(Look.LIGHT);
    }

    @Test
    void theyAreWholeInDark() {
        theyAreWhole(Look.DARK);
    }

    private void theyAreWhole(Look look) {
        Looks.choose(workbench, look);
        assertTrue(policies.shown().contains("Files in the opened folder"), policies.shown().toString());
        compared();
        policies.select(CompanyPolicies.OU);
        for (String view : List.of("tree", "checklist", "result", "compare")) {
            pictures(view, view, look);
        }
        // everything that details are told of
        pictures("details", "details-ou", look);
        policies.select(CompanyPolicies.POLICY);
        Ui.waitUntil("its version is told as two", () -> policies.details().toString().contains("user 3, computer 5"));
        pictures("details", "details-policy", look);
        policies.select(CompanyPolicies.COMPUTER);
        pictures("details", "details-computer", look);
        pictures("checklist", "checklist-computer", look);
        policies.select(CompanyPolicies.OU);
        first("checklist", policies.checklist());
        pictures("details", "details-verdict", look);
        first("result", policies.result());
        pictures("details", "details-setting", look);
        first("compare", policies.comparison());
        pictures("details", "details-change", look);
        assertEquals(List.of(), pictures.complaints());
    }

    private void compared() {
        workbench.show("org.deskwright.policy.compare");
        policies.select(CompanyPolicies.OU, "Offices");
        workbench.command("org.deskwright.policy.ui.compareSelected", Map.of());
        Ui.waitUntil("it is shown", () -> policies.comparison().count() > 0);
    }

    private void first(String view, TableBot table) {
        workbench.show("org.deskwright.policy." + view);
        Ui.waitUntil("it has rows", () -> table.count() > 0);
        table.focus().press(SWT.HOME, 0);
        Ui.pause();
    }

    private void pictures(String view, String name, Look look) {
        pictures.take("org.deskwright.policy." + view, name, look);
    }
}
