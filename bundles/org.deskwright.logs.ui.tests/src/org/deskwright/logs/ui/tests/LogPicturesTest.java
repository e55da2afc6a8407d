package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.app.look.Look;
import org.deskwright.sample.ticket.Ticket;
import org.deskwright.testing.ui.CutOff;
import org.deskwright.testing.ui.EvidenceBot;
import org.deskwright.testing.ui.LogBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.SessionsBot;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The views of logs with those of a ticket in them, as wide as they mostly are and as narrow as they may become. */
@ExtendWith(PictureOnFailure.class)
class LogPicturesTest {
    private static final Rectangle WINDOW = new Rectangle(0, 0, 1400, 900);
    /** As narrow as a view may become where many stand beside each other. */
    private static final int NARROW = 351;
    private static final List<String> VIEWS = List.of("explorer", "timeline", "record", "hits", "sessions", "metrics",
            "clocks", "compare", "merged");

    private final WorkbenchBot workbench = new WorkbenchBot();
    private final List<String> complaints = new ArrayList<>();
    private Rectangle bounds;
    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        SessionsBot.putAway(workbench);
        workbench.fresh();
        Ui.run(() -> {
            bounds = workbench.shell().getBounds();
            workbench.shell().setBounds(WINDOW);
        });
        Ticket.BUGCHECK.write(folder.resolve("ticket"));
        workbench.perspective("org.deskwright.logs.perspective");
        workbench.drop("logs.tree", folder.resolve("ticket"));
        EvidenceBot views = new EvidenceBot(workbench);
        Ui.waitUntil("its logs are there", () -> !views.logs().isEmpty() && views.logs().getFirst().endsWith(" logs)")
                && !views.logs(0).isEmpty());
        views.openLog(0, 0);
        Ui.waitUntil("one is open", LogBot::isOpen);
    }

    @AfterEach
    void end() {
        Looks.choose(workbench, Look.LIGHT);
        Ui.run(() -> workbench.shell().setBounds(bounds));
        SessionsBot.putAway(workbench);
        List.of("clocks", "compare", "merged").forEach(view -> workbench.hide("org.deskwright.logs." + view));
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
        LogBot.of(workbench).whole().key(SWT.END, SWT.CTRL);
        for (String view : VIEWS) {
            picture(view, look, WINDOW.width, "usual");
        }
        for (String view : VIEWS) {
            int there = width(workbench.show("org.deskwright.logs." + view));
            picture(view, look, WINDOW.width * NARROW / there, "narrow");
        }
        assertEquals(List.of(), complaints);
    }

    private static int width(IViewPart view) {
        return Ui.get(() -> folder(view).getSize().x);
    }

    private static CTabFolder folder(IViewPart view) {
        return Ui.all(view.getSite().getShell(), CTabFolder.class).stream().filter(
                f -> f.isVisible() && f.getSelection() != null && f.getSelection().getText().equals(view.getTitle()))
                .findFirst().orElseThrow();
    }

    private void picture(String name, Look look, int width, String called) {
        IViewPart view = workbench.show("org.deskwright.logs." + name);
        Ui.run(() -> workbench.shell().setSize(width, WINDOW.height));
        Ui.waitUntil("what is in " + name + " is there", () -> Ui.all(workbench.shell(), Canvas.class).stream()
                .filter(Control::isVisible).flatMap(c -> VirtualTable.of(c).stream()).noneMatch(VirtualTable::isBusy));
        Ui.waitUntil("nothing is read for " + name + " any more",
                () -> Ui.all(workbench.shell(), Label.class).stream().filter(Control::isVisible)
                        .noneMatch(label -> String.valueOf(label.getData(PageWriter.ID)).endsWith(".strip.text")));
        Ui.pause();
        String file = "logs-" + name + "-" + called;
        Screenshot.takeView(workbench.shell(), Ui.get(view::getTitle),
                PictureOnFailure.folder().resolve(file + "-" + look.word() + ".png"));
        Ui.get(() -> CutOff.below((Composite) folder(view))).forEach(c -> complaints.add(file + " cuts off " + c));
        Ui.run(() -> workbench.shell().setBounds(WINDOW));
    }
}
