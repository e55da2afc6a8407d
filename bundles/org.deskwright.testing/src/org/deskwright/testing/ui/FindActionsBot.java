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
        return open(() -> workbench.commandWithDialog("org.eclipse.ui.window.quickAccess", Map.of()));
    }

    /** @param way by which it is opened */
    private static FindActionsBot open(Runnable way) {
        List<Shell> before = Ui.get(() -> List.of(Ui.display().getShells()));
        way.run();
        Ui.waitUntil("the dialog is there", () -> opened(before) != null);
        return new FindActionsBot(Ui.get(() -> opened(before)));
    }

    /** Opens it, types, goes down to such a line and does what stands there, all by keys that go to the window. */
    public static void byKeys(String words, Predicate<String> line) {
        FindActionsBot bot = open(() -> Keys.press('3', SWT.CTRL));
        Keys.awaitReach(bot.shell);
        Keys.type(words);
        bot.await(words, line);
        Ui.pause();
        long down = Ui.get(() -> bot.lines().stream().takeWhile(line.negate()).count());
        for (int i = 0; i < down; i++) {
            Keys.press(SWT.ARROW_DOWN);
        }
        Keys.press(SWT.CR);
        bot.awaitEnd();
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
        await(text, line);
        return Ui.get(this::lines);
    }

    private void await(String text, Predicate<String> line) {
        try {
            Ui.waitUntil("it is found for " + text, () -> lines().stream().anyMatch(line));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + " among " + Ui.get(this::lines), e);
        }
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
        awaitEnd();
    }

    private void awaitEnd() {
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
