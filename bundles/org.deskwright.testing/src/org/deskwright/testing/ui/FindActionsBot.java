package org.deskwright.testing.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The dialog that finds commands, views, things of the fleet and pages of the guide. */
public final class FindActionsBot {
    private final Shell shell;

    private FindActionsBot(Shell shell) {
        this.shell = shell;
    }

    /** Opens it by its command. */
    public static FindActionsBot open(WorkbenchBot workbench) {
        List<Shell> before = Ui.get(() -> List.of(Ui.display().getShells()));
        workbench.commandWithDialog("org.eclipse.ui.window.quickAccess", Map.of());
        Ui.waitUntil("the dialog is there", () -> opened(before) != null);
        return new FindActionsBot(Ui.get(() -> opened(before)));
    }

    private static Shell opened(List<Shell> before) {
        return Stream.of(Ui.display().getShells())
                .filter(s -> !before.contains(s) && s.isVisible() && !Ui.all(s, Text.class).isEmpty()).findFirst()
                .orElse(null);
    }

    private Table table() {
        return Ui.all(shell, Table.class).getFirst();
    }

    /** The lines of what is found, each with the category that stands before it or before those above. */
    private List<String> lines() {
        return Stream.of(table().getItems()).map(i -> i.getText(0) + i.getText(1)).toList();
    }

    /** Types, and waits until such a line is found; gives all of them. */
    public List<String> type(String text, Predicate<String> line) {
        Ui.run(() -> Ui.all(shell, Text.class).getFirst().setText(text));
        try {
            Ui.waitUntil("it is found for " + text, () -> lines().stream().anyMatch(line));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + " among " + Ui.get(this::lines), e);
        }
        return Ui.get(this::lines);
    }

    /** Does what stands in the first such line. */
    public void choose(Predicate<String> line) {
        Ui.run(() -> {
            int at = lines().indexOf(lines().stream().filter(line).findFirst().orElseThrow());
            Table table = table();
            TableItem item = table.getItem(at);
            table.setSelection(item);
            Event event = new Event();
            event.item = item;
            table.notifyListeners(SWT.DefaultSelection, event);
        });
        Ui.waitUntil("the dialog is gone", shell::isDisposed);
        Ui.settle();
    }

    public void close() {
        Ui.run(() -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        });
    }
}
