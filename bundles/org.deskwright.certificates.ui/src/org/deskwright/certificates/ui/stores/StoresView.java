package org.deskwright.certificates.ui.stores;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.ui.command.Opening;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.certificates.ui.table.ChangingTable;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Which store accepts which chain: a row for each chain that lies open, a column for each store. */
public final class StoresView extends ViewPart {
    public static final String ID = "org.deskwright.certificates.stores";

    private static final Texts TEXTS = Texts.beside(StoresView.class);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String TABLE = "certificates.stores";

    private CertificateDesk desk;
    private List<CertificateFile> files = List.of();
    private Optional<Instant> at = Optional.empty();
    private ChangingTable<HeldAgainst, ChainRow> table;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(CertificateDesk.class);
        table = new ChangingTable<>(parent, TABLE, getSite(), this::show, row -> List.of(row.first()));
        table.whenEmpty(this::nothing);
        SessionWatch.on(table.control(), desk, this::follow);
    }

    private EmptyState nothing(Composite place) {
        return new EmptyState(place, "certificates.stores.empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint"))
                .door(TEXTS.get("empty.server"), Icon.CONNECT.image(), "certificates.stores.server",
                        () -> Opening.server(getSite()))
                .door(TEXTS.get("empty.open"), Icon.OPEN_FILE.image(), "certificates.stores.open",
                        () -> Opening.ask(getSite()));
    }

    private void follow(DeskState state) {
        if (state.files().equals(files) && state.at().equals(at)) {
            return;
        }
        files = state.files();
        at = state.at();
        if (state.chains().isEmpty()) {
            table.clear();
        } else {
            table.load(TEXTS.get("loading"), LIMIT, monitor -> HeldAgainst.of(state, desk.stores()));
        }
    }

    private void show(HeldAgainst held) {
        String counts = TEXTS.get("line", held.rows().size(), held.stores().size())
                + at.map(moment -> TEXTS.get("line.at", Moments.in(ZoneId.systemDefault(), moment))).orElse("");
        table.show(held.stores(),
                () -> new TableDescription<>(TABLE, TEXTS.get("table"), ChainColumns.of(held.stores()), ChainRow::file,
                        List.of(new Sort("accepting", false), new Sort("name", false))),
                held.rows(),
                held.missing().isEmpty()
                        ? counts
                        : TEXTS.get("line.missing", counts, String.join("; ", held.missing())));
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
