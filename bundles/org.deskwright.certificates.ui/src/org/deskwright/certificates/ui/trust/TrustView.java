package org.deskwright.certificates.ui.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** Which stores accept the selected certificate, and all ways to what they trust. */
public final class TrustView extends ViewPart {
    public static final String ID = "org.deskwright.certificates.trust";

    private static final Texts TEXTS = Texts.beside(TrustView.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final ISelectionListener selected = this::select;
    private Optional<CertificateRow> subject = Optional.empty();
    private Optional<Instant> at = Optional.empty();
    private CertificateDesk desk;
    private List<CertificateFile> files = List.of();
    private LoadPane<TrustReport> pane;
    private Page page;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(CertificateDesk.class);
        parent.setLayout(new FillLayout());
        pane = new LoadPane<>(parent, "certificates.trust.pane", this::show);
        pane.content().setLayout(new FillLayout());
        page = new Page(pane.content(), "certificates.trust.page");
        page.write(writer -> writer.aside(TEXTS.get("nothing")));
        getSite().getWorkbenchWindow().getSelectionService().addPostSelectionListener(selected);
        select(null, getSite().getWorkbenchWindow().getSelectionService().getSelection());
        SessionWatch.on(page.control(), desk, this::follow);
    }

    private void select(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection elements
                && elements.getFirstElement() instanceof CertificateRow row && !subject.equals(Optional.of(row))) {
            subject = Optional.of(row);
            load();
        }
    }

    /** Another store may accept what the ones before did not. */
    private void follow(DeskState state) {
        if (!state.files().equals(files) || !state.at().equals(at)) {
            files = state.files();
            at = state.at();
            load();
        }
    }

    private void load() {
        DeskState state = desk.current();
        subject.ifPresent(row -> pane.load(TEXTS.get("loading", row.certificate().name()), LIMIT,
                monitor -> Reports.of(row, state, desk)));
    }

    private void show(TrustReport report) {
        page.write(writer -> TrustPage.write(writer, report, at));
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
