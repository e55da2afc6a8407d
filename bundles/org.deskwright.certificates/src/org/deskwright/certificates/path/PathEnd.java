package org.deskwright.certificates.path;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.deskwright.certificates.x509.Certificate;

/**
 * When a path is good no more: its first certificate to expire, or the first list of revoked certificates that there is
 * to be a newer one of by then (RFC 5280 5.1.2.5), without which nobody can say that none of them is revoked.
 *
 * @param certificate which one expires, or is told of by the list
 * @param byList whether it is the list that ends
 */
public record PathEnd(Instant at, Certificate certificate, boolean byList) {
    /** The first of all ends. */
    public static PathEnd of(CertificatePath path, PathRequest request) {
        Revocations revocations = new Revocations(request.revocations(), request.issuers(), request.at());
        List<PathEnd> ends = new ArrayList<>();
        List<Certificate> all = path.certificates();
        for (int i = 0; i < all.size(); i++) {
            Certificate one = all.get(i);
            ends.add(new PathEnd(one.notAfter(), one, false));
            revocations.until(one, all.subList(i + 1, all.size()))
                    .ifPresent(at -> ends.add(new PathEnd(at, one, true)));
        }
        return ends.stream().min(Comparator.comparing(PathEnd::at)).orElseThrow();
    }
}
