package org.deskwright.certificates.ui.stores;

import java.util.List;

import org.deskwright.ui.table.ToldSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;

/**
 * Selecting a chain is selecting its first certificate, so that all views about certificates follow. Outlives the
 * tables, of which there is another one for each set of stores.
 */
final class FirstCertificates extends ToldSelection {
    private ISelection selection = StructuredSelection.EMPTY;

    void choose(List<ChainRow> rows) {
        selection = new StructuredSelection(rows.stream().map(ChainRow::first).toList());
        tell();
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }
}
