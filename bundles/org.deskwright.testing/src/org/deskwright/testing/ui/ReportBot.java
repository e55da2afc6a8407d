package org.deskwright.testing.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Exporting and copying the report as a user does. */
public final class ReportBot {
    private final WorkbenchBot workbench;

    public ReportBot(WorkbenchBot workbench) {
        this.workbench = workbench;
    }

    /** Opens the dialog; it stays open until it is confirmed or cancelled. */
    public ReportBot openDialog() {
        Ui.display().asyncExec(() -> workbench.command("org.deskwright.ui.exportReport", Map.of()));
        Ui.waitUntil("the dialog is open", () -> dialog() != null);
        return this;
    }

    /** Exports to that file and waits until it is there; nothing is opened afterwards. */
    public void export(String format, Path file) {
        export(format, false, file);
    }

    /** The same, with pseudonyms in place of names or without. */
    public void export(String format, boolean pseudonyms, Path file) {
        openDialog();
        choose(format);
        Ui.run(() -> {
            check("export.pseudonyms", pseudonyms);
            check("export.open", false);
            one("export.file", Text.class).setText(file.toString());
        });
        confirm();
        Ui.waitUntil(file + " is written", () -> Files.exists(file));
    }

    /** As a click does: first the others let go, then this one is chosen. */
    public void choose(String format) {
        Ui.run(() -> {
            Stream.of("html", "markdown", "text", "json", "junit").filter(each -> !each.equals(format))
                    .forEach(each -> one("export.format." + each, Button.class).setSelection(false));
            check("export.format." + format, true);
        });
    }

    public void type(String file) {
        Ui.run(() -> one("export.file", Text.class).setText(file));
    }

    public String file() {
        return Ui.get(() -> one("export.file", Text.class).getText());
    }

    /** Whether names are going to be replaced. */
    public boolean pseudonyms() {
        return Ui.get(() -> one("export.pseudonyms", Button.class).getSelection());
    }

    public boolean canBeConfirmed() {
        return Ui.get(() -> one("export.ok", Button.class).isEnabled());
    }

    public void confirm() {
        Ui.run(() -> one("export.ok", Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("the dialog is closed", () -> dialog() == null);
    }

    /** The dialog itself. */
    public Shell shell() {
        return Ui.get(ReportBot::dialog);
    }

    public void cancel() {
        Ui.run(() -> dialog().close());
        Ui.waitUntil("the dialog is closed", () -> dialog() == null);
    }

    /** Copies as Markdown and gives what is in the clipboard then. */
    public String copied() {
        return copied("org.deskwright.ui.copyReport");
    }

    /** The same with pseudonyms in place of names. */
    public String copiedWithPseudonyms() {
        return copied("org.deskwright.ui.copyPseudonyms");
    }

    private String copied(String command) {
        Ui.run(() -> clipboard("nothing yet"));
        workbench.command(command, Map.of());
        Ui.waitUntil("it is copied", () -> !clipboard().equals("nothing yet"));
        return Ui.get(ReportBot::clipboard);
    }

    private static void clipboard(String text) {
        Clipboard clipboard = new Clipboard(Ui.display());
        clipboard.setContents(new Object[]{text}, new TextTransfer[]{TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static String clipboard() {
        Clipboard clipboard = new Clipboard(Ui.display());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return text instanceof String string ? string : "";
    }

    private static void check(String id, boolean selected) {
        Button button = one(id, Button.class);
        button.setSelection(selected);
        button.notifyListeners(SWT.Selection, new Event());
    }

    private static <T extends Control> T one(String id, Class<T> type) {
        List<T> found = Ui.all(dialog(), id, type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " controls with id " + id);
        }
        return found.getFirst();
    }

    /** The open dialog, or null. Display thread only. */
    private static Shell dialog() {
        return Stream.of(Ui.display().getShells())
                .filter(shell -> !shell.isDisposed() && !Ui.all(shell, "export.file", Text.class).isEmpty()).findFirst()
                .orElse(null);
    }
}
