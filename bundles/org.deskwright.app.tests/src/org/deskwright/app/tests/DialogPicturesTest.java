package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.deskwright.app.look.Look;
import org.deskwright.app.look.TextSize;
import org.deskwright.testing.ui.Accessibility;
import org.deskwright.testing.ui.Contrast;
import org.deskwright.testing.ui.CutOff;
import org.deskwright.testing.ui.DialogTour;
import org.deskwright.testing.ui.Picture;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of all dialogs, pages of wizards and of the preferences, in every theme and with text twice as large: none
 * is blank, none has a text that is cut off or faint, and each can be used by those who do not see it or use no mouse.
 */
@ExtendWith(PictureOnFailure.class)
class DialogPicturesTest {
    @TempDir
    Path folder;
    private final WorkbenchBot workbench = new WorkbenchBot();
    private final List<String> complaints = new ArrayList<>();
    private Look look = Look.LIGHT;
    private int percent = TextSize.USUAL;

    @BeforeEach
    void start() {
        workbench.sample();
    }

    @AfterEach
    void end() {
        Ui.run(() -> TextSize.scale(Ui.display(), TextSize.USUAL));
        choose(Look.LIGHT);
        workbench.home();
    }

    private void choose(Look next) {
        look = next;
        Looks.choose(workbench, next);
    }

    private void tour() throws Exception {
        tour(this::look);
    }

    /** @param own is given those that are ours alone */
    private void tour(BiConsumer<String, Shell> own) throws Exception {
        new DialogTour(workbench, own).own();
        new DialogTour(workbench, this::look).ofThePlatform();
        new DialogScenes(workbench, folder, own).go();
    }

    @Test
    void everyDialogHasRoomForItsTextsAndCanBeUsedByThoseWhoDoNotSeeItOrUseNoMouse() throws Exception {
        tour((name, shell) -> {
            look(name, shell);
            Ui.get(() -> Accessibility.complaints(shell)).forEach(c -> complaints.add(name + ": " + c));
        });
        assertEquals(List.of(), complaints);
    }

    @Test
    void everyDialogGrowsWithItsTexts() throws Exception {
        choose(Look.DARK);
        percent = 200;
        Ui.run(() -> TextSize.scale(Ui.display(), percent));
        tour();
        assertEquals(List.of(), complaints);
    }

    @Test
    void everyDialogCanBeReadInHighContrast() throws Exception {
        choose(Look.HIGH_CONTRAST);
        tour();
        assertEquals(List.of(), complaints);
    }

    private void look(String name, Shell shell) {
        String file = "dialog-" + name + "-" + look.word() + (percent == TextSize.USUAL ? "" : "-" + percent) + ".png";
        Picture picture = Screenshot.take(shell, PictureOnFailure.folder().resolve(file));
        if (picture.colours() < 30 || picture.blank() > 0.98 || look == Look.LIGHT != picture.brightness() > 0.6) {
            complaints.add(file + ": " + picture);
        }
        Ui.get(() -> Contrast.faint(shell)).forEach(c -> complaints.add(file + " can hardly be read: " + c));
        Ui.get(() -> CutOff.below(shell)).forEach(c -> complaints.add(file + ": " + c));
    }
}
