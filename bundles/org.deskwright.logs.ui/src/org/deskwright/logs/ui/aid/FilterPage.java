package org.deskwright.logs.ui.aid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.deskwright.logs.aid.SavedFilter;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A list of filters, and beneath it the name and query of the chosen one. */
final class FilterPage {
    private static final Texts TEXTS = Texts.beside(FilterPage.class);
    private static final int CHARACTERS = 48;
    private static final int ROWS = 8;

    private final Composite body;
    private final Table table;
    private final Text name;
    private final Text query;
    private final Button remove;
    private final Consumer<String> changed;
    private final List<SavedFilter> all = new ArrayList<>();
    private boolean filling;

    /** @param changed gets why what was typed cannot be taken, or nothing when it was */
    FilterPage(Composite parent, Consumer<String> changed) {
        this.changed = changed;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout(2, false));
        table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setData(PageWriter.ID, "log.aids.filters");
        AccessibleName.give(table, TEXTS.get("filters.name"));
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        wide.heightHint = ROWS * table.getItemHeight();
        wide.widthHint = TextRoom.wide(CHARACTERS);
        table.setLayoutData(wide);
        name = field("filter.name", "log.aids.filter.name", SavedFilter.LONGEST);
        query = field("filter.query", "log.aids.filter.query", 4_000);
        Composite buttons = new Composite(body, SWT.NONE);
        buttons.setLayout(new GridLayout(2, false));
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        button(buttons, "add", Icon.ADD, this::add);
        remove = button(buttons, "remove", Icon.REMOVE, this::remove);
        table.addListener(SWT.Selection, e -> fill());
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                remove();
            }
        });
    }

    private Text field(String key, String id, int limit) {
        new Label(body, SWT.NONE).setText(TEXTS.get(key));
        Text field = new Text(body, SWT.SINGLE | SWT.BORDER);
        field.setTextLimit(limit);
        field.setData(PageWriter.ID, id);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.addListener(SWT.Modify, e -> take());
        return field;
    }

    private static Button button(Composite parent, String key, Icon icon, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(TEXTS.get("filter." + key));
        button.setImage(icon.image());
        button.setData(PageWriter.ID, "log.aids.filter." + key);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    Composite control() {
        return body;
    }

    List<SavedFilter> all() {
        return List.copyOf(all);
    }

    void show(List<SavedFilter> filters) {
        all.clear();
        all.addAll(filters);
        table.removeAll();
        all.forEach(f -> paint(new TableItem(table, SWT.NONE), f));
        select(all.isEmpty() ? -1 : 0);
    }

    private static void paint(TableItem item, SavedFilter filter) {
        item.setText(TEXTS.get("row.filter", filter.name(), filter.query()));
    }

    private void select(int row) {
        table.setSelection(row < 0 ? new int[0] : new int[]{row});
        fill();
    }

    private void fill() {
        int row = table.getSelectionIndex();
        filling = true;
        name.setText(row < 0 ? "" : all.get(row).name());
        query.setText(row < 0 ? "" : all.get(row).query());
        filling = false;
        remove.setEnabled(row >= 0);
    }

    /** With nothing chosen, what is typed is for the next that is added. */
    private void take() {
        int row = table.getSelectionIndex();
        if (row >= 0 && !filling) {
            try {
                all.set(row, new SavedFilter(name.getText(), query.getText()));
                paint(table.getItem(row), all.get(row));
                changed.accept("");
            } catch (IllegalArgumentException e) {
                changed.accept(e.getMessage());
            }
        }
    }

    private void add() {
        boolean begun = table.getSelectionIndex() < 0 && !query.getText().isBlank();
        try {
            SavedFilter added = begun
                    ? new SavedFilter(name.getText().isBlank() ? query.getText() : name.getText(), query.getText())
                    : new SavedFilter(TEXTS.get("filter.new"), "level>=error");
            all.add(added);
            paint(new TableItem(table, SWT.NONE), added);
            select(all.size() - 1);
            changed.accept("");
            name.setFocus();
            name.selectAll();
        } catch (IllegalArgumentException e) {
            changed.accept(e.getMessage());
        }
    }

    private void remove() {
        int row = table.getSelectionIndex();
        if (row >= 0) {
            all.remove(row);
            table.remove(row);
            select(Math.min(row, all.size() - 1));
            changed.accept("");
        }
    }
}
