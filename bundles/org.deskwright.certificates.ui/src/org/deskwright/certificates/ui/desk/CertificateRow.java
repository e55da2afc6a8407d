package org.deskwright.certificates.ui.desk;

import java.time.Instant;
import java.util.List;

import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.lint.LintHit;
import org.deskwright.certificates.lint.Role;
import org.deskwright.certificates.x509.Certificate;

/**
 * A certificate in the list.
 *
 * @param known whether Deskwright brings it along
 * @param note what there is to know of it; empty of those in files
 * @param hits rules that it breaks; none are looked for in those that Deskwright brings
 * @param identity stays the same while the list changes
 */
public record CertificateRow(FoundCertificate found, boolean known, String note, List<LintHit> hits, String identity) {
    public CertificateRow {
        hits = List.copyOf(hits);
    }

    public Certificate certificate() {
        return found.certificate();
    }

    public String file() {
        return found.file();
    }

    public Role role() {
        return Role.of(certificate());
    }

    public Standing standing(Instant now) {
        return Standing.of(certificate(), now);
    }
}
