package org.deskwright.certificates.ui.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.deskwright.certificates.known.HashQuery;
import org.deskwright.certificates.ui.command.Opening;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.RowsPage;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** All certificates that lie open, and those that Deskwright knows. Its selection is of {@link CertificateRow}s. */
public final class CertificatesView extends ViewPart {
    public static final String ID = "org.deskwright.certificates.list";

    private static final Texts TEXTS = Texts.beside(CertificatesView.class);
    /** Shorter ones are more likely a word or a year. */
    private static final int FEWEST_OF_HASH = 8;

    private CertificateDesk desk;
    private RowsPage<CertificateRow> page;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(CertificateDesk.class);
        parent.setLayout(new FillLayout());
        TableDescription<CertificateRow> description = new TableDescription<>("certificates", TEXTS.get("table"),
                CertificateColumns.all(), CertificateRow::identity, List.of(new Sort("ends", false)));
        page = new RowsPage<>(parent, getSite(), description, this::nothing)
                .understand(TEXTS.get("hint"), CertificatesView::meant).done();
        page.table().publish(getSite());
        page.table().onArranged(() -> page.line(line()));
        FileDrop.on(page.control(), files -> Opening.files(getSite(), files));
        SessionWatch.on(page.control(), desk, this::show);
    }

    private static Optional<Predicate<CertificateRow>> meant(String typed) {
        return HashQuery.of(typed).filter(query -> query.hex().length() >= FEWEST_OF_HASH)
                .map(query -> row -> !query.matches(row.certificate()).isEmpty());
    }

    private EmptyState nothing(Composite parent) {
        return new EmptyState(parent, "certificates.empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint"))
                .door(TEXTS.get("empty.open"), Icon.OPEN_FILE.image(), "certificates.open",
                        () -> Opening.ask(getSite()))
                .door(TEXTS.get("empty.paste"), Icon.PASTE.image(), "certificates.paste",
                        () -> Opening.clipboard(getSite()))
                .door(TEXTS.get("empty.java"), Icon.CERTIFICATE.image(), "certificates.java",
                        () -> Opening.rootsOfJava(getSite()));
    }

    private void show(DeskState state) {
        page.show(state.rows(), line());
    }

    private String line() {
        DeskState state = desk.current();
        String counts = TEXTS.get("line", page.table().count(), page.table().total(), state.count());
        List<RevocationList> revocations = state.revocations();
        if (!revocations.isEmpty()) {
            counts = TEXTS.get("line.revocations", counts, revocations.size(),
                    revocations.getFirst().issuer().shortName(), revocations.getFirst().size());
        }
        List<String> problems = state.problems();
        return problems.isEmpty() ? counts : TEXTS.get("line.problems", counts, problems.size(), problems.getFirst());
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
