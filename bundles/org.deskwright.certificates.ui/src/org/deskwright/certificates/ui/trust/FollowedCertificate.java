package org.deskwright.certificates.ui.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.ui.session.SessionWatch;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;

/**
 * The certificate that was selected last in another part of the window. Tells of it when it is another one, and when
 * there are other files or another moment to judge it by: a store may accept what the ones before did not.
 */
final class FollowedCertificate {
    private final IViewPart part;
    private final CertificateDesk desk;
    private final BiConsumer<CertificateRow, DeskState> told;
    private Optional<CertificateRow> subject = Optional.empty();
    private Optional<Instant> at = Optional.empty();
    private List<CertificateFile> files = List.of();

    private FollowedCertificate(IViewPart part, BiConsumer<CertificateRow, DeskState> told) {
        this.part = part;
        this.told = told;
        desk = part.getSite().getService(CertificateDesk.class);
    }

    /**
     * @param control as long as it is there
     * @param told on the display thread
     */
    static void in(IViewPart part, Control control, BiConsumer<CertificateRow, DeskState> told) {
        FollowedCertificate followed = new FollowedCertificate(part, told);
        ISelectionService service = part.getSite().getWorkbenchWindow().getSelectionService();
        ISelectionListener listener = followed::select;
        service.addPostSelectionListener(listener);
        control.addDisposeListener(_ -> service.removePostSelectionListener(listener));
        followed.select(null, service.getSelection());
        SessionWatch.on(control, followed.desk, followed::follow);
    }

    private void select(IWorkbenchPart from, ISelection selection) {
        if (from != part && selection instanceof IStructuredSelection elements
                && elements.getFirstElement() instanceof CertificateRow row && !subject.equals(Optional.of(row))) {
            subject = Optional.of(row);
            tell();
        }
    }

    private void follow(DeskState state) {
        if (!state.files().equals(files) || !state.at().equals(at)) {
            files = state.files();
            at = state.at();
            tell();
        }
    }

    private void tell() {
        subject.ifPresent(row -> told.accept(row, desk.current()));
    }
}
