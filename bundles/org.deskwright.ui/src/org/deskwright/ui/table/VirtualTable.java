package org.deskwright.ui.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.report.table.TableColumn;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.ColumnController.Spec;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * A table for any number of rows. Filtering, sorting and grouping are done in the background; when they are through,
 * the rows change at one go, and what is selected and seen stays where it was as far as it is still there. All methods
 * return at once and are for the display thread only.
 */
public final class VirtualTable<T> implements TableControl {
    private static final Texts TEXTS = Texts.beside(VirtualTable.class);
    private static final String KEY = VirtualTable.class.getName();

    private final TableDescription<T> description;
    private final ColumnController layout;
    private final Grid<T> grid;
    private final GridAccess<T> access;
    private final RowWorker<T> worker;
    private final TableSelection selection;
    private final GridPainter<T> painter;
    private final HeaderMouse<T> headerMouse;
    private RowSource<T> source;
    private RowQuery<T> query = RowQuery.all();
    private RowQuery<T> answered = query;
    private Runnable arranged = () -> {};

    /** @param settings of this table alone, where the layout of the columns is kept */
    public VirtualTable(Composite parent, TableDescription<T> description, IDialogSettings settings) {
        this.description = description;
        layout = new ColumnController(description.specs(), description.sorts(), settings);
        grid = new Grid<>(parent, description.columns(), layout);
        source = new RowSource<>(List.of(), description.columns(), description.identity());
        painter = new GridPainter<>(grid);
        GridHeader header = new GridHeader(grid, painter.fit(), painter.texts());
        headerMouse = new HeaderMouse<>(grid, header, painter.fit());
        new GridMouse<>(grid, painter.fit());
        new GridKeys<>(grid);
        access = new GridAccess<>(grid, description.name());
        worker = new RowWorker<>(TEXTS.get("job", description.name()), parent.getDisplay());
        selection = new TableSelection(grid.canvas(), this::selection, this::selectAsGiven);
        grid.onSelected(() -> {
            access.moved();
            selection.changed();
        });
        layout.onChange(this::layoutChanged);
        query = query.withSorts(layout.sorts()).withGroup(layout.group());
        grid.canvas().setData(PageWriter.ID, description.id());
        grid.canvas().setData(KEY, this);
        TableControl.attach(grid.canvas(), this);
        grid.canvas().onCopy(() -> TableCopy.of(content(), grid.canvas().getDisplay()));
        grid.canvas().onSelectAll(this::selectAll);
        new HeaderMenu(grid.canvas(), this, this::headingAt);
        grid.canvas().addListener(SWT.Dispose, e -> worker.end());
        ThemeColor.onChange(grid.canvas(), grid.canvas()::redraw);
    }

    /** The table that a control is the surface of. */
    public static Optional<VirtualTable<?>> of(Control control) {
        return control.getData(KEY) instanceof VirtualTable<?> table ? Optional.of(table) : Optional.empty();
    }

    public Control control() {
        return grid.canvas();
    }

    public TableDescription<T> description() {
        return description;
    }

    @Override
    public ColumnController columns() {
        return layout;
    }

    @Override
    public boolean isGroupable() {
        return true;
    }

    @Override
    public TableContent<T> content() {
        List<TableColumn<T>> written = Stream
                .concat(layout.shown().stream(), layout.all().stream().map(Spec::id).filter(c -> !layout.isShown(c)))
                .map(grid::column).map(c -> new TableColumn<T>(c.id(), c.title(), c.value(), c.text())).toList();
        return new TableContent<>(description.id(), description.name(), written, layout.shown().size(), selection(),
                shownRows(), source.rows());
    }

    /** The column whose heading is there on the display. */
    private Optional<String> headingAt(Point display) {
        Point at = grid.canvas().toControl(display);
        int place = at.y >= 0 && at.y < grid.size().header() ? grid.size().columnAt(at.x + grid.scroll().left()) : -1;
        return place < 0 ? Optional.empty() : Optional.of(grid.size().columns().get(place));
    }

    /** Where the heading of a shown column is on the control, or beyond its edges. */
    public Rectangle headingPlace(String column) {
        int place = grid.size().columns().indexOf(column);
        return new Rectangle(grid.size().start(place) - grid.scroll().left(), 0, grid.size().width(place),
                grid.size().header());
    }

    /** Makes a column as wide as what can be seen in it. */
    @Override
    public void fitWidth(String column) {
        headerMouse.fitWidth(column);
    }

    /** Replaces all rows. Those that were there before and have the same identity stay selected. */
    public void setRows(List<T> rows) {
        source = new RowSource<>(rows, description.columns(), description.identity());
        ask();
    }

    /** Shows only rows in which each of the words occurs. */
    public void search(String words) {
        if (!words.equals(query.words())) {
            query = query.withWords(words);
            ask();
        }
    }

    /** Spares the memory for {@link #search}: the owner finds words by itself, and {@linkplain #filter filters}. */
    public void searchElsewhere() {
        worker.searchElsewhere();
    }

    /** Shows only rows for which it holds; called in the background. */
    public void filter(Predicate<? super T> filter) {
        query = query.withFilter(filter);
        ask();
    }

    private void layoutChanged() {
        RowQuery<T> next = query.withSorts(layout.sorts()).withGroup(layout.group());
        grid.relayout();
        if (!next.equals(query)) {
            if (!next.group().equals(query.group())) {
                grid.forgetClosed();
            }
            query = next;
            ask();
        }
    }

    private void ask() {
        RowSource<T> asked = source;
        RowQuery<T> question = query;
        worker.ask(asked, question, layout.shown(), lines -> {
            if (!grid.canvas().isDisposed()) {
                grid.show(asked, lines, !question.isOrderedAs(answered));
                answered = question;
                painter.setEmptyText(asked.rows().isEmpty() ? "" : TEXTS.get("empty.filtered"));
                arranged.run();
            }
        });
    }

    /** Runs the action each time that other rows are shown, such as for a line that counts them. */
    public void onArranged(Runnable action) {
        arranged = action;
    }

    /** Gives the selected row that the keyboard is at when the user presses Enter or double clicks. */
    public void onOpen(Consumer<T> action) {
        grid.onOpened(() -> lead().ifPresent(action));
    }

    /** The row that the keyboard is at. */
    public Optional<T> lead() {
        int line = grid.selection().lead();
        boolean row = grid.isLine(line) && !grid.lines().isHeading(line);
        return row ? Optional.of(grid.rowIn(line)) : Optional.empty();
    }

    /** How many rows there are. */
    public int total() {
        return source.rows().size();
    }

    /** How many rows pass the filter. */
    public int count() {
        return grid.lines().order().size();
    }

    /** Whether rows are about to change. */
    public boolean isBusy() {
        return worker.isBusy();
    }

    /** The rows that pass the filter, from top to bottom, those in closed groups too. */
    public List<T> shownRows() {
        RowOrder order = grid.lines().order();
        return rows(IntStream.range(0, order.size()).map(order::row));
    }

    /** The selected rows, from top to bottom. */
    public List<T> selection() {
        return rows(IntStream.of(grid.selection().inOrder(grid.lines().order())));
    }

    private List<T> rows(IntStream numbers) {
        List<T> rows = grid.source().rows();
        return numbers.mapToObj(rows::get).toList();
    }

    /** The headings from top to bottom, with how many rows each has; none while rows are not grouped. */
    public List<RowGroup> groups() {
        return grid.lines().order().groups();
    }

    /** Where a row is on the control; nowhere when it cannot be seen. */
    public Optional<Rectangle> place(Object identity) {
        OptionalInt row = grid.source().find(identity);
        OptionalInt line = row.isPresent() ? grid.lines().lineOf(row.getAsInt()) : row;
        return line.isPresent() && grid.scroll().isVisible(line.getAsInt())
                ? Optional.of(grid.bounds(line.getAsInt()))
                : Optional.empty();
    }

    /** Makes the table the one of a view: its selection is that of the view, and others can add to its context menu. */
    public void publish(IWorkbenchPartSite site) {
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        grid.canvas().setMenu(menu.createContextMenu(grid.canvas()));
        site.registerContextMenu(menu, selection);
        site.setSelectionProvider(selection);
    }

    /** Tells the workbench what is selected. */
    public IPostSelectionProvider selectionProvider() {
        return selection;
    }

    /** Whether there is a row with that identity and the filter lets it through. */
    public boolean holds(Object identity) {
        OptionalInt row = grid.source().find(identity);
        return row.isPresent() && grid.lines().isWanted(row.getAsInt());
    }

    /** Whether such a row has a line: it has none in a group that is closed. */
    public boolean hasLine(Object identity) {
        OptionalInt row = grid.source().find(identity);
        return row.isPresent() && grid.lines().lineOf(row.getAsInt()).isPresent();
    }

    /**
     * Selects the rows with these identities, as far as they are shown, and brings the first of them into sight, with
     * what is about it. That is no passing by: who listens for the post selection hears of it at once.
     */
    public void select(Collection<?> identities) {
        List<Integer> chosen = identities.stream().map(grid.source()::find).flatMapToInt(OptionalInt::stream).boxed()
                .toList();
        chosen.forEach(grid::open);
        grid.selection().choose(grid.lines(), chosen);
        grid.jumped();
        selection.settle();
    }

    @SuppressWarnings("unchecked")
    private void selectAsGiven(List<?> rows) {
        select(rows.stream().map(row -> (Object) description.identity().apply((T) row)).toList());
    }

    public void selectAll() {
        grid.selection().all(grid.lines());
        grid.changed();
    }

    public void closeAllGroups(boolean close) {
        grid.closeAll(close);
    }
}
