package org.deskwright.certificates.file;

import java.util.List;
import java.util.Objects;

import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.core.intake.UnreadableException;

/**
 * What a file holds, in its order.
 *
 * @param thumbprints SHA-1 hashes of certificates that are not there themselves, in hex
 * @param problems what could not be read, at its offset
 */
public record CertificateFile(String name, FileFormat format, List<FoundCertificate> found,
        List<RevocationList> revocations, List<String> thumbprints, List<UnreadableException> problems) {
    public CertificateFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        found = List.copyOf(found);
        revocations = List.copyOf(revocations);
        thumbprints = List.copyOf(thumbprints);
        problems = List.copyOf(problems);
    }

    /** The same, as the admin knows the file. */
    public CertificateFile named(String other) {
        return new CertificateFile(other, format,
                found.stream().map(
                        one -> new FoundCertificate(one.certificate(), other, one.offset(), one.alias(), one.trusted()))
                        .toList(),
                revocations, thumbprints, problems);
    }

    public List<Certificate> certificates() {
        return found.stream().map(FoundCertificate::certificate).toList();
    }

    /**
     * Whether it is what a server sends rather than what a device trusts: it says so, or its first certificate is for
     * no authority.
     */
    public boolean isChain() {
        return format == FileFormat.TLS_SESSION || !found.isEmpty() && format != FileFormat.REGISTRY_POL
                && found.stream().noneMatch(FoundCertificate::trusted) && !found.getFirst().certificate().isAuthority()
                && !found.getFirst().certificate().isSelfIssued();
    }

    /** Whether it tells what a device trusts. */
    public boolean isTrustStore() {
        return !isChain() && (!found.isEmpty() || !thumbprints.isEmpty());
    }
}
