package org.deskwright.casefile.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A short list with columns and push buttons beneath; what is selected stays selected when the list is filled anew. */
final class Rows<T> {
    /** One column. */
    record Column<T>(String title, int width, Function<T, String> text) {}

    private final Composite body;
    private final Table table;
    private final Label hint;
    private final Composite buttons;
    private final List<Column<T>> columns;
    private List<T> rows = List.of();

    Rows(Composite parent, String id, List<Column<T>> columns) {
        this.columns = columns;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout());
        hint = new Label(body, SWT.WRAP);
        hint.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        table = new Table(body, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData(PageWriter.ID, id);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        columns.forEach(this::add);
        buttons = new Composite(body, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        buttons.setLayout(layout);
    }

    private void add(Column<T> column) {
        TableColumn added = new TableColumn(table, SWT.LEFT);
        added.setText(column.title());
        added.setWidth(column.width());
        added.setMoveable(true);
    }

    Composite control() {
        return body;
    }

    void button(String id, String text, Icon icon, Runnable action) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(text);
        button.setImage(icon.image());
        button.setData(PageWriter.ID, id);
        button.addListener(SWT.Selection, e -> action.run());
    }

    /** Enter or a double click on a row. */
    void onOpen(Runnable action) {
        table.addListener(SWT.DefaultSelection, e -> action.run());
    }

    /** The Delete key. */
    void onDelete(Runnable action) {
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                action.run();
            }
        });
    }

    void fill(List<T> all, Function<T, Icon> icon, String what) {
        List<T> selected = selected();
        rows = List.copyOf(all);
        table.setRedraw(false);
        table.removeAll();
        for (T row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(columns.stream().map(c -> c.text().apply(row)).toArray(String[]::new));
            item.setImage(icon.apply(row).image());
        }
        selected.stream().mapToInt(rows::indexOf).filter(i -> i >= 0).forEach(table::select);
        table.setRedraw(true);
        hint.setText(what);
        body.layout();
    }

    List<T> selected() {
        return IntStream.of(table.getSelectionIndices()).mapToObj(rows::get).toList();
    }

    Optional<T> first() {
        return selected().stream().findFirst();
    }

    void setFocus() {
        table.setFocus();
    }
}
