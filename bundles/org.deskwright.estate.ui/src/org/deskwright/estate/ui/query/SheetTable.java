package org.deskwright.estate.ui.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.deskwright.estate.query.Query;
import org.deskwright.estate.query.QueryClock;
import org.deskwright.estate.query.Sheet;
import org.deskwright.estate.query.SheetRow;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.text.Ages;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.time.Now;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** A table of a sheet with a query above it and a count beneath. */
public final class SheetTable<T> {
    private static final Texts TEXTS = Texts.beside(SheetTable.class);
    private static final int MINUTE_MILLIS = 60_000;
    /** What is no older need not be told. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final QueryBar bar;
    private final Strip narrowing;
    private final Runnable widen;
    private final VirtualTable<SheetRow<T>> table;
    private final ItemSelection<T> selection;
    private final Label count;
    private Sheet<T> sheet;
    private Predicate<? super T> within = row -> true;
    private boolean narrowed;
    private Optional<Instant> oldest = Optional.empty();
    private IWorkbenchPartSite site;
    private Revealing revealing;

    /**
     * @param body is given a layout and filled
     * @param description its identity is that of items
     * @param item what a row is about, for the rest of the workbench
     * @param identity of the row that is about an item
     * @param widen ends the narrowing
     */
    public SheetTable(Composite body, TableDescription<SheetRow<T>> description, Function<T, ?> item,
            Function<Object, ?> identity, Runnable widen) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        layout.verticalSpacing = 4;
        body.setLayout(layout);
        String id = description.id();
        bar = new QueryBar(body, id, TEXTS.get("filter.hint", description.name(), TEXTS.get("example." + id)),
                this::ask);
        this.widen = widen;
        narrowing = new Strip(body, Icon.FILTER, id + ".narrowed").link(TEXTS.get("narrowing.all"), id + ".widen",
                widen);
        table = new VirtualTable<>(body, description, Settings.of(SheetTable.class, id));
        table.searchElsewhere();
        table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.onArranged(this::count);
        bar.leadsTo(table.control(), QueryProposals.in(bar.field(), () -> sheet));
        selection = new ItemSelection<>(table, item, identity);
        selection.addPostSelectionChangedListener(event -> count());
        count = new Label(body, SWT.NONE);
        count.setData(PageWriter.ID, id + ".count");
        count.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        growOlder();
    }

    /** Makes it the table of a view: its selection, its context menu, what Find does. */
    public void publish(IWorkbenchPartSite where) {
        join(where);
        where.getService(IHandlerService.class).activateHandler(Commands.FIND, new RunnableHandler(this::find));
    }

    /** Makes it the one that is shown of several tables of a view, for which the view itself handles Find. */
    public void join(IWorkbenchPartSite where) {
        if (site == null) {
            site = where;
            MenuManager menu = new MenuManager();
            menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
            table.control().setMenu(menu.createContextMenu(table.control()));
            site.registerContextMenu(menu, selection);
        }
        site.setSelectionProvider(selection);
    }

    /** Puts the cursor into the query. */
    public void find() {
        bar.focus();
    }

    /** Beside the field of the query. */
    public Composite beside() {
        return bar.control();
    }

    /**
     * Shows rows.
     *
     * @param where to what it is narrowed, for people; empty when it is not
     * @param holds whether a row stands there; called in the background
     */
    public void show(Sheet<T> next, QueryClock clock, String where, Predicate<? super T> holds) {
        boolean other = next != sheet;
        sheet = next;
        within = holds;
        narrowed = !where.isEmpty();
        narrowing.say(narrowed ? TEXTS.get("narrowing.only", where) : "");
        ask(bar.set(next.vocabulary(), clock));
        if (other) {
            table.setRows(next.places());
        }
    }

    private void ask(Query query) {
        table.filter(new Wanted<>(query, within));
    }

    /** @param at when the oldest of what the table is about was read; empty where that is not known */
    public void oldest(Optional<Instant> at) {
        oldest = at;
        count();
    }

    private void growOlder() {
        count.getDisplay().timerExec(MINUTE_MILLIS, () -> {
            if (!count.isDisposed()) {
                count();
                growOlder();
            }
        });
    }

    private void count() {
        // without a sheet the stage tells what is going on
        if (!count.isDisposed() && sheet != null) {
            int selected = table.selection().size();
            String rows = TEXTS.get("count", table.count(), table.total());
            Instant fresh = Now.instant().minus(FRESH);
            String line = oldest.filter(fresh::isAfter)
                    .map(at -> TEXTS.get("count.age", rows, Ages.of(at, Now.instant()))).orElse(rows);
            count.setText(selected < 2 ? line : TEXTS.get("count.selected", line, selected));
        }
    }

    public VirtualTable<SheetRow<T>> table() {
        return table;
    }

    public IPostSelectionProvider selection() {
        return selection;
    }

    /** What the rows are about that are selected. */
    public List<T> selected() {
        return table.selection().stream().map(SheetRow::item).toList();
    }

    /** Selects a row by its identity as soon as it is there; a query or narrowing that hides it gives way. */
    public void reveal(Object identity) {
        if (revealing != null) {
            revealing.end();
        }
        revealing = new Revealing(this, identity);
        revealing.run();
    }

    /** Takes away what hides rows: first the query, then the narrowing. Gives whether there was anything. */
    boolean showMore() {
        if (!query().isEmpty()) {
            setQuery("");
        } else if (narrowed) {
            widen.run();
        } else {
            return false;
        }
        return true;
    }

    /** Whether the user is in the view of the table. */
    boolean isActive() {
        return site != null && site.getPage() != null && site.getPage().getActivePart() == site.getPart();
    }

    /** What is typed into the filter. */
    public String query() {
        return bar.text();
    }

    public void setQuery(String text) {
        bar.type(text);
    }

    public void setFocus() {
        table.control().setFocus();
    }
}
