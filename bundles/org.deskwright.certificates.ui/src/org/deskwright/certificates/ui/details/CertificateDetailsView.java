package org.deskwright.certificates.ui.details;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** All that the selected certificate says, and the rules it breaks; of two, how they differ. */
public final class CertificateDetailsView extends ViewPart {
    public static final String ID = "org.deskwright.certificates.details";

    private static final Texts TEXTS = Texts.beside(CertificateDetailsView.class);

    private final ISelectionListener selected = this::select;
    private List<CertificateRow> shown = List.of();
    private Page page;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        page = new Page(parent, "certificates.details.page");
        getSite().getWorkbenchWindow().getSelectionService().addPostSelectionListener(selected);
        select(null, getSite().getWorkbenchWindow().getSelectionService().getSelection());
        page.writeSoon(this::write);
    }

    private void select(IWorkbenchPart part, ISelection selection) {
        if (part == this || !(selection instanceof IStructuredSelection elements)) {
            return;
        }
        List<CertificateRow> rows = Stream.of(elements.toArray()).filter(CertificateRow.class::isInstance)
                .map(CertificateRow.class::cast).limit(3).toList();
        if (!rows.isEmpty() && !rows.equals(shown)) {
            shown = rows;
            page.writeSoon(this::write);
        }
    }

    private void write(PageWriter writer) {
        switch (shown.size()) {
            case 0 -> writer.aside(TEXTS.get("nothing"));
            case 1 -> new CertificatePage(writer, getSite().getService(CertificateDesk.class).current())
                    .write(shown.getFirst());
            case 2 -> ComparisonPage.write(writer, shown.getFirst(), shown.get(1));
            default -> writer.aside(TEXTS.get("many"));
        }
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getWorkbenchWindow().getSelectionService().removePostSelectionListener(selected);
        super.dispose();
    }
}
