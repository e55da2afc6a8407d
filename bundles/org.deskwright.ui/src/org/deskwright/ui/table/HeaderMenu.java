package org.deskwright.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;

/** The menu of a heading: what can be done with its column and with all of them. */
final class HeaderMenu {
    private static final Texts TEXTS = Texts.beside(HeaderMenu.class);

    private final Control control;
    private final TableControl table;
    private final Function<Point, Optional<String>> headingAt;

    /** @param headingAt gives the column whose heading is at a place of the display */
    HeaderMenu(Control control, TableControl table, Function<Point, Optional<String>> headingAt) {
        this.control = control;
        this.table = table;
        this.headingAt = headingAt;
        control.addListener(SWT.MenuDetect, this::detected);
    }

    private void detected(Event event) {
        if (event.detail == SWT.MENU_KEYBOARD) {
            keepToSelection(event);
            return;
        }
        headingAt.apply(new Point(event.x, event.y)).ifPresent(column -> {
            event.doit = false;
            Menu menu = new Menu(control);
            fill(menu, column);
            menu.setLocation(event.x, event.y);
            menu.addListener(SWT.Hide, e -> e.display.asyncExec(menu::dispose));
            menu.setVisible(true);
        });
    }

    /** GTK opens menus where the pointer is, which for whoever uses the keyboard is anywhere. */
    private void keepToSelection(Event event) {
        Optional<Rectangle> selected = switch (control) {
            case Tree tree when tree.getSelectionCount() > 0 -> Optional.of(tree.getSelection()[0].getBounds());
            case Table lines when lines.getSelectionCount() > 0 -> Optional.of(lines.getSelection()[0].getBounds());
            default -> Optional.empty();
        };
        selected.filter(at -> control.getBounds().height >= at.y + at.height && at.y >= 0).ifPresent(at -> {
            Point place = control.toDisplay(at.x, at.y + at.height);
            event.x = place.x;
            event.y = place.y;
        });
    }

    void fill(Menu menu, String column) {
        ColumnController columns = table.columns();
        if (table.isSortable()) {
            sorts(menu, column, columns);
            new MenuItem(menu, SWT.SEPARATOR);
        }
        if (table.isGroupable()) {
            item(menu, "header.group", () -> columns.group(column)).setImage(Icon.GROUP_BY.image());
            item(menu, "header.ungroup", () -> columns.group("")).setEnabled(!columns.group().isEmpty());
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, "header.fit", () -> table.fitWidth(column));
        item(menu, "header.hide", () -> columns.hide(column)).setEnabled(columns.shown().size() > 1);
        item(menu, "header.left", () -> columns.move(column, columns.shown().indexOf(column) - 1))
                .setEnabled(columns.shown().indexOf(column) > 0);
        item(menu, "header.right", () -> columns.move(column, columns.shown().indexOf(column) + 1))
                .setEnabled(columns.shown().indexOf(column) < columns.shown().size() - 1);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "header.columns", () -> ColumnsDialog.open(control.getShell(), columns))
                .setImage(Icon.COLUMNS.image());
        item(menu, "header.reset", columns::reset);
    }

    private static void sorts(Menu menu, String column, ColumnController columns) {
        item(menu, "header.ascending", () -> columns.sort(List.of(new Sort(column, false))));
        item(menu, "header.descending", () -> columns.sort(List.of(new Sort(column, true))));
        item(menu, "header.further", () -> columns.sort(Sort.clicked(columns.sorts(), column, true)))
                .setEnabled(columns.sorts().stream().anyMatch(s -> !s.column().equals(column)));
        item(menu, "header.unsorted", () -> columns.sort(List.of())).setEnabled(!columns.sorts().isEmpty());
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(TEXTS.get(text));
        item.addListener(SWT.Selection, e -> action.run());
        return item;
    }
}
