package org.deskwright.certificates.path;

import java.util.List;
import java.util.stream.Collectors;

import org.deskwright.certificates.x509.Certificate;

/**
 * Certificates each of which is signed by the next; the first is that of the server.
 */
public record CertificatePath(List<Certificate> certificates) {
    public CertificatePath {
        certificates = List.copyOf(certificates);
    }

    public Certificate first() {
        return certificates.getFirst();
    }

    public Certificate last() {
        return certificates.getLast();
    }

    public int length() {
        return certificates.size();
    }

    /** Whether the last one signed itself, so that nothing can be missing. */
    public boolean isComplete() {
        return last().isSelfSigned();
    }

    /** Names with arrows between, as the admin reads it. */
    @Override
    public String toString() {
        return certificates.stream().map(Certificate::name).collect(Collectors.joining(" -> "));
    }
}
