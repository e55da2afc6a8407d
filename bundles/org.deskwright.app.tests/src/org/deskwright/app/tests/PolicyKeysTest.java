package org.deskwright.app.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.testing.ui.Keys;
import org.deskwright.testing.ui.PoliciesBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From a policy to what mends it with real keys alone. */
@ExtendWith(PictureOnFailure.class)
class PolicyKeysTest {
    private static final String POLICY = "WorkSpaces desktops";

    private final WorkbenchBot workbench = new WorkbenchBot();
    private PoliciesBot policies;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        PolicyFolder.write(folder);
        workbench.sample();
        policies = PoliciesBot.open(workbench);
        workbench.show("org.deskwright.policy.checklist");
        policies.onlyWrong(false);
        desk().open(List.of(folder));
        Ui.waitUntil("the tree shows them", () -> policies.shown().size() >= 9);
        Ui.run(() -> workbench.shell().forceActive());
        Keys.awaitReach(workbench.shell());
    }

    @AfterEach
    void end() {
        desk().close();
        workbench.home();
    }

    private static PolicyDesk desk() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(PolicyDesk.class));
    }

    private static String selected() {
        return Ui.get(() -> Stream.of(Ui.one("policy.tree", Tree.class).getSelection()).map(TreeItem::getText)
                .collect(Collectors.joining()));
    }

    @Test
    void policySettingAndTextThatMendsIt() {
        workbench.show("org.deskwright.policy.tree");
        Keys.awaitFocus("policy.tree");
        Keys.press(SWT.HOME);
        for (int i = 0; i < 9 && !selected().startsWith(POLICY); i++) {
            Keys.press(SWT.ARROW_DOWN);
        }
        Ui.waitUntil("it is checked", () -> policies.line().startsWith(POLICY + ": 1 wrong"));
        workbench.show("org.deskwright.policy.checklist");
        policies.checklist();
        Keys.awaitFocus("policy.checklist");
        Keys.press(SWT.HOME);
        Ui.waitUntil("the details follow", () -> policies.details().contains("Breaks WorkSpaces"));
        workbench.show("org.deskwright.policy.details");
        Keys.tabTo("page.copy");
        Ui.run(() -> Clip.put(Ui.display(), "nothing yet"));
        Keys.press(' ');
        Ui.waitUntil("the text is copied", () -> Clip.get(Ui.display()).startsWith("[Unicode]"));
    }
}
