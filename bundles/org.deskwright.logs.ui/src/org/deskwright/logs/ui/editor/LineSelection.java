package org.deskwright.logs.ui.editor;

import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.ui.table.ToldSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;

/** The line at which the keyboard is, for the views around the editor: who wants to go to another asks that. */
final class LineSelection extends ToldSelection {
    private final LogPane pane;

    LineSelection(LogPane pane) {
        this.pane = pane;
    }

    @Override
    public ISelection getSelection() {
        return pane.lead().<ISelection>map(StructuredSelection::new).orElse(StructuredSelection.EMPTY);
    }

    void changed() {
        tell();
    }
}
