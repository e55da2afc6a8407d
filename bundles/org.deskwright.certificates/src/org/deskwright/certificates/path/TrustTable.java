package org.deskwright.certificates.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.certificates.x509.Certificate;

/**
 * Which store accepts which chain. Immutable.
 *
 * @param stores from left to right
 * @param rows one for each chain
 */
public record TrustTable(List<TrustStore> stores, List<Row> rows) {
    /**
     * A chain.
     *
     * @param name how the admin knows it
     * @param verdicts one for each store, in their order
     */
    public record Row(String name, List<Verdict> verdicts) {
        public Row {
            verdicts = List.copyOf(verdicts);
        }

        public boolean acceptedByAll() {
            return verdicts.stream().allMatch(Verdict::accepted);
        }
    }

    public TrustTable {
        stores = List.copyOf(stores);
        rows = List.copyOf(rows);
    }

    /**
     * @param chains what each server sends, its own certificate first, in the order of the rows; those that are empty
     *     are left off
     * @param known as for {@link TrustReport#of}
     */
    public static TrustTable of(Map<String, List<Certificate>> chains, List<TrustStore> stores, List<Certificate> known,
            PathRequest request) {
        List<Row> rows = new ArrayList<>();
        chains.forEach((name, sent) -> {
            if (!sent.isEmpty()) {
                rows.add(new Row(name, TrustReport.of(sent, stores, known, request).verdicts()));
            }
        });
        return new TrustTable(stores, rows);
    }
}
