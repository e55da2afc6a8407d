package org.deskwright.certificates.path;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;

/**
 * Lists of revoked certificates, over each of which the newest changes are laid that there are (RFC 5280 5.2.4). A list
 * for several authorities counts for a certificate when one of the authorities above it signed the list (5.2.5), or
 * another one whom the certificate names and who stands below the same anchor (6.3.3). Immutable.
 */
public final class Revocations {
    private final List<RevocationList> whole;
    private final List<RevocationList> changes;
    private final ListIssuers others;

    public Revocations(Collection<RevocationList> lists) {
        this(lists, List.of(), Instant.EPOCH);
    }

    /**
     * @param atHand certificates among which are perhaps those of other issuers of lists
     * @param at for when these are judged
     */
    public Revocations(Collection<RevocationList> lists, Collection<Certificate> atHand, Instant at) {
        others = new ListIssuers(atHand, at);
        whole = lists.stream().filter(list -> !list.isDelta()).toList();
        changes = lists.stream().filter(RevocationList::isDelta)
                .sorted(Comparator.comparing((RevocationList list) -> list.number().orElse(BigInteger.ZERO)).reversed())
                .toList();
    }

    /** Lists of changes that are of no use, since what they change is not at hand. */
    public List<RevocationList> useless() {
        return changes.stream().filter(delta -> whole.stream().noneMatch(delta::changes)).toList();
    }

    /**
     * Since when a certificate is revoked.
     *
     * @param above the authorities above it, the one that issued it first
     */
    public Optional<Instant> revoked(Certificate one, List<Certificate> above) {
        return whole.stream().filter(list -> counts(list, one, above))
                .flatMap(list -> revoked(list, one, above).stream()).min(Comparator.naturalOrder());
    }

    /**
     * Until when the newest list tells of a certificate; empty when none does, or the list does not say until when.
     *
     * @param above as for {@link #revoked}
     */
    public Optional<Instant> until(Certificate one, List<Certificate> above) {
        return whole.stream().filter(list -> counts(list, one, above))
                .max(Comparator.comparing(RevocationList::thisUpdate)).flatMap(RevocationList::nextUpdate);
    }

    private Optional<Instant> revoked(RevocationList list, Certificate one, List<Certificate> above) {
        return changes.stream().filter(delta -> delta.changes(list) && counts(delta, one, above)).findFirst()
                .filter(delta -> delta.tells(one.serial(), one.issuer())).orElse(list)
                .revoked(one.serial(), one.issuer());
    }

    private boolean counts(RevocationList list, Certificate one, List<Certificate> above) {
        if (above.isEmpty()) {
            return false;
        }
        if (list.isIndirect()) {
            return above.stream().anyMatch(list::isSignedBy)
                    || ListIssuers.named(one).stream().anyMatch(list.issuer()::matches) && others.vouch(list, above);
        }
        return list.issuer().matches(one.issuer()) && (list.isSignedBy(above.getFirst()) || others.vouch(list, above));
    }
}
