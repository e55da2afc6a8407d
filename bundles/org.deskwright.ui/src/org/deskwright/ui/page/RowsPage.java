package org.deskwright.ui.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.deskwright.ui.command.Commands;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** A table with a filter over it and a line under it; while there are no rows, what to do about that. */
public final class RowsPage<T> {
    private static final Texts TEXTS = Texts.beside(RowsPage.class);
    private static final int PAUSE_MILLIS = 120;

    private final Composite outer;
    private final Composite body;
    private final Composite bar;
    private final Text words;
    private final VirtualTable<T> table;
    private final Label line;
    private Composite empty;
    private Function<String, Optional<Predicate<T>>> meaning = words -> Optional.empty();

    /** @param empty makes what is shown while there are no rows */
    public RowsPage(Composite parent, IWorkbenchPartSite site, TableDescription<T> description,
            Function<Composite, EmptyState> empty) {
        outer = new Composite(parent, SWT.NONE);
        outer.setLayout(new StackLayout());
        body = new Composite(outer, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        layout.verticalSpacing = 4;
        body.setLayout(layout);
        bar = new Composite(body, SWT.NONE);
        GridLayout row = new GridLayout(1, false);
        row.marginWidth = 0;
        row.marginHeight = 0;
        bar.setLayout(row);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        words = OneLine
                .limited(new Text(bar, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
        words.setMessage(TEXTS.get("rows.filter"));
        words.setData(PageWriter.ID, description.id() + ".filter");
        AccessibleName.give(words, TEXTS.get("rows.filter.name", description.name()));
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        table = new VirtualTable<>(body, description, Settings.of(RowsPage.class, description.id()));
        table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        line = new Label(body, SWT.WRAP);
        line.setData(PageWriter.ID, description.id() + ".line");
        line.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        Runnable search = () -> {
            if (!words.isDisposed()) {
                search(words.getText());
            }
        };
        words.addListener(SWT.Modify, e -> words.getDisplay().timerExec(PAUSE_MILLIS, search));
        words.addListener(SWT.DefaultSelection, e -> table.control().setFocus());
        ClearKey.on(words);
        site.getService(IHandlerService.class).activateHandler(Commands.FIND, new RunnableHandler(() -> {
            words.setFocus();
            words.selectAll();
        }));
        this.empty = empty.apply(outer).control();
        top(this.empty);
    }

    private void search(String typed) {
        Optional<Predicate<T>> special = meaning.apply(typed);
        table.filter(special.orElse(row -> true));
        table.search(special.isPresent() ? "" : typed);
    }

    /**
     * Lets some of what is typed into the filter mean other than a search for words.
     *
     * @param hint stands in the empty field
     * @param understand gives which rows are meant, or nothing when it is words
     */
    public RowsPage<T> understand(String hint, Function<String, Optional<Predicate<T>>> understand) {
        words.setMessage(hint);
        meaning = understand;
        return this;
    }

    /** The rest of the control is made; it is painted like a page. */
    public RowsPage<T> done() {
        Painted.throughout(outer);
        return this;
    }

    public Composite control() {
        return outer;
    }

    public VirtualTable<T> table() {
        return table;
    }

    /** Where more controls can be put, beside the filter. */
    public Composite bar(int more) {
        ((GridLayout) bar.getLayout()).numColumns += more;
        return bar;
    }

    /** Shows rows, and a line about them. */
    public void show(List<T> rows, String about) {
        line(about);
        if (!rows.isEmpty() || table.total() > 0) {
            table.setRows(rows);
        }
        top(rows.isEmpty() ? empty : body);
    }

    /** Says something under the table. */
    public void line(String about) {
        line(about, about);
    }

    /** @param more what the mouse on it tells */
    public void line(String about, String more) {
        if (!about.equals(line.getText())) {
            line.setText(about);
            line.requestLayout();
        }
        if (!more.equals(line.getToolTipText())) {
            line.setToolTipText(more);
        }
    }

    /** Says something else while there are no rows. */
    public void empty(Function<Composite, EmptyState> other) {
        Composite before = empty;
        empty = other.apply(outer).control();
        Painted.throughout(empty);
        if (((StackLayout) outer.getLayout()).topControl == before) {
            top(empty);
        }
        before.dispose();
    }

    private void top(Composite next) {
        Leaf.turn(outer, next, this::setFocus);
    }

    public void setFocus() {
        if (((StackLayout) outer.getLayout()).topControl == body) {
            table.control().setFocus();
        } else {
            empty.setFocus();
        }
    }
}
