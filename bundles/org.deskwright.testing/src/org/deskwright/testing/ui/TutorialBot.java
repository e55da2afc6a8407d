package org.deskwright.testing.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The view of the tutorials. */
public final class TutorialBot {
    private static final String ID = "org.deskwright.app.tutorial";
    private static final String STEP = "tutorial.step.";

    private final WorkbenchBot workbench;

    public TutorialBot(WorkbenchBot workbench) {
        this.workbench = workbench;
    }

    /** Opens a tutorial as the menu and Quick Access do. */
    public TutorialBot open(String tutorial) {
        workbench.command(ID, Map.of("org.deskwright.app.tutorial.id", tutorial));
        Ui.waitUntil("the view is there", this::isOpen);
        Ui.settle();
        return this;
    }

    public boolean isOpen() {
        return Ui.get(() -> workbench.window().getActivePage().findView(ID) != null);
    }

    public void close() {
        workbench.hide(ID);
    }

    /** Closes the view and opens it again, without saying which tutorial. */
    public void reopen() {
        close();
        workbench.show(ID);
        Ui.settle();
    }

    private static Composite page() {
        return Ui.one("tutorial.page", Composite.class);
    }

    /** The ids of all steps, in order. */
    public List<String> steps() {
        return Ui.get(() -> boxes().map(TutorialBot::id).toList());
    }

    /** The ids of the steps that are done. */
    public List<String> done() {
        return Ui.get(() -> boxes().filter(Button::getSelection).map(TutorialBot::id).toList());
    }

    private static Stream<Button> boxes() {
        return Ui.all(page(), Button.class).stream()
                .filter(b -> b.getData(PageWriter.ID) instanceof String id && id.startsWith(STEP));
    }

    private static String id(Button box) {
        return String.valueOf(box.getData(PageWriter.ID)).substring(STEP.length());
    }

    public String title() {
        return text("page.title");
    }

    /** How far it is. */
    public String progress() {
        return text("page.statement");
    }

    /** What is said when all is done, or nothing. */
    public String end() {
        return text("tutorial.end");
    }

    /** What stands against the next step, or nothing. */
    public String against() {
        return text("tutorial.against");
    }

    private static String text(String id) {
        return Ui.get(() -> PageTexts.all(page(), id).stream().findFirst().orElse(""));
    }

    /** What the button of the next step says. */
    public Optional<String> offer() {
        return Ui.get(() -> Ui.all(page(), "tutorial.do", Button.class).stream().map(Button::getText).findFirst());
    }

    /** Pushes that button; returns while a dialog stands. */
    public void doIt() {
        push("tutorial.do");
    }

    public void startAgain() {
        push("tutorial.again");
    }

    public void goTo(String tutorial) {
        push("tutorial.other." + tutorial);
        Ui.waitUntil("another tutorial is shown",
                () -> Ui.all(page(), "tutorial.other." + tutorial, Control.class).isEmpty());
    }

    private static void push(String id) {
        Ui.display().asyncExec(() -> Ui.one(id, Control.class).notifyListeners(SWT.Selection, new Event()));
        Ui.settle();
    }

    /** Ticks a step, or takes the tick away. */
    public void tick(String step, boolean isDone) {
        Ui.run(() -> {
            Button box = Ui.one(STEP + step, Button.class);
            box.setSelection(isDone);
            box.notifyListeners(SWT.Selection, new Event());
        });
        Ui.settle();
    }

    /** Waits until exactly these steps are done. */
    public void awaitDone(String... steps) {
        Ui.waitUntil("done are " + List.of(steps), () -> done().equals(List.of(steps)));
    }
}
