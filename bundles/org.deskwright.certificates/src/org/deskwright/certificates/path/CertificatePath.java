package org.deskwright.certificates.path;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.certificates.der.DerException;
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

    /**
     * The numbers of the policies under which all of it was issued, below the one that is trusted (RFC 5280 6.1.6);
     * empty when there are none, or what is said of them cannot be read.
     */
    public Set<String> policies() {
        try {
            return PathPolicies.of(this).valid();
        } catch (DerException e) {
            return Set.of();
        }
    }

    /** Names with arrows between, as the admin reads it. */
    @Override
    public String toString() {
        return certificates.stream().map(Certificate::name).collect(Collectors.joining(" -> "));
    }
}
