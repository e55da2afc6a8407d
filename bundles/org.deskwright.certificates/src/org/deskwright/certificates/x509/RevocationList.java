package org.deskwright.certificates.x509;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerReader;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/** A list of revoked certificates (RFC 5280 5.1). */
public final class RevocationList {
    /** The field of RFC 5280 5.2.5 that says so. */
    private static final int INDIRECT = 4;

    private final DerValue tree;
    private final AlgorithmId algorithm;
    private final DistinguishedName issuer;
    private final Instant thisUpdate;
    private final Optional<Instant> nextUpdate;
    private final Map<BigInteger, Instant> revoked = new HashMap<>();
    private boolean delta;
    private boolean indirect;

    private RevocationList(byte[] bytes) throws DerException {
        tree = DerReader.read(bytes).expect(Tags.SEQUENCE, "a list of revoked certificates");
        DerValue signed = tree.part(0).expect(Tags.SEQUENCE, "what is signed");
        algorithm = AlgorithmId.of(tree.part(1));
        int at = signed.part(0).is(Tags.INTEGER) ? 2 : 1;
        issuer = DistinguishedName.of(signed.part(at++));
        thisUpdate = CertificateTime.of(signed.part(at++)).instant();
        nextUpdate = at < signed.parts().size() && isTime(signed.part(at))
                ? Optional.of(CertificateTime.of(signed.part(at++)).instant())
                : Optional.empty();
        if (at < signed.parts().size() && signed.part(at).is(Tags.SEQUENCE)) {
            for (DerValue entry : signed.part(at).parts()) {
                revoked.put(entry.part(0).expect(Tags.INTEGER, "a serial number").integer(),
                        CertificateTime.of(entry.part(1)).instant());
            }
            at++;
        }
        if (at < signed.parts().size() && signed.part(at).isContext(0)) {
            for (DerValue one : signed.part(at).part(0).parts()) {
                limits(Extension.of(one));
            }
        }
    }

    private void limits(Extension extension) throws DerException {
        switch (extension.oid()) {
            case Oids.DELTA_CRL -> delta = true;
            case Oids.CRL_SCOPE -> indirect = extension.value().parts().stream()
                    .anyMatch(part -> part.isContext(INDIRECT) && part.length() == 1 && part.contentByte(0) != 0);
            default -> {
                // says nothing of which certificates are meant
            }
        }
    }

    /** Whether it has only what changed since another list (RFC 5280 5.2.4). */
    public boolean isDelta() {
        return delta;
    }

    /** Whether it is about certificates of other authorities too (RFC 5280 5.2.5). */
    public boolean isIndirect() {
        return indirect;
    }

    /**
     * What of it is not used, for the admin: nobody is said to be revoked by mistake, and nobody is held for sound
     * because of what was left out.
     */
    public Optional<String> unused() {
        if (indirect) {
            return Optional.of("is a list for several authorities (indirect), which is not used");
        }
        return delta
                ? Optional.of("is a list of changes (delta), which is not used without the list that it changes")
                : Optional.empty();
    }

    /**
     * @param der all bytes of one list
     * @throws DerException where it is broken
     */
    public static RevocationList read(byte[] der) throws DerException {
        return new RevocationList(der.clone());
    }

    private static boolean isTime(DerValue value) {
        return value.is(Tags.UTC_TIME) || value.is(Tags.GENERALIZED_TIME);
    }

    public DistinguishedName issuer() {
        return issuer;
    }

    public Instant thisUpdate() {
        return thisUpdate;
    }

    /** When there is to be a newer one, where the list tells. */
    public Optional<Instant> nextUpdate() {
        return nextUpdate;
    }

    public boolean isCurrentAt(Instant moment) {
        return !moment.isBefore(thisUpdate) && nextUpdate.map(next -> !moment.isAfter(next)).orElse(true);
    }

    /** How many certificates are revoked. */
    public int size() {
        return revoked.size();
    }

    /**
     * Since when a certificate of that serial number is revoked; empty when it is not in the list, or that is not used.
     */
    public Optional<Instant> revoked(BigInteger serial) {
        return unused().isPresent() ? Optional.empty() : Optional.ofNullable(revoked.get(serial));
    }

    /** Whether that authority signed the list. */
    public boolean isSignedBy(Certificate authority) {
        try {
            return authority.subject().matches(issuer)
                    && Signatures.verifies(algorithm, tree.part(0).encoded(), tree.part(2).bits(), authority.key());
        } catch (DerException e) {
            return false;
        }
    }

    public byte[] encoded() {
        return tree.encoded();
    }
}
