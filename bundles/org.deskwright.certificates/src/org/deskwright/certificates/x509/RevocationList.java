package org.deskwright.certificates.x509;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerReader;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/** A list of revoked certificates (RFC 5280 5.1), or of what changed since another one (5.2.4). Immutable. */
public final class RevocationList {
    /** The field of RFC 5280 5.2.5 that says so. */
    private static final int INDIRECT = 4;
    /** The reason that is none: what was on hold is good again (RFC 5280 5.3.1). */
    private static final int REMOVED = 8;

    /**
     * What is said of a certificate.
     *
     * @param since from when on it is revoked
     * @param reason -1 where none is told
     * @param issuer whose certificate it is
     */
    private record Entry(Instant since, int reason, DistinguishedName issuer) {
        /** Whether it is taken off the list that this one changes. */
        boolean removed() {
            return reason == REMOVED;
        }
    }

    private final DerValue tree;
    private final AlgorithmId algorithm;
    private final DistinguishedName issuer;
    private final Instant thisUpdate;
    private final Optional<Instant> nextUpdate;
    /** By serial number; several of one number only in a list for several authorities. */
    private final Map<BigInteger, List<Entry>> entries = new HashMap<>();
    private Optional<BigInteger> number = Optional.empty();
    private Optional<BigInteger> base = Optional.empty();
    private byte[] scope = {};
    private boolean indirect;
    private int size;

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
            entries(signed.part(at++));
        }
        if (at < signed.parts().size() && signed.part(at).isContext(0)) {
            for (DerValue one : signed.part(at).part(0).parts()) {
                extension(Extension.of(one));
            }
        }
    }

    private void entries(DerValue all) throws DerException {
        DistinguishedName whose = issuer;
        for (DerValue entry : all.parts()) {
            int reason = -1;
            if (entry.parts().size() > 2) {
                for (DerValue one : entry.part(2).parts()) {
                    Extension extension = Extension.of(one);
                    switch (extension.oid()) {
                        case Oids.CRL_REASON -> reason = extension.value().smallInteger();
                        // holds for those that follow, too
                        case Oids.CRL_ENTRY_ISSUER -> whose = name(extension).orElse(whose);
                        default -> {
                            // says nothing of which certificates are meant
                        }
                    }
                }
            }
            entries.computeIfAbsent(entry.part(0).expect(Tags.INTEGER, "a serial number").integer(),
                    _ -> new ArrayList<>(1)).add(new Entry(CertificateTime.of(entry.part(1)).instant(), reason, whose));
            size++;
        }
    }

    private static Optional<DistinguishedName> name(Extension extension) throws DerException {
        return GeneralName.list(extension.value()).stream().filter(GeneralName.Directory.class::isInstance)
                .map(one -> ((GeneralName.Directory) one).name()).findFirst();
    }

    private void extension(Extension extension) throws DerException {
        switch (extension.oid()) {
            case Oids.CRL_NUMBER ->
                number = Optional.of(extension.value().expect(Tags.INTEGER, "the number of the list").integer());
            case Oids.DELTA_CRL -> base = Optional
                    .of(extension.value().expect(Tags.INTEGER, "the number of the list that it changes").integer());
            case Oids.CRL_SCOPE -> {
                scope = extension.octets().content();
                indirect = extension.value().parts().stream()
                        .anyMatch(part -> part.isContext(INDIRECT) && part.length() == 1 && part.contentByte(0) != 0);
            }
            default -> {
                // says nothing of which certificates are meant
            }
        }
    }

    /** Its number among those of its issuer, where it tells (RFC 5280 5.2.3). */
    public Optional<BigInteger> number() {
        return number;
    }

    /** The number of the list that it changes at the earliest, where it is one of changes. */
    public Optional<BigInteger> base() {
        return base;
    }

    /** Whether it has only what changed since another list (RFC 5280 5.2.4). */
    public boolean isDelta() {
        return base.isPresent();
    }

    /** Whether it is about certificates of other authorities too (RFC 5280 5.2.5). */
    public boolean isIndirect() {
        return indirect;
    }

    /**
     * Whether it changes that list: of the same issuer, for the same certificates, and that one is no older than the
     * one it was made against and no newer than itself (RFC 5280 5.2.4).
     */
    public boolean changes(RevocationList whole) {
        return isDelta() && !whole.isDelta() && whole.number.isPresent() && number.isPresent()
                && issuer.matches(whole.issuer) && Arrays.equals(scope, whole.scope)
                && whole.number.get().compareTo(base.get()) >= 0 && whole.number.get().compareTo(number.get()) < 0;
    }

    /** What it lacks when nothing is at hand that it changes. */
    public String lack() {
        return "is a list of changes (delta) to list number " + base.orElseThrow()
                + ", or a later one, and no such list is at hand";
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

    /** How many certificates it tells of. */
    public int size() {
        return size;
    }

    /** All that it tells of, the latest first. */
    public List<Revoked> entries() {
        return entries.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(entry -> new Revoked(one.getKey(), entry.since(), entry.reason(), entry.issuer())))
                .sorted(Comparator.comparing(Revoked::since).reversed().thenComparing(Revoked::serial)).toList();
    }

    /** Whether anything is said of a certificate with that serial number that this authority issued. */
    public boolean tells(BigInteger serial, DistinguishedName authority) {
        return entry(serial, authority).isPresent();
    }

    /**
     * Since when a certificate with that serial number, of that authority, is revoked; empty when it is not in the
     * list. Of a list of changes that is not the whole truth.
     */
    public Optional<Instant> revoked(BigInteger serial, DistinguishedName authority) {
        return entry(serial, authority).filter(entry -> !entry.removed()).map(Entry::since);
    }

    private Optional<Entry> entry(BigInteger serial, DistinguishedName authority) {
        return entries.getOrDefault(serial, List.of()).stream()
                .filter(entry -> (indirect ? entry.issuer() : issuer).matches(authority)).findFirst();
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
