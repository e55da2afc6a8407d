package org.deskwright.certificates.ui.stores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.known.KnownAuthority;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.path.TrustTable;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.certificates.ui.desk.StoresAtHand;
import org.deskwright.certificates.x509.Certificate;

/**
 * All chains that lie open, held against all stores.
 *
 * @param stores names in the order of the columns
 * @param missing why other stores cannot be told of
 */
record HeldAgainst(List<String> stores, List<ChainRow> rows, List<String> missing) {
    HeldAgainst {
        stores = List.copyOf(stores);
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /** Takes a moment for each chain and store. */
    static HeldAgainst of(DeskState state, StoresAtHand stores) {
        Map<String, List<Certificate>> chains = new LinkedHashMap<>();
        state.chains().forEach(file -> chains.put(file.name(), file.certificates()));
        List<Certificate> known = KnownAuthorities.bundled().all().stream().map(KnownAuthority::certificate).toList();
        TrustTable table = TrustTable.of(chains, stores.stores(), known, state.request());
        Map<String, CertificateRow> first = state.rows().stream().filter(row -> !row.known())
                .collect(Collectors.toMap(CertificateRow::file, row -> row, (one, other) -> one));
        List<ChainRow> rows = new ArrayList<>();
        for (TrustTable.Row row : table.rows()) {
            Optional.ofNullable(first.get(row.name()))
                    .ifPresent(own -> rows.add(new ChainRow(row.name(), own, row.verdicts())));
        }
        return new HeldAgainst(stores.stores().stream().map(TrustStore::name).toList(), rows, stores.missing());
    }
}
