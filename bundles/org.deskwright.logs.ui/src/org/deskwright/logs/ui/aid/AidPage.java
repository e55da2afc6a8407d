package org.deskwright.logs.ui.aid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A list, and beneath it the fields of what is chosen in it; with nothing chosen they are those of the next one. */
abstract class AidPage<T> {
    static final Texts TEXTS = Texts.beside(AidPage.class);
    private static final int CHARACTERS = 48;
    private static final int ROWS = 8;

    private final Composite body;
    private final Table table;
    private final Consumer<String> changed;
    private final List<T> all = new ArrayList<>();
    private Button remove;
    private boolean filling;

    /**
     * @param list what is in the list, before the keys of its texts
     * @param style of the table beyond what all have
     * @param changed gets why what was typed cannot be taken, or nothing when it was
     */
    AidPage(Composite parent, String list, int style, Consumer<String> changed) {
        this.changed = changed;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout(2, false));
        table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | style);
        table.setData(PageWriter.ID, "log.aids." + list);
        AccessibleName.give(table, TEXTS.get(list + ".name"));
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        wide.heightHint = ROWS * table.getItemHeight();
        wide.widthHint = TextRoom.wide(CHARACTERS);
        table.setLayoutData(wide);
        table.addListener(SWT.Selection, this::selected);
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                remove();
            }
        });
    }

    /**
     * The fields are made: adds the buttons beneath them.
     *
     * @param texts before the keys of their texts
     * @param ids before their ids
     */
    final void buttons(String texts, String ids) {
        Composite buttons = new Composite(body, SWT.NONE);
        buttons.setLayout(new GridLayout(2, false));
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        button(buttons, TEXTS.get(texts + ".add"), ids + "add", Icon.ADD, this::add);
        remove = button(buttons, TEXTS.get(texts + ".remove"), ids + "remove", Icon.REMOVE, this::remove);
    }

    private static Button button(Composite parent, String text, String id, Icon icon, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setImage(icon.image());
        button.setData(PageWriter.ID, id);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    /** A grid of two columns. */
    final Composite control() {
        return body;
    }

    final List<T> all() {
        return List.copyOf(all);
    }

    final void show(List<T> shown) {
        all.clear();
        all.addAll(shown);
        table.removeAll();
        all.forEach(one -> paint(new TableItem(table, SWT.NONE), one));
        select(all.isEmpty() ? -1 : 0);
    }

    private void selected(Event event) {
        if (event.detail == SWT.CHECK) {
            TableItem item = (TableItem) event.item;
            int row = table.indexOf(item);
            all.set(row, checked(all.get(row), item.getChecked()));
            changed.accept("");
        } else {
            fill();
        }
    }

    private void select(int row) {
        table.setSelection(row < 0 ? new int[0] : new int[]{row});
        fill();
    }

    private void fill() {
        int row = table.getSelectionIndex();
        filling = true;
        fill(row < 0 ? Optional.empty() : Optional.of(all.get(row)));
        filling = false;
        remove.setEnabled(row >= 0);
    }

    /** Takes what was typed for what is chosen. */
    final void take() {
        int row = table.getSelectionIndex();
        if (row < 0 || filling) {
            return;
        }
        try {
            T now = typed(all.get(row));
            if (!now.equals(all.get(row))) {
                all.set(row, now);
                paint(table.getItem(row), now);
            }
            changed.accept("");
        } catch (IllegalArgumentException e) {
            changed.accept(e.getMessage());
        }
    }

    private void add() {
        try {
            T added = next(table.getSelectionIndex() < 0, all.size());
            all.add(added);
            paint(new TableItem(table, SWT.NONE), added);
            select(all.size() - 1);
            changed.accept("");
            first().setFocus();
            first().selectAll();
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

    abstract void paint(TableItem item, T one);

    /** Puts it into the fields, or empties them. */
    abstract void fill(Optional<T> one);

    /**
     * What the fields say.
     *
     * @throws IllegalArgumentException where that makes no sense, with why
     */
    abstract T typed(T before);

    /**
     * The next one: of what was typed with nothing chosen, else one to begin with.
     *
     * @throws IllegalArgumentException where what was typed makes no sense, with why
     */
    abstract T next(boolean typed, int count);

    /** The same, with its check box checked or not; only where the list has any. */
    T checked(T one, boolean on) {
        return one;
    }

    /** The field in which one begins to type. */
    abstract Text first();
}
