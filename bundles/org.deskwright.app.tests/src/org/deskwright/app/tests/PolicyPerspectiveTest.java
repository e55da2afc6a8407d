package org.deskwright.app.tests;

import java.io.IOException;
import java.nio.file.Path;

import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.testing.ui.PoliciesBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What tests of the Policies perspective begin with: the policies of {@link PolicyFolder} on disk, none of them open.
 */
@ExtendWith(PictureOnFailure.class)
abstract class PolicyPerspectiveTest {
    final WorkbenchBot workbench = new WorkbenchBot();
    PoliciesBot policies;

    @TempDir
    Path folder;

    @BeforeEach
    void perspective() throws IOException {
        PolicyFolder.write(folder);
        workbench.sample();
        policies = PoliciesBot.open(workbench);
    }

    @AfterEach
    void end() {
        desk().close();
        workbench.closeEditors();
    }

    static PolicyDesk desk() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(PolicyDesk.class));
    }

    /** Drops the folder where the perspective says that there is nothing yet. */
    void dropped() {
        workbench.drop("policy.empty", folder);
        Ui.waitUntil("the policies are read", () -> desk().current().gpos().size() == 3);
        Ui.waitUntil("the tree shows them", () -> policies.shown().size() >= 9);
        Ui.waitUntil("they are checked", () -> policies.checklist().count() > 0);
    }
}
