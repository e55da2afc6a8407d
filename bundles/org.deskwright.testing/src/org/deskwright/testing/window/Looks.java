package org.deskwright.testing.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.deskwright.app.look.Look;
import org.deskwright.testing.ui.Picture;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;

/** The looks of the workbench, as a user chooses them. */
public final class Looks {
    /** The emptiest view, in high contrast, has 0.92 of black; a window that was not painted has one colour. */
    private static final double MOST_OF_ONE_COLOUR = 0.95;
    private static final int LEAST_COLOURS = 200;

    private Looks() {
    }

    public static void choose(WorkbenchBot workbench, Look look) {
        workbench.command("org.deskwright.app.theme",
                Map.of("org.eclipse.ui.commands.radioStateParameter", look.word()));
        Ui.pause();
    }

    /** Does the same in each of them, and leaves it light. */
    public static void inAll(WorkbenchBot workbench, Consumer<Look> task) {
        try {
            for (Look look : List.of(Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST)) {
                choose(workbench, look);
                task.accept(look);
            }
        } finally {
            choose(workbench, Look.LIGHT);
        }
    }

    /** Takes a picture of the window in each of them; none is blank, or of another look. */
    public static void picture(WorkbenchBot workbench, String name) {
        inAll(workbench, look -> picture(workbench, name, look));
    }

    public static void picture(WorkbenchBot workbench, String name, Look look) {
        Picture picture = Screenshot.take(workbench.shell(),
                PictureOnFailure.folder().resolve(name + "-" + look.word() + ".png"));
        boolean bright = picture.brightness() > 0.5;
        assertTrue(picture.colours() >= LEAST_COLOURS && picture.blank() <= MOST_OF_ONE_COLOUR
                && bright == (look == Look.LIGHT), () -> name + " in " + look.word() + ": " + picture);
    }
}
