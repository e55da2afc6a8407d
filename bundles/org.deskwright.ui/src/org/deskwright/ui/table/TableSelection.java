package org.deskwright.ui.table;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Control;

/**
 * Tells the workbench what is selected in a table. Those who take longer to follow listen for the post selection: it
 * comes when the user pauses.
 */
final class TableSelection implements IPostSelectionProvider {
    private static final int PAUSE_MILLIS = 150;

    private final Control control;
    private final Supplier<List<?>> chosen;
    private final Consumer<List<?>> choose;
    private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
    private final List<ISelectionChangedListener> postListeners = new CopyOnWriteArrayList<>();
    private final Runnable post = this::tellLater;

    TableSelection(Control control, Supplier<List<?>> chosen, Consumer<List<?>> choose) {
        this.control = control;
        this.chosen = chosen;
        this.choose = choose;
    }

    void changed() {
        if (!listeners.isEmpty()) {
            SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
            listeners.forEach(l -> l.selectionChanged(event));
        }
        control.getDisplay().timerExec(PAUSE_MILLIS, post);
    }

    private void tellLater() {
        if (!control.isDisposed() && !postListeners.isEmpty()) {
            SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
            postListeners.forEach(l -> l.selectionChanged(event));
        }
    }

    @Override
    public IStructuredSelection getSelection() {
        return new StructuredSelection(chosen.get());
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection elements) {
            choose.accept(elements.toList());
        }
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
        postListeners.add(listener);
    }

    @Override
    public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
        postListeners.remove(listener);
    }
}
