package org.deskwright.diagnosis.ui.selection;

import java.util.List;
import java.util.function.Supplier;

import org.deskwright.ui.table.ToldSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;

/** Tells the workbench what the rows that are selected in a view stand for. */
public final class ViewSelection extends ToldSelection {
    private final Supplier<List<Object>> selected;
    private ISelection published = StructuredSelection.EMPTY;

    public ViewSelection(Supplier<List<Object>> selected) {
        this.selected = selected;
    }

    /** To be called when the user selected something. */
    public void changed() {
        setSelection(new StructuredSelection(selected.get()));
    }

    @Override
    public ISelection getSelection() {
        return published;
    }

    /** Publishes something else than rows, such as the opened case; the view stays as it is. */
    @Override
    public void setSelection(ISelection selection) {
        published = selection;
        tell();
    }
}
