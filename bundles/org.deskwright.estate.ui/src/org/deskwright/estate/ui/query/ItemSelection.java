package org.deskwright.estate.ui.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.deskwright.estate.query.SheetRow;
import org.deskwright.ui.table.VirtualTable;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What is selected in a table, as the rest of the workbench knows it: the items of the estate, not rows. */
final class ItemSelection<T> implements IPostSelectionProvider {
    private final VirtualTable<SheetRow<T>> table;
    private final IPostSelectionProvider inner;
    private final Function<T, ?> item;
    private final Function<Object, ?> identity;
    private final Map<ISelectionChangedListener, ISelectionChangedListener> wrapped = new ConcurrentHashMap<>();

    /**
     * @param item what a row is about
     * @param identity of the row that is about an item
     */
    ItemSelection(VirtualTable<SheetRow<T>> table, Function<T, ?> item, Function<Object, ?> identity) {
        this.table = table;
        this.inner = table.selectionProvider();
        this.item = item;
        this.identity = identity;
    }

    @Override
    public IStructuredSelection getSelection() {
        List<?> items = table.selection().stream().map(row -> item.apply(row.item())).toList();
        return new StructuredSelection(items);
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection elements) {
            table.select(Stream.of(elements.toArray()).map(identity).toList());
        }
    }

    private ISelectionChangedListener wrapped(ISelectionChangedListener listener) {
        return wrapped.computeIfAbsent(listener,
                l -> event -> l.selectionChanged(new SelectionChangedEvent(this, getSelection())));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        inner.addSelectionChangedListener(wrapped(listener));
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        inner.removeSelectionChangedListener(wrapped(listener));
    }

    @Override
    public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
        inner.addPostSelectionChangedListener(wrapped(listener));
    }

    @Override
    public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
        inner.removePostSelectionChangedListener(wrapped(listener));
    }
}
