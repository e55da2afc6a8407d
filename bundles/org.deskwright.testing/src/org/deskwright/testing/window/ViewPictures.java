package org.deskwright.testing.window;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.app.look.Look;
import org.deskwright.testing.ui.Contrast;
import org.deskwright.testing.ui.CutOff;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.VirtualTable;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewPart;

/**
 * Pictures of views, as wide as they mostly are and as narrow as they may become, in a window of a usual size. What
 * cannot be seen whole or be read in one of them is kept to be complained of.
 */
public final class ViewPictures implements AutoCloseable {
    private static final Rectangle WINDOW = new Rectangle(0, 0, 1400, 900);
    /** As narrow as a view may become where many stand beside each other. */
    private static final int NARROW = 351;

    private final WorkbenchBot workbench;
    private final String prefix;
    private final List<String> complaints = new ArrayList<>();
    private final Rectangle before;

    /** @param prefix what the names of all files begin with */
    public ViewPictures(WorkbenchBot workbench, String prefix) {
        this.workbench = workbench;
        this.prefix = prefix;
        before = Ui.get(() -> workbench.shell().getBounds());
        size(WINDOW);
    }

    private void size(Rectangle bounds) {
        Ui.run(() -> workbench.shell().setBounds(bounds));
    }

    public List<String> complaints() {
        return complaints;
    }

    /**
     * Takes both, once all that is in the view is there.
     *
     * @param view its id
     * @param name of what it shows, in the names of the files
     */
    public void take(String view, String name, Look look) {
        IViewPart part = workbench.show(view);
        take(part, name + "-usual", look);
        int there = Ui.get(() -> folder(part).getSize().x);
        size(new Rectangle(WINDOW.x, WINDOW.y, WINDOW.width * NARROW / there, WINDOW.height));
        take(part, name + "-narrow", look);
        size(WINDOW);
        Ui.settle();
    }

    private void take(IViewPart view, String name, Look look) {
        Ui.waitUntil("what is in " + name + " is there", () -> Ui.all(workbench.shell(), Canvas.class).stream()
                .filter(Control::isVisible).flatMap(c -> VirtualTable.of(c).stream()).noneMatch(VirtualTable::isBusy));
        Ui.waitUntil("nothing is read for " + name + " any more",
                () -> Ui.all(workbench.shell(), Label.class).stream().filter(Control::isVisible)
                        .noneMatch(label -> String.valueOf(label.getData(PageWriter.ID)).endsWith(".strip.text")));
        Ui.pause();
        String file = prefix + "-" + name + "-" + look.word() + ".png";
        Screenshot.takeView(workbench.shell(), Ui.get(view::getTitle), PictureOnFailure.folder().resolve(file));
        Ui.get(() -> CutOff.below((Composite) folder(view))).forEach(c -> complaints.add(file + " cuts off " + c));
        Ui.get(() -> Contrast.faint((Composite) folder(view)))
                .forEach(c -> complaints.add(file + " can hardly be read: " + c));
    }

    private static CTabFolder folder(IViewPart view) {
        return Ui.all(view.getSite().getShell(), CTabFolder.class).stream().filter(
                f -> f.isVisible() && f.getSelection() != null && f.getSelection().getText().equals(view.getTitle()))
                .findFirst().orElseThrow();
    }

    /** Gives the window the size that it had. */
    @Override
    public void close() {
        size(before);
    }
}
