package org.deskwright.certificates.file;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerReader;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.RevocationList;

/**
 * The certificates of a signed message (RFC 5652 5.1) and its lists of revoked ones, as P7B files have them around
 * nothing.
 */
final class Pkcs7 {
    private Pkcs7() {
    }

    record Content(List<Certificate> certificates, List<RevocationList> revocations) {}

    static Content read(byte[] bytes, int from) throws DerException {
        DerValue message = DerReader.first(bytes, from, bytes.length);
        if (!message.part(0).oid().equals(Oids.SIGNED_DATA)) {
            throw new DerException(message.part(0).offset(), "is a message that is not signed, so has no certificates");
        }
        DerValue signed = message.part(1).part(0).expect(Tags.SEQUENCE, "the signed message");
        List<Certificate> certificates = new ArrayList<>();
        List<RevocationList> revocations = new ArrayList<>();
        for (DerValue part : signed.parts()) {
            if (part.isContext(0)) {
                for (DerValue one : part.parts()) {
                    if (one.is(Tags.SEQUENCE)) {
                        certificates.add(certificate(one));
                    }
                }
            } else if (part.isContext(1)) {
                for (DerValue one : part.parts()) {
                    // answers of responders stand here with a tag of their own
                    if (one.is(Tags.SEQUENCE)) {
                        revocations.add(revocations(one));
                    }
                }
            }
        }
        return new Content(certificates, revocations);
    }

    private static RevocationList revocations(DerValue one) throws DerException {
        try {
            return RevocationList.read(one.encoded());
        } catch (DerException e) {
            throw e.at(one.offset());
        }
    }

    private static Certificate certificate(DerValue one) throws DerException {
        try {
            return Certificate.read(one.encoded());
        } catch (DerException e) {
            throw e.at(one.offset());
        }
    }
}
