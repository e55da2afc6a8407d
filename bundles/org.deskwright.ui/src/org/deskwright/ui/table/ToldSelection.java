package org.deskwright.ui.table;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;

/** What is selected in a view, and who is told of it. Display thread only. */
public abstract class ToldSelection implements IPostSelectionProvider {
    private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
    private final List<ISelectionChangedListener> postListeners = new CopyOnWriteArrayList<>();

    /** Tells all who listen, where another selection is the choice of the user already. */
    protected final void tell() {
        tellNow();
        tellSettled();
    }

    /** Tells those who follow each step of the user. */
    protected final void tellNow() {
        tell(listeners);
    }

    /** Tells those who wait until the user pauses. */
    protected final void tellSettled() {
        tell(postListeners);
    }

    private void tell(List<ISelectionChangedListener> whom) {
        if (!whom.isEmpty()) {
            SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
            whom.forEach(listener -> listener.selectionChanged(event));
        }
    }

    /** Unless it is said otherwise nobody sets it: it follows the view and nothing else. */
    @Override
    public void setSelection(ISelection selection) {
        // stays as it is
    }

    @Override
    public final void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public final void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public final void addPostSelectionChangedListener(ISelectionChangedListener listener) {
        postListeners.add(listener);
    }

    @Override
    public final void removePostSelectionChangedListener(ISelectionChangedListener listener) {
        postListeners.remove(listener);
    }
}
