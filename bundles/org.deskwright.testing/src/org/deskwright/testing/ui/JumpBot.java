package org.deskwright.testing.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The dialog that asks where to go. */
public final class JumpBot {
    private final Shell shell;

    private JumpBot(Shell shell) {
        this.shell = shell;
    }

    /** Opens it by its command; the dialog waits for the user, so the command does not come back before. */
    public static JumpBot open(WorkbenchBot workbench) {
        Ui.display().asyncExec(() -> workbench.command("org.deskwright.estate.ui.jump", Map.of()));
        Ui.waitUntil("the dialog is there", () -> shells().findFirst().isPresent());
        return new JumpBot(Ui.get(() -> shells().findFirst().orElseThrow()));
    }

    private static Stream<Shell> shells() {
        return Stream.of(Ui.display().getShells())
                .filter(s -> "jump".equals(s.getData(PageWriter.ID)) && s.isVisible());
    }

    private Table table() {
        return Ui.all(shell, "jump.hits", Table.class).getFirst();
    }

    /** Types, and waits until the first of what is found is called so. */
    public JumpBot type(String text, String first) {
        Ui.run(() -> Ui.all(shell, "jump.field", Text.class).getFirst().setText(text));
        Ui.waitUntil(first + " is found",
                () -> table().getItemCount() > 0 && table().getItem(0).getText().equals(first));
        return this;
    }

    /** Whether something of that name is listed first, in whatever way the dialog was opened. */
    public static boolean isListed(String name) {
        return shells().flatMap(s -> Ui.all(s, "jump.hits", Table.class).stream())
                .anyMatch(t -> t.getItemCount() > 0 && t.getItem(0).getText().equals(name));
    }

    /** The names of what is listed. */
    public List<String> names() {
        return Ui.get(() -> Stream.of(table().getItems()).map(TableItem::getText).toList());
    }

    /** Goes to what is selected. */
    public void go() {
        Ui.run(() -> table().notifyListeners(SWT.DefaultSelection, new Event()));
        Ui.waitUntil("the dialog is gone", shell::isDisposed);
    }

    public void cancel() {
        Ui.run(shell::close);
        Ui.waitUntil("the dialog is gone", shell::isDisposed);
    }
}
