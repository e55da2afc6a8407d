package org.deskwright.testing.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** A preference page in a window of its own. */
public final class PreferencesBot implements AutoCloseable {
    private final Shell shell;
    private final IPreferenceNode node;
    private final IPreferencePage page;

    public PreferencesBot(String id) {
        node = Ui.get(() -> PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER)
                .stream().filter(n -> n.getId().equals(id)).findFirst().orElseThrow());
        shell = Ui.get(() -> new Shell(Ui.display(), SWT.SHELL_TRIM));
        page = Ui.get(() -> {
            shell.setLayout(new FillLayout());
            node.createPage();
            IPreferencePage created = node.getPage();
            created.createControl(shell);
            shell.setSize(760, 640);
            shell.open();
            return created;
        });
    }

    public Shell shell() {
        return shell;
    }

    public boolean isValid() {
        return Ui.get(page::isValid);
    }

    public String problem() {
        return Ui.get(() -> page.getErrorMessage() == null ? "" : page.getErrorMessage());
    }

    public void ok() {
        Ui.run(page::performOk);
    }

    /** As the button below the page does. */
    public void restoreDefaults() {
        Ui.run(() -> {
            Button button = button(shell).orElseThrow();
            button.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static Optional<Button> button(Control control) {
        if (control instanceof Button button && button.getText().replace("&", "").equals("Restore Defaults")) {
            return Optional.of(button);
        }
        return control instanceof Composite composite
                ? Stream.of(composite.getChildren()).flatMap(child -> button(child).stream()).findFirst()
                : Optional.empty();
    }

    public void type(String id, String text) {
        Ui.run(() -> one(id, Text.class).setText(text));
    }

    public String text(String id) {
        return Ui.get(() -> one(id, Text.class).getText());
    }

    public boolean isEnabled(String id) {
        return Ui.get(() -> one(id, Control.class).isEnabled());
    }

    public void press(String id) {
        Ui.run(() -> one(id, Button.class).notifyListeners(SWT.Selection, new Event()));
    }

    /** Chooses one of several, which let go. */
    public void choose(String id, String... others) {
        Ui.run(() -> {
            Stream.of(others).forEach(other -> one(other, Button.class).setSelection(false));
            one(id, Button.class).setSelection(true);
            one(id, Button.class).notifyListeners(SWT.Selection, new Event());
        });
    }

    /** The texts of the first column. */
    public List<String> rows(String id) {
        return Ui.get(() -> Stream.of(one(id, Table.class).getItems()).map(TableItem::getText).toList());
    }

    /** The texts of the rows that are not ticked. */
    public List<String> unticked(String id) {
        return Ui.get(() -> Stream.of(one(id, Table.class).getItems()).filter(i -> !i.getChecked())
                .map(TableItem::getText).toList());
    }

    public void select(String id, int row) {
        Ui.run(() -> {
            Table table = one(id, Table.class);
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, event(table.getItem(row), SWT.NONE));
        });
    }

    public void tick(String id, int row, boolean ticked) {
        Ui.run(() -> {
            Table table = one(id, Table.class);
            table.getItem(row).setChecked(ticked);
            table.notifyListeners(SWT.Selection, event(table.getItem(row), SWT.CHECK));
        });
    }

    private static Event event(TableItem item, int detail) {
        Event event = new Event();
        event.item = item;
        event.detail = detail;
        return event;
    }

    private <T extends Control> T one(String id, Class<T> type) {
        List<T> found = Ui.all(shell, id, type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " controls with id " + id);
        }
        return found.getFirst();
    }

    @Override
    public void close() {
        Ui.run(() -> {
            shell.dispose();
            node.disposeResources();
        });
    }
}
