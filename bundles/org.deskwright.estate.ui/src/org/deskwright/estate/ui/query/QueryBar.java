package org.deskwright.estate.ui.query;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.estate.query.Query;
import org.deskwright.estate.query.QueryClock;
import org.deskwright.estate.query.QueryException;
import org.deskwright.estate.query.QueryParser;
import org.deskwright.estate.query.Vocabulary;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.ClearKey;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * Where a query is typed. It is read while the user types; what cannot be understood is told beneath, with its place,
 * and what was asked before stays in force.
 */
final class QueryBar {
    private static final Texts TEXTS = Texts.beside(QueryBar.class);
    /** The table works in the background and drops what is asked no longer: the pause only spares it fast typing. */
    private static final int PAUSE_MILLIS = 15;

    private final Composite control;
    private final Text field;
    private final Composite mistake;
    private final Label words;
    private final Consumer<Query> asked;
    private Vocabulary<?> vocabulary;
    private QueryClock clock;
    private Query query = Query.EVERYTHING;
    private String read = "";

    /**
     * @param id of the table, before the ids of the controls
     * @param asked gets each query that can be understood
     */
    QueryBar(Composite parent, String id, String hint, Consumer<Query> asked) {
        this.asked = asked;
        control = new Composite(parent, SWT.NONE);
        control.setLayout(flat(2));
        control.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        field = OneLine
                .limited(new Text(control, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
        field.setMessage(hint);
        field.setToolTipText(TEXTS.get("filter.tooltip"));
        field.setData(PageWriter.ID, id + ".filter");
        AccessibleName.give(field, hint);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Runnable later = this::read;
        field.addListener(SWT.Modify, e -> field.getDisplay().timerExec(PAUSE_MILLIS, later));
        // who has clicked here and types wants to see the rows, not what can be typed
        field.addListener(SWT.Modify, e -> field.setToolTipText(text().isEmpty() ? TEXTS.get("filter.tooltip") : null));
        field.addListener(SWT.DefaultSelection, e -> read());
        mistake = new Composite(parent, SWT.NONE);
        mistake.setLayout(flat(2));
        mistake.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Label icon = new Label(mistake, SWT.NONE);
        icon.setImage(Icon.WARNING.image());
        words = new Label(mistake, SWT.NONE);
        words.setData(PageWriter.ID, id + ".mistake");
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Painted.on(words, ThemeColor.WARNING, ThemeColor.PAGE);
        tell("");
    }

    private static GridLayout flat(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        return layout;
    }

    /** Where more can be put beside the field. */
    Composite control() {
        return control;
    }

    Text field() {
        return field;
    }

    /** What the query is about from now on; what is typed is read anew. */
    Query set(Vocabulary<?> next, QueryClock now) {
        boolean same = vocabulary == next && now.equals(clock);
        vocabulary = next;
        clock = now;
        if (!same) {
            parse();
        }
        return query;
    }

    String text() {
        return field.getText();
    }

    /** As if the user had typed it. */
    void type(String text) {
        field.setText(text);
        field.setSelection(text.length());
        read();
    }

    private void read() {
        if (!field.isDisposed() && vocabulary != null && !field.getText().equals(read)) {
            Query before = query;
            parse();
            if (!query.equals(before)) {
                asked.accept(query);
            }
        }
    }

    private void parse() {
        read = field.getText();
        try {
            query = QueryParser.parse(read, vocabulary, clock);
            tell("");
        } catch (QueryException e) {
            tell(TEXTS.get("filter.mistake", e.position() + 1, e.getMessage()));
        }
    }

    private void tell(String text) {
        words.setText(text.replace("&", "&&"));
        words.setToolTipText(text);
        boolean visible = !text.isEmpty();
        if (mistake.getVisible() != visible || ((GridData) mistake.getLayoutData()).exclude == visible) {
            mistake.setVisible(visible);
            ((GridData) mistake.getLayoutData()).exclude = !visible;
            mistake.getParent().layout();
        }
    }

    /** Puts the cursor into the field, with its text selected. */
    void focus() {
        field.setFocus();
        field.selectAll();
    }

    /**
     * The way to the table, Enter and the arrow down; and Esc, which clears the field.
     *
     * @param busy whether the keys are for something else at the moment
     */
    void leadsTo(Control table, BooleanSupplier busy) {
        ClearKey.on(field, busy);
        field.addListener(SWT.KeyDown, e -> {
            if (!busy.getAsBoolean() && (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.CR)) {
                read();
                table.setFocus();
                e.doit = false;
            }
        });
    }
}
