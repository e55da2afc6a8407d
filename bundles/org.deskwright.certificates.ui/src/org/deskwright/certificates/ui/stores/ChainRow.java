package org.deskwright.certificates.ui.stores;

import java.util.List;

import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.certificates.ui.desk.CertificateRow;

/**
 * What a server sends, and what each store makes of it.
 *
 * @param file from which it was read
 * @param first the server's own certificate
 * @param verdicts one for each store, in the order of the columns
 */
record ChainRow(String file, CertificateRow first, List<Verdict> verdicts) {
    ChainRow {
        verdicts = List.copyOf(verdicts);
    }

    int accepting() {
        return (int) verdicts.stream().filter(Verdict::accepted).count();
    }
}
