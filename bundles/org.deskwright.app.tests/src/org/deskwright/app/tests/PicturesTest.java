package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.app.look.Look;
import org.deskwright.testing.ui.CaseEditorBot;
import org.deskwright.testing.ui.CutOff;
import org.deskwright.testing.ui.FleetBot;
import org.deskwright.testing.ui.Picture;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.ShippedParts;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WelcomeBot;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.time.Now;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pictures of the window and of every view in every theme, of which {@code releng/art/pictures} takes the guide's; none
 * of them is blank, and texts in them can be read and are not cut off.
 */
@ExtendWith(PictureOnFailure.class)
class PicturesTest {
    private static final String FLEET = "org.deskwright.estate.";

    private final WorkbenchBot workbench = new WorkbenchBot();
    private final List<String> complaints = new ArrayList<>();
    private Rectangle bounds;
    private Look look;

    @BeforeEach
    void start() {
        // ages are told in the pictures, which would be others on each day
        System.setProperty(Now.PROPERTY, "2026-11-23T09:00:00Z");
        // before anything is told in the lower edge, which would be laid out for a smaller window
        workbench.fresh();
        SessionsBot.putAway(workbench); // what logs of other tests tell is not the same each time
        Ui.run(() -> {
            bounds = workbench.shell().getBounds();
            workbench.shell().setBounds(0, 0, 1400, 900);
        });
        Ui.settle();
        workbench.sample();
    }

    @AfterEach
    void end() {
        System.clearProperty(Now.PROPERTY);
        choose(Look.LIGHT);
        Ui.run(() -> workbench.shell().setBounds(bounds));
        workbench.home();
    }

    private void choose(Look next) {
        look = next;
        Looks.choose(workbench, next);
    }

    @Test
    void everyViewHasSomethingToShowInLight() {
        everyViewHasSomethingToShow(Look.LIGHT);
    }

    @Test
    void everyViewHasSomethingToShowInDark() {
        everyViewHasSomethingToShow(Look.DARK);
    }

    @Test
    void everyViewHasSomethingToShowInHighContrast() {
        everyViewHasSomethingToShow(Look.HIGH_CONTRAST);
    }

    private void everyViewHasSomethingToShow(Look each) {
        choose(each);
        diagnose();
        fleet();
        CaseEditorBot.open(workbench);
        window("case");
        workbench.home();
        new WelcomeBot().open();
        window("welcome");
        readable("welcome", new WelcomeBot().faintTexts());
        new WelcomeBot().close();
        assertEquals(List.of(), complaints);
    }

    private void diagnose() {
        workbench.topics().select(title("device_not_authorized"));
        window("topic");
        workbench.topics().selectAll();
        workbench.findings().select(r -> r.check().equals("estate.ip-access"));
        window("diagnose");
        readable("details", workbench.details().faintTexts());
        readable("findings", workbench.findings().faintWords());
        readable("topics", workbench.topics().faintNumbers());
        ShippedParts.ownViews().stream().filter(id -> !id.startsWith(FLEET)).forEach(this::view);
        workbench.home();
    }

    private String title(String topic) {
        return workbench.session().catalogue().topic(topic).orElseThrow().title();
    }

    private void fleet() {
        FleetBot fleet = FleetBot.open(workbench);
        fleet.navigator().places();
        TableBot table = fleet.table("workspaces");
        table.select(table.texts("id").subList(2, 3));
        Ui.pause();
        window("fleet");
        ShippedParts.ownViews().stream().filter(id -> id.startsWith(FLEET)).forEach(this::view);
        FleetBot.open(workbench);
    }

    private void window(String name) {
        check(name, Screenshot.take(workbench.shell(), file(name)), 200, 0.9);
        Ui.get(() -> CutOff.below(workbench.shell())).forEach(c -> complaints.add(name + " cuts off " + c));
    }

    private void view(String id) {
        IViewPart view = workbench.show(id);
        Ui.pause();
        // tables are filled in the background
        Ui.waitUntil("the tables of " + id + " have rows",
                () -> Ui.all(workbench.shell(), Canvas.class).stream().filter(Control::isVisible)
                        .flatMap(c -> VirtualTable.of(c).stream())
                        .allMatch(table -> !table.isBusy() && table.count() > 0));
        String name = "view-" + id.substring("org.deskwright.".length()).replace('.', '-');
        check(name, Screenshot.takeView(workbench.shell(), Ui.get(view::getTitle), file(name)), 30, 0.985);
        Ui.get(() -> CutOff.below(workbench.shell())).forEach(c -> complaints.add(name + " cuts off " + c));
    }

    private void readable(String name, List<String> faint) {
        if (!faint.isEmpty()) {
            complaints.add(name + " in " + look.word() + " can hardly be read: " + faint);
        }
    }

    private Path file(String name) {
        return PictureOnFailure.folder().resolve(name + "-" + look.word() + ".png");
    }

    private void check(String name, Picture picture, int colours, double blank) {
        boolean dark = look != Look.LIGHT;
        if (picture.colours() < colours || picture.blank() > blank
                || (dark ? picture.brightness() > 0.4 : picture.brightness() < 0.6)) {
            complaints.add(name + " in " + look.word() + ": " + picture);
        }
    }
}
