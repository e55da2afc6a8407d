package org.deskwright.app.tests;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.deskwright.app.look.Look;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;

/** The looks of the workbench, as a user chooses them. */
final class Looks {
    private Looks() {
    }

    static void choose(WorkbenchBot workbench, Look look) {
        workbench.command("org.deskwright.app.theme",
                Map.of("org.eclipse.ui.commands.radioStateParameter", look.word()));
        Ui.pause();
    }

    /** Does the same in each of them, and leaves it light. */
    static void inAll(WorkbenchBot workbench, Consumer<Look> task) {
        try {
            for (Look look : List.of(Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST)) {
                choose(workbench, look);
                task.accept(look);
            }
        } finally {
            choose(workbench, Look.LIGHT);
        }
    }

    /** Takes a picture of the window in each of them. */
    static void picture(WorkbenchBot workbench, String name) {
        inAll(workbench, look -> Screenshot.take(workbench.shell(),
                PictureOnFailure.folder().resolve(name + "-" + look.word() + ".png")));
    }
}
