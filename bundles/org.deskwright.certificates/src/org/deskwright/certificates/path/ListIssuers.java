package org.deskwright.certificates.path;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.DistinguishedName;
import org.deskwright.certificates.x509.Extension;
import org.deskwright.certificates.x509.GeneralName;
import org.deskwright.certificates.x509.KeyUsage;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.RevocationList;

/**
 * Those who sign lists of revoked certificates and are none of the authorities above a certificate. They are believed
 * when a good path leads from them to the same anchor and they may sign lists (RFC 5280 6.3.3 f).
 */
final class ListIssuers {
    /** The field of a distribution point that names another issuer of lists (RFC 5280 4.2.1.13). */
    private static final int ISSUER = 2;

    private final List<Certificate> atHand;
    private final Instant at;

    ListIssuers(Collection<Certificate> atHand, Instant at) {
        this.atHand = List.copyOf(atHand);
        this.at = at;
    }

    /** Whom a certificate names as the issuers of lists about it. */
    static List<DistinguishedName> named(Certificate one) {
        List<DistinguishedName> names = new ArrayList<>();
        Optional<Extension> points = one.extension(Oids.CRL_DISTRIBUTION);
        try {
            for (DerValue point : points.isEmpty() ? List.<DerValue>of() : points.get().value().parts()) {
                for (DerValue field : point.parts()) {
                    if (field.isContext(ISSUER)) {
                        add(field, names);
                    }
                }
            }
        } catch (DerException e) {
            return List.of();
        }
        return names;
    }

    private static void add(DerValue field, List<DistinguishedName> names) throws DerException {
        for (DerValue name : field.parts()) {
            if (GeneralName.of(name) instanceof GeneralName.Directory(DistinguishedName directory)) {
                names.add(directory);
            }
        }
    }

    /** Whether one of them signed the list and stands below the last of those authorities. */
    boolean vouch(RevocationList list, List<Certificate> above) {
        return atHand.stream()
                .anyMatch(one -> !above.contains(one) && list.isSignedBy(one) && maySign(one) && leads(one, above));
    }

    /** What cannot be read allows nothing. */
    static boolean maySign(Certificate one) {
        try {
            Optional<Extension> usage = one.extension(Oids.KEY_USAGE);
            return usage.isEmpty() || KeyUsage.read(usage.get()).contains(KeyUsage.CRL_SIGN);
        } catch (DerException e) {
            return false;
        }
    }

    private boolean leads(Certificate one, List<Certificate> above) {
        Set<Certificate> among = new LinkedHashSet<>(atHand);
        among.addAll(above);
        TrustStore anchor = new TrustStore("anchor", List.of(above.getLast()));
        PathRequest request = new PathRequest(at, Optional.empty(), Optional.empty(), OptionalInt.empty(), List.of());
        return new PathBuilder(among).to(anchor, one).paths().stream()
                .anyMatch(path -> PathValidator.problems(path, request).isEmpty());
    }
}
