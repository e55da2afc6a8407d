package org.deskwright.certificates.ui.table;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.deskwright.certificates.ui.command.Opening;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.load.Loader;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * A table whose columns are known once it is loaded, with a line about it beneath; while there is nothing, an empty
 * page with doors. Certificates in the selected rows are the selection of the view. Display thread only.
 *
 * @param <R> what is loaded
 * @param <T> a row
 */
public final class ChangingTable<R, T> {
    private final String id;
    private final Function<T, List<CertificateRow>> certificates;
    private final ChosenCertificates chosen = new ChosenCertificates();
    private final MenuManager entries;
    private Menu menu;
    private final Composite pages;
    private final LoadPane<R> pane;
    private final Composite place;
    private final CLabel line;
    private Composite empty;
    private List<String> shape = List.of();
    private VirtualTable<T> table;

    /**
     * @param id of the table for tests and settings; its other parts are named after it
     * @param show puts what was loaded into the table
     * @param certificates in a row
     */
    public ChangingTable(Composite parent, String id, IWorkbenchPartSite site, Consumer<R> show,
            Function<T, List<CertificateRow>> certificates) {
        this.id = id;
        this.certificates = certificates;
        pages = new Composite(parent, SWT.NONE);
        entries = new MenuManager();
        entries.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu = entries.createContextMenu(pages);
        // not before it has its menu: others would add to it twice
        site.registerContextMenu(entries, chosen);
        site.setSelectionProvider(chosen);
        pages.setLayout(new StackLayout());
        pane = new LoadPane<>(pages, id + ".pane", show);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        pane.content().setLayout(layout);
        place = new Composite(pane.content(), SWT.NONE);
        place.setLayout(new FillLayout());
        place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        line = new CLabel(pane.content(), SWT.NONE);
        line.setData(PageWriter.ID, id + ".line");
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        data.widthHint = 1;
        line.setLayoutData(data);
        Painted.on(line, ThemeColor.MUTED, ThemeColor.PAGE);
        Painted.throughout(pane.content());
        FileDrop.on(pages, dropped -> Opening.files(site, dropped));
    }

    /** @param made the page with its doors, in the given place */
    public void whenEmpty(Function<Composite, EmptyState> made) {
        empty = made.apply(pages).control();
        Painted.follow(pages);
        clear();
    }

    public Composite control() {
        return pages;
    }

    /** Turns to the empty page. */
    public void clear() {
        Leaf.turn(pages, empty, this::setFocus);
        chosen.choose(List.of());
    }

    public void load(String name, Duration limit, Loader<R> work) {
        Leaf.turn(pages, pane.control(), this::setFocus);
        pane.load(name, limit, work);
    }

    /**
     * @param columns names of the columns; where they differ there is another table, which keeps what the user made of
     *     those that stay
     * @param said beneath the table
     */
    public void show(List<String> columns, Supplier<TableDescription<T>> description, List<T> rows, String said) {
        if (table == null || !shape.equals(columns)) {
            shape = List.copyOf(columns);
            lay(description.get());
        }
        table.setRows(rows);
        line.setText(said);
        line.setToolTipText(said);
    }

    private void lay(TableDescription<T> description) {
        if (table != null) {
            table.control().setMenu(null); // or it would go with it
            table.control().dispose();
        }
        VirtualTable<T> laid = new VirtualTable<>(place, description, Settings.of(ChangingTable.class, id));
        if (menu.isDisposed() || menu.getShell() != laid.control().getShell()) {
            menu.dispose(); // the view was taken out of its window, or put back
            menu = entries.createContextMenu(pages);
        }
        laid.control().setMenu(menu);
        laid.selectionProvider().addPostSelectionChangedListener(_ -> chosen.choose(
                laid.selection().stream().flatMap(row -> certificates.apply(row).stream()).distinct().toList()));
        table = laid;
        place.layout();
    }

    public void setFocus() {
        if (((StackLayout) pages.getLayout()).topControl == empty) {
            empty.setFocus();
        } else if (table != null) {
            table.control().setFocus();
        } else {
            pane.control().setFocus();
        }
    }
}
