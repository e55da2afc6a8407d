package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A dialog that stands before the window. */
public final class DialogBot {
    private final String title;

    private DialogBot(String title) {
        this.title = title;
    }

    /** Waits until a dialog of that title is open. */
    public static DialogBot await(String title) {
        Ui.waitUntil("the dialog " + title + " opens", () -> shells(title).findAny().isPresent());
        return new DialogBot(title);
    }

    public static boolean isOpen(String title) {
        return Ui.get(() -> shells(title).findAny().isPresent());
    }

    private static Stream<Shell> shells(String title) {
        return Stream.of(Ui.display().getShells()).filter(s -> s.isVisible() && s.getText().equals(title));
    }

    /** All that it says. */
    public String text() {
        return Ui.get(() -> String.join("\n",
                controls().filter(Label.class::isInstance).map(c -> ((Label) c).getText()).toList()));
    }

    public List<String> buttons() {
        return Ui.get(() -> controls().filter(Button.class::isInstance).map(c -> plain((Button) c)).toList());
    }

    /** Types into its first field. */
    public DialogBot type(String text) {
        Ui.run(() -> controls().filter(c -> c instanceof Text field && field.getEditable()).map(Text.class::cast)
                .findFirst().orElseThrow(() -> new AssertionError("No field")).setText(text));
        return this;
    }

    /** Types into one of its fields. */
    public DialogBot type(String id, String text) {
        Ui.run(() -> shells(title).flatMap(s -> Ui.all(s, id, Text.class).stream()).findFirst()
                .orElseThrow(() -> new AssertionError("No field " + id)).setText(text));
        return this;
    }

    /** Chooses from a list that opens. */
    public void choose(String id, String text) {
        Ui.run(() -> {
            Combo combo = shells(title).flatMap(s -> Ui.all(s, id, Combo.class).stream()).findFirst()
                    .orElseThrow(() -> new AssertionError("No list " + id));
            combo.select(combo.indexOf(text));
            combo.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Ticks a box by its text without mnemonic. */
    public void tick(String text) {
        Ui.run(() -> {
            Button box = controls().filter(c -> c instanceof Button b && plain(b).equals(text)).map(Button.class::cast)
                    .findFirst().orElseThrow(() -> new AssertionError("No box " + text));
            box.setSelection(true);
            box.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Pushes a button by its text without mnemonic, and waits until the dialog has gone. */
    public void push(String text) {
        Button button = Ui.get(() -> (Button) controls().filter(c -> c instanceof Button b && plain(b).equals(text))
                .findFirst().orElseThrow(() -> new AssertionError("No button " + text)));
        Shell dialog = Ui.get(button::getShell);
        Ui.display().asyncExec(() -> button.notifyListeners(SWT.Selection, new Event()));
        // another of the same title may follow at once
        Ui.waitUntil("the dialog closes", dialog::isDisposed);
        Ui.settle();
    }

    private static String plain(Button button) {
        return button.getText().replace("&", "");
    }

    private Stream<Control> controls() {
        List<Control> all = new ArrayList<>();
        shells(title).forEach(s -> collect(s, all));
        return all.stream();
    }

    private static void collect(Composite parent, List<Control> all) {
        for (Control child : parent.getChildren()) {
            all.add(child);
            if (child instanceof Composite composite) {
                collect(composite, all);
            }
        }
    }
}
