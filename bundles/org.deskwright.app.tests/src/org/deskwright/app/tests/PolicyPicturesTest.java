package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.deskwright.app.look.Look;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.testing.ui.Contrast;
import org.deskwright.testing.ui.CutOff;
import org.deskwright.testing.ui.PoliciesBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.VirtualTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewPart;
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
    private static final Rectangle WINDOW = new Rectangle(0, 0, 1400, 900);
    /** As narrow as a view may become where many stand beside each other. */
    private static final int NARROW = 351;

    private final WorkbenchBot workbench = new WorkbenchBot();
    private final List<String> complaints = new ArrayList<>();
    private PoliciesBot policies;
    private Rectangle bounds;
    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        CompanyPolicies.write(folder);
        workbench.fresh();
        Ui.run(() -> {
            bounds = workbench.shell().getBounds();
            workbench.shell().setBounds(WINDOW);
        });
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
        Ui.run(() -> workbench.shell().setBounds(bounds));
        workbench.fresh();
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
        assertEquals(List.of(), complaints);
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
        IViewPart part = workbench.show("org.deskwright.policy." + view);
        picture(part, look, WINDOW.width, name + "-usual");
        int there = Ui.get(() -> folder(part).getSize().x);
        picture(part, look, WINDOW.width * NARROW / there, name + "-narrow");
        Ui.run(() -> workbench.shell().setBounds(WINDOW));
        Ui.settle();
    }

    private static CTabFolder folder(IViewPart view) {
        return Ui.all(view.getSite().getShell(), CTabFolder.class).stream().filter(
                f -> f.isVisible() && f.getSelection() != null && f.getSelection().getText().equals(view.getTitle()))
                .findFirst().orElseThrow();
    }

    private void picture(IViewPart view, Look look, int width, String name) {
        Ui.run(() -> workbench.shell().setSize(width, WINDOW.height));
        Ui.waitUntil("what is in " + name + " is there", () -> Ui.all(workbench.shell(), Canvas.class).stream()
                .filter(Control::isVisible).flatMap(c -> VirtualTable.of(c).stream()).noneMatch(VirtualTable::isBusy));
        Ui.waitUntil("nothing is read for " + name + " any more",
                () -> Ui.all(workbench.shell(), Label.class).stream().filter(Control::isVisible)
                        .noneMatch(label -> String.valueOf(label.getData(PageWriter.ID)).endsWith(".strip.text")));
        Ui.pause();
        Screenshot.takeView(workbench.shell(), Ui.get(view::getTitle),
                PictureOnFailure.folder().resolve("policies-" + name + "-" + look.word() + ".png"));
        Ui.get(() -> CutOff.below((Composite) folder(view))).forEach(c -> complaints.add(name + " cuts off " + c));
        Ui.get(() -> Contrast.faint((Composite) folder(view)))
                .forEach(c -> complaints.add(name + " in " + look.word() + " can hardly be read: " + c));
    }
}
