package org.deskwright.estate.ui.query;

import java.util.List;
import java.util.UUID;

import org.deskwright.estate.query.SavedQueries;
import org.deskwright.estate.query.SavedQuery;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The saved queries of a table, as a button beside its filter. */
public final class QueryMenu {
    private static final Texts TEXTS = Texts.beside(QueryMenu.class);

    private final SheetTable<?> table;
    private final Button button;

    /** Puts the button beside the filter of the table. */
    public QueryMenu(SheetTable<?> table) {
        this.table = table;
        button = new Button(table.beside(), SWT.PUSH);
        Painted.button(button);
        button.setText(TEXTS.get("saved"));
        button.setImage(Icon.SAVED_QUERY.image());
        button.setToolTipText(TEXTS.get("saved.tooltip"));
        button.setData(PageWriter.ID, table.table().description().id() + ".queries");
        button.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
        button.addListener(SWT.Selection, (Event e) -> open());
    }

    /** Shows the menu beneath the button. */
    public void open() {
        Menu menu = new Menu(button);
        SavedQueries own = OwnQueries.load();
        SavedQueries.bundled().all().forEach(query -> item(menu, query));
        if (!own.all().isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
            own.all().forEach(query -> item(menu, query));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem save = item(menu, TEXTS.get("saved.save"), this::save);
        save.setImage(Icon.SAVE.image());
        save.setEnabled(!table.query().isBlank());
        own.all().stream().filter(query -> query.text().equals(table.query())).forEach(query -> item(menu,
                TEXTS.get("saved.delete", query.name()), () -> OwnQueries.keep(OwnQueries.load().without(query.id()))));
        item(menu, TEXTS.get("saved.import"), () -> QueryFiles.read(button.getShell()));
        item(menu, TEXTS.get("saved.export"), () -> QueryFiles.write(button.getShell()))
                .setEnabled(!own.all().isEmpty());
        Rectangle at = button.getBounds();
        menu.setLocation(button.getParent().toDisplay(at.x, at.y + at.height));
        // not by the button: the view may have been closed while the menu was open
        menu.addListener(SWT.Hide, e -> e.display.asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void item(Menu menu, SavedQuery query) {
        MenuItem item = item(menu, query.name(), () -> table.setQuery(query.text()));
        item.setToolTipText(query.description());
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, (Event e) -> action.run());
        return item;
    }

    /** Asks for a name and keeps what is typed under it; the query of that name before is replaced. */
    public void save() {
        InputDialog dialog = new InputDialog(button.getShell(), TEXTS.get("saved.save.title"),
                TEXTS.get("saved.save.label"), "", text -> text.isBlank() ? TEXTS.get("saved.save.blank") : null);
        if (!table.query().isBlank() && dialog.open() == Window.OK) {
            keep(dialog.getValue().strip(), table.query());
        }
    }

    static void keep(String name, String text) {
        SavedQueries own = OwnQueries.load();
        List<SavedQuery> before = own.all().stream().filter(query -> query.name().equals(name)).toList();
        String id = before.isEmpty() ? UUID.randomUUID().toString() : before.getFirst().id();
        OwnQueries.keep(own.with(new SavedQuery(id, name, "", text)));
    }
}
