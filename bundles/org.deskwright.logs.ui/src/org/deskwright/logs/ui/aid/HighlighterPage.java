package org.deskwright.logs.ui.aid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.deskwright.logs.aid.Highlighter;
import org.deskwright.logs.aid.Tint;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A list of highlighters, and beneath it what the chosen one looks for. */
final class HighlighterPage {
    private static final Texts TEXTS = Texts.beside(HighlighterPage.class);
    private static final int CHARACTERS = 48;
    private static final int ROWS = 8;

    private final Composite body;
    private final Table table;
    private final Text text;
    private final Button expression;
    private final Button ignoreCase;
    private final Combo tint;
    private final Button remove;
    private final Consumer<String> changed;
    private final List<Highlighter> all = new ArrayList<>();

    /** @param changed gets why what was typed cannot be taken, or nothing when it was */
    HighlighterPage(Composite parent, Consumer<String> changed) {
        this.changed = changed;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout(2, false));
        table = new Table(body, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setData(PageWriter.ID, "log.aids.highlighters");
        AccessibleName.give(table, TEXTS.get("highlighters.name"));
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        wide.heightHint = ROWS * table.getItemHeight();
        wide.widthHint = TextRoom.wide(CHARACTERS);
        table.setLayoutData(wide);
        label("highlighter.text");
        text = new Text(body, SWT.SINGLE | SWT.BORDER);
        text.setTextLimit(Highlighter.LONGEST);
        text.setData(PageWriter.ID, "log.aids.text");
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        label("highlighter.tint");
        tint = new Combo(body, SWT.READ_ONLY);
        tint.setData(PageWriter.ID, "log.aids.tint");
        for (Tint each : Tint.values()) {
            tint.add(TEXTS.get("tint." + each.word()));
        }
        new Label(body, SWT.NONE);
        expression = check("expression");
        new Label(body, SWT.NONE);
        ignoreCase = check("ignore-case");
        Composite buttons = new Composite(body, SWT.NONE);
        buttons.setLayout(new GridLayout(2, false));
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        button(buttons, "add", Icon.ADD, this::add);
        remove = button(buttons, "remove", Icon.REMOVE, this::remove);
        table.addListener(SWT.Selection, e -> {
            if (e.detail == SWT.CHECK) {
                int row = table.indexOf((TableItem) e.item);
                all.set(row, all.get(row).on(((TableItem) e.item).getChecked()));
                changed.accept("");
            } else {
                fill();
            }
        });
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                remove();
            }
        });
        text.addListener(SWT.Modify, e -> take());
        tint.addListener(SWT.Selection, e -> take());
    }

    private void label(String key) {
        new Label(body, SWT.NONE).setText(TEXTS.get(key));
    }

    private Button check(String key) {
        Button button = new Button(body, SWT.CHECK);
        button.setText(TEXTS.get("highlighter." + key));
        button.setData(PageWriter.ID, "log.aids." + key);
        button.addListener(SWT.Selection, e -> take());
        return button;
    }

    private static Button button(Composite parent, String key, Icon icon, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(TEXTS.get("highlighter." + key));
        button.setImage(icon.image());
        button.setData(PageWriter.ID, "log.aids." + key);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    Composite control() {
        return body;
    }

    List<Highlighter> all() {
        return List.copyOf(all);
    }

    void show(List<Highlighter> highlighters) {
        all.clear();
        all.addAll(highlighters);
        table.removeAll();
        all.forEach(h -> paint(new TableItem(table, SWT.NONE), h));
        select(all.isEmpty() ? -1 : 0);
    }

    private static void paint(TableItem item, Highlighter highlighter) {
        item.setText(TEXTS.get(highlighter.expression() ? "row.expression" : "row.text", highlighter.text(),
                TEXTS.get("tint." + highlighter.tint().word())));
        item.setForeground(Highlights.color(highlighter.tint()).color());
        item.setChecked(highlighter.on());
    }

    private void select(int row) {
        table.setSelection(row < 0 ? new int[0] : new int[]{row});
        fill();
    }

    private void fill() {
        int row = table.getSelectionIndex();
        boolean some = row >= 0;
        Highlighter of = some ? all.get(row) : new Highlighter("-", false, true, Tint.AMBER, true);
        if (!text.getText().equals(some ? of.text() : "")) {
            text.setText(some ? of.text() : "");
        }
        expression.setSelection(of.expression());
        ignoreCase.setSelection(of.ignoreCase());
        tint.select(of.tint().ordinal());
        remove.setEnabled(some);
    }

    /** With nothing chosen, what is typed is for the next that is added. */
    private void take() {
        int row = table.getSelectionIndex();
        if (row >= 0) {
            try {
                Highlighter now = typed(all.get(row).on());
                if (!now.equals(all.get(row))) {
                    all.set(row, now);
                    paint(table.getItem(row), now);
                }
                changed.accept("");
            } catch (IllegalArgumentException e) {
                changed.accept(e.getMessage());
            }
        }
    }

    private Highlighter typed(boolean on) {
        return new Highlighter(text.getText(), expression.getSelection(), ignoreCase.getSelection(),
                Tint.values()[Math.max(0, tint.getSelectionIndex())], on);
    }

    /** Another one, in the next colour; where nothing was chosen, what is typed. */
    private void add() {
        Tint next = Tint.values()[all.size() % Tint.values().length];
        boolean begun = table.getSelectionIndex() < 0 && !text.getText().isEmpty();
        try {
            Highlighter added = begun
                    ? typed(true)
                    : new Highlighter(TEXTS.get("highlighter.new"), false, true, next, true);
            all.add(added);
            paint(new TableItem(table, SWT.NONE), added);
            select(all.size() - 1);
            changed.accept("");
            text.setFocus();
            text.selectAll();
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
