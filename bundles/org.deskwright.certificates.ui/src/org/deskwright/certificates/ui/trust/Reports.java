package org.deskwright.certificates.ui.trust;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.known.KnownAuthority;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.certificates.x509.Certificate;

/** Holds a certificate against all that lies open. */
final class Reports {
    private Reports() {
    }

    /** Takes a moment: not on the display's thread. */
    static TrustReport of(CertificateRow row, DeskState state, CertificateDesk desk) {
        List<Certificate> known = KnownAuthorities.bundled().all().stream().map(KnownAuthority::certificate).toList();
        return TrustReport.of(sent(row, state), desk.stores().stores(), known, state.request());
    }

    /** The certificate, and what came with it in a file that is what a server sends. */
    private static List<Certificate> sent(CertificateRow row, DeskState state) {
        Set<Certificate> sent = new LinkedHashSet<>();
        sent.add(row.certificate());
        state.file(row.file()).filter(CertificateFile::isChain).ifPresent(file -> sent.addAll(file.certificates()));
        return List.copyOf(sent);
    }
}
