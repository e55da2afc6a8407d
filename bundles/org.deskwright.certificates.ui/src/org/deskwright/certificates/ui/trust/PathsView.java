package org.deskwright.certificates.ui.trust;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;

import org.deskwright.certificates.path.JudgedPath;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.ui.command.Opening;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.certificates.ui.table.ChangingTable;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/**
 * All paths of the selected certificate side by side: a column for each, with who trusts it and until when. Selecting a
 * step is selecting the certificates that stand there, so that two cross-signs are compared.
 */
public final class PathsView extends ViewPart {
    public static final String ID = "org.deskwright.certificates.paths";

    private static final Texts TEXTS = Texts.beside(PathsView.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String TABLE = "certificates.paths";

    private ChangingTable<Found, PathRow> table;

    /** What was found of a certificate. */
    private record Found(String line, List<PathRow> rows, int paths) {}

    @Override
    public void createPartControl(Composite parent) {
        table = new ChangingTable<>(parent, TABLE, getSite(), this::show, PathRow::certificates);
        table.whenEmpty(place -> new EmptyState(place, "certificates.paths.empty", TEXTS.get("paths.empty"),
                TEXTS.get("paths.empty.hint")).door(TEXTS.get("paths.open"), Icon.OPEN_FILE.image(),
                        "certificates.paths.open", () -> Opening.ask(getSite())));
        FollowedCertificate.in(this, table.control(), this::load);
    }

    private void load(CertificateRow row, DeskState state) {
        CertificateDesk desk = getSite().getService(CertificateDesk.class);
        table.load(TEXTS.get("loading", row.certificate().name()), LIMIT, monitor -> find(row, state, desk));
    }

    private static Found find(CertificateRow row, DeskState state, CertificateDesk desk) {
        TrustReport report = Reports.of(row, state, desk);
        List<JudgedPath> paths = JudgedPath.of(report, state.request());
        String line = TEXTS.get(report.cut() ? "paths.line.cut" : "paths.line", row.certificate().name(), paths.size())
                + state.at().map(moment -> TEXTS.get("sent.at", Moments.in(ZoneId.systemDefault(), moment))).orElse("");
        return new Found(line, PathRows.of(paths, state), paths.size());
    }

    private void show(Found found) {
        table.show(Collections.nCopies(found.paths(), "path"),
                () -> new TableDescription<>(TABLE, TEXTS.get("paths.table"), PathRows.columns(found.paths()),
                        PathRow::order, List.of(new Sort("step", false))),
                found.rows(), found.line());
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
