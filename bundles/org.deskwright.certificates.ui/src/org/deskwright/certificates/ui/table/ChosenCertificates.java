package org.deskwright.certificates.ui.table;

import java.util.List;

import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.ui.table.ToldSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;

/**
 * Selecting a row is selecting certificates, so that all views about certificates follow. Outlives the tables, of which
 * there is another one for each set of columns.
 */
final class ChosenCertificates extends ToldSelection {
    private ISelection selection = StructuredSelection.EMPTY;

    void choose(List<CertificateRow> rows) {
        selection = new StructuredSelection(rows);
        tell();
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }
}
