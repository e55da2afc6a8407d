package org.deskwright.logs.ui.aid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

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
    /** The row whose fields are shown; -1 with none. */
    private int chosen = -1;

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

    /** Who has begun to change one of them goes on with that. */
    final void show(List<T> shown) {
        int before = chosen;
        int same = before < 0 ? -1 : shown.indexOf(all.get(before));
        all.clear();
        all.addAll(shown);
        table.removeAll();
        all.forEach(one -> paint(new TableItem(table, SWT.NONE), one));
        if (same < 0) {
            select(Math.min(Math.max(before, 0), all.size() - 1));
        } else {
            table.setSelection(same);
            chosen = same;
        }
    }

    private void selected(Event event) {
        if (event.detail == SWT.CHECK) {
            TableItem item = (TableItem) event.item;
            int row = table.indexOf(item);
            all.set(row, checked(all.get(row), item.getChecked()));
            changed.accept("");
        } else if (table.getSelectionIndex() != chosen) {
            leave();
            fill();
        }
    }

    private void select(int row) {
        table.setSelection(row < 0 ? new int[0] : new int[]{row});
        fill();
    }

    private void fill() {
        chosen = table.getSelectionIndex();
        filling = true;
        fill(chosen < 0 ? Optional.empty() : Optional.of(all.get(chosen)));
        filling = false;
        remove.setEnabled(chosen >= 0);
    }

    /** Takes what was typed for what is chosen, but for what is not ready before its field is left. */
    final void take() {
        if (chosen >= 0 && !filling) {
            changed.accept(taken(this::typed).or(this::wrong).orElse(""));
        }
    }

    /** The fields are left: takes all that was typed for what is chosen. */
    final void leave() {
        if (chosen >= 0 && !filling && !table.isDisposed()) {
            Optional<String> live = taken(this::typed);
            changed.accept(taken(this::left).or(() -> live).orElse(""));
        }
    }

    /** Gives why it cannot be taken. */
    private Optional<String> taken(UnaryOperator<T> change) {
        try {
            T now = change.apply(all.get(chosen));
            if (!now.equals(all.get(chosen))) {
                all.set(chosen, now);
                paint(table.getItem(chosen), now);
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Why something in the fields cannot be taken, or could not if they were left. */
    final Optional<String> wrong() {
        if (chosen < 0) {
            return Optional.empty();
        }
        try {
            left(typed(all.get(chosen)));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private void add() {
        leave();
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
     * What the fields say, but for what is not ready before its field is left.
     *
     * @throws IllegalArgumentException where that makes no sense, with why
     */
    abstract T typed(T before);

    /**
     * The same with that of the fields which is ready once they are left.
     *
     * @throws IllegalArgumentException where that cannot be taken, with why
     */
    T left(T before) {
        return before;
    }

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
