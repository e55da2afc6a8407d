package org.deskwright.certificates.ui.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Which stores accept the selected certificate, and all ways to what they trust. */
public final class TrustView extends ViewPart {
    public static final String ID = "org.deskwright.certificates.trust";

    private static final Texts TEXTS = Texts.beside(TrustView.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private LoadPane<Judged> pane;
    private Page page;

    /** A report, and for which moment it was wanted. */
    private record Judged(TrustReport report, Optional<Instant> at) {}

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        pane = new LoadPane<>(parent, "certificates.trust.pane", this::show);
        pane.content().setLayout(new FillLayout());
        page = new Page(pane.content(), "certificates.trust.page");
        page.write(writer -> writer.aside(TEXTS.get("nothing")));
        FollowedCertificate.in(this, page.control(), this::load);
    }

    private void load(CertificateRow row, DeskState state) {
        CertificateDesk desk = getSite().getService(CertificateDesk.class);
        pane.load(TEXTS.get("loading", row.certificate().name()), LIMIT,
                monitor -> new Judged(Reports.of(row, state, desk), state.at()));
    }

    private void show(Judged judged) {
        page.write(writer -> TrustPage.write(writer, judged.report(), judged.at()));
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
