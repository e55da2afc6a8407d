package org.deskwright.logs.ui.editor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.deskwright.logs.ui.canvas.LogPane;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The line at which the keyboard is, for the views around the editor. */
final class LineSelection implements ISelectionProvider {
    private final LogPane pane;
    private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();

    LineSelection(LogPane pane) {
        this.pane = pane;
    }

    @Override
    public ISelection getSelection() {
        return pane.lead().<ISelection>map(StructuredSelection::new).orElse(StructuredSelection.EMPTY);
    }

    void changed() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(listener -> listener.selectionChanged(event));
    }

    @Override
    public void setSelection(ISelection selection) {
        // who wants to go to a line asks the editor
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
