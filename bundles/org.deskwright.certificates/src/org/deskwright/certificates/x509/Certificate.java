package org.deskwright.certificates.x509;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerReader;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/**
 * A certificate (RFC 5280 4.1), read from its own bytes and no further than needed: one that breaks rules can be looked
 * at as well. Two are equal when all their bytes are.
 */
public final class Certificate {
    /** Real ones have some kilobytes; lists of names make a few as large as 100. */
    public static final int MOST_BYTES = 1 << 20;

    private final byte[] bytes;
    private final DerValue tree;
    private final int version;
    private final DerValue serial;
    private final AlgorithmId innerAlgorithm;
    private final DistinguishedName issuer;
    private final CertificateTime notBefore;
    private final CertificateTime notAfter;
    private final DistinguishedName subject;
    private final SubjectKey key;
    private final List<Extension> extensions;
    private final AlgorithmId algorithm;
    private final int hash;
    /** Reckoned when it is first asked for, and alike whoever reckons it. */
    private volatile Boolean selfSigned;

    private Certificate(byte[] bytes) throws DerException {
        this.bytes = bytes;
        tree = DerReader.read(bytes).expect(Tags.SEQUENCE, "a certificate");
        DerValue signed = tree.part(0).expect(Tags.SEQUENCE, "what is signed");
        algorithm = AlgorithmId.of(tree.part(1));
        tree.part(2).expect(Tags.BIT_STRING, "the signature");
        boolean versioned = signed.part(0).isContext(0);
        int at = versioned ? 1 : 0;
        version = versioned ? signed.part(0).part(0).smallInteger() + 1 : 1;
        serial = signed.part(at++).expect(Tags.INTEGER, "the serial number");
        serial.integer();
        innerAlgorithm = AlgorithmId.of(signed.part(at++));
        issuer = DistinguishedName.of(signed.part(at++));
        DerValue validity = signed.part(at++).expect(Tags.SEQUENCE, "the validity");
        notBefore = CertificateTime.of(validity.part(0));
        notAfter = CertificateTime.of(validity.part(1));
        subject = DistinguishedName.of(signed.part(at++));
        key = SubjectKey.of(signed.part(at++));
        extensions = extensions(signed, at);
        hash = Arrays.hashCode(bytes);
    }

    /**
     * @param der all bytes of one certificate
     * @throws DerException where its frame is broken
     */
    public static Certificate read(byte[] der) throws DerException {
        if (der.length > MOST_BYTES) {
            throw new DerException(0, "is larger than 1 MiB, which no certificate is");
        }
        return new Certificate(der.clone());
    }

    private static List<Extension> extensions(DerValue signed, int from) throws DerException {
        List<Extension> found = new ArrayList<>();
        for (int i = from; i < signed.parts().size(); i++) {
            if (signed.part(i).isContext(3)) {
                for (DerValue one : signed.part(i).part(0).expect(Tags.SEQUENCE, "the list of extensions").parts()) {
                    found.add(Extension.of(one));
                }
            }
        }
        return List.copyOf(found);
    }

    /** All bytes, as they were read. */
    public byte[] encoded() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public DerValue tree() {
        return tree;
    }

    /** 1 to 3, or what else stands there. */
    public int version() {
        return version;
    }

    public BigInteger serial() {
        try {
            return serial.integer();
        } catch (DerException e) {
            throw new IllegalStateException(e); // looked at when it was read
        }
    }

    /** The bytes of the serial number in hex, with a zero byte ahead where one stands there. */
    public String serialHex() {
        return HexFormat.of().formatHex(serial.content());
    }

    public int serialBytes() {
        return serial.length();
    }

    /** By which it says that it is signed; outside of what is signed. */
    public AlgorithmId algorithm() {
        return algorithm;
    }

    /** The same within what is signed; both have to be alike. */
    public AlgorithmId innerAlgorithm() {
        return innerAlgorithm;
    }

    public DistinguishedName issuer() {
        return issuer;
    }

    public DistinguishedName subject() {
        return subject;
    }

    public Instant notBefore() {
        return notBefore.instant();
    }

    public Instant notAfter() {
        return notAfter.instant();
    }

    /** Both ends as they are written. */
    public List<CertificateTime> validity() {
        return List.of(notBefore, notAfter);
    }

    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(notBefore()) && !moment.isAfter(notAfter());
    }

    public SubjectKey key() {
        return key;
    }

    public List<Extension> extensions() {
        return extensions;
    }

    public Optional<Extension> extension(String oid) {
        for (Extension one : extensions) {
            if (one.oid().equals(oid)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Whether subject and issuer are the same (RFC 5280 3.2). */
    public boolean isSelfIssued() {
        return subject.matches(issuer);
    }

    /** Whether it is signed with its own key. */
    public boolean isSelfSigned() {
        if (selfSigned == null) {
            selfSigned = isSelfIssued() && Signatures.verifies(this, key);
        }
        return selfSigned;
    }

    /** Whether it says that it may issue others; one of version 1 cannot say it. */
    public boolean isAuthority() {
        return extension(Oids.BASIC_CONSTRAINTS).flatMap(BasicConstraints::of).map(BasicConstraints::authority)
                .orElse(false);
    }

    /** The identifier of its key that it tells, in hex. */
    public Optional<String> subjectKeyId() {
        try {
            Optional<Extension> found = extension(Oids.SUBJECT_KEY_ID);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(HexFormat.of().formatHex(found.get().value().content()));
        } catch (DerException e) {
            return Optional.empty();
        }
    }

    /** The identifier of its issuer's key that it tells, in hex. */
    public Optional<String> authorityKeyId() {
        return extension(Oids.AUTHORITY_KEY_ID).flatMap(AuthorityKeyId::of).flatMap(AuthorityKeyId::key);
    }

    /** What is signed, with tag and length. */
    public byte[] signedBytes() {
        return tree.parts().getFirst().encoded();
    }

    public byte[] signature() throws DerException {
        return tree.part(2).bits();
    }

    /** In hex, small letters. */
    public String digest(String algorithmName) {
        return digest(algorithmName, bytes);
    }

    static String digest(String name, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has them
        }
    }

    /** How people call it: the common name, else what else of the subject is most telling. */
    public String name() {
        String name = subject.shortName();
        return !name.isEmpty()
                ? name
                : SubjectNames.of(this).stream().findFirst().map(GeneralName::text)
                        .orElse("serial number " + serialHex());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate it && hash == it.hash && Arrays.equals(bytes, it.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return name();
    }
}
