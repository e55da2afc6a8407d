package org.deskwright.app.tests;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.testing.ui.Keys;
import org.deskwright.testing.ui.Ui;
import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a policy to what mends it with real keys alone. */
class PolicyKeysTest extends PolicyPerspectiveTest {
    private static final String POLICY = "WorkSpaces desktops";

    @BeforeEach
    void start() throws IOException {
        workbench.show("org.deskwright.policy.checklist");
        policies.onlyWrong(false);
        desk().open(List.of(folder));
        Ui.waitUntil("the tree shows them", () -> policies.shown().size() >= 9);
        Ui.run(() -> workbench.shell().forceActive());
        Keys.awaitReach(workbench.shell());
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
