package org.deskwright.certificates.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Signatures;

/**
 * How a server sends its chain: each has to sign the one before (RFC 5246 7.4.2); since TLS 1.3 the order behind the
 * first is free, and clients differ in what they make of it.
 *
 * @param misplaced those that did not sign the one before
 * @param repeated those that were sent more than once
 * @param needless roots that signed themselves, which no client takes from a server
 * @param missing the last one that was reached whose issuer was not sent; empty when the chain ends at a root
 */
public record ChainOrder(List<Certificate> misplaced, List<Certificate> repeated, List<Certificate> needless,
        Optional<Certificate> missing) {
    public ChainOrder {
        misplaced = List.copyOf(misplaced);
        repeated = List.copyOf(repeated);
        needless = List.copyOf(needless);
    }

    static ChainOrder of(List<Certificate> sent) {
        List<Certificate> misplaced = new ArrayList<>();
        List<Certificate> repeated = new ArrayList<>();
        for (int i = 1; i < sent.size(); i++) {
            if (sent.subList(0, i).contains(sent.get(i))) {
                repeated.add(sent.get(i));
            } else if (!signs(sent.get(i), sent.get(i - 1))) {
                misplaced.add(sent.get(i));
            }
        }
        List<Certificate> needless = sent.stream().skip(1).filter(Certificate::isSelfSigned).toList();
        CertificatePath longest = new PathBuilder(sent).all(sent.getFirst()).paths().getFirst();
        Certificate last = longest.last();
        return new ChainOrder(misplaced, repeated, needless,
                last.isSelfIssued() ? Optional.empty() : Optional.of(last));
    }

    private static boolean signs(Certificate issuer, Certificate certificate) {
        return issuer.subject().matches(certificate.issuer()) && Signatures.verifies(certificate, issuer.key());
    }

    /** Whether all is as clients like it best. */
    public boolean isClean() {
        return misplaced.isEmpty() && repeated.isEmpty();
    }
}
