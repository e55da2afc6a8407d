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

    /** @param problems what is broken among them */
    record Content(List<Certificate> certificates, List<RevocationList> revocations, List<DerException> problems) {}

    static Content read(byte[] bytes, int from) throws DerException {
        DerValue message = DerReader.first(bytes, from, bytes.length);
        if (!message.part(0).oid().equals(Oids.SIGNED_DATA)) {
            throw new DerException(message.part(0).offset(), "is a message that is not signed, so has no certificates");
        }
        DerValue signed = message.part(1).part(0).expect(Tags.SEQUENCE, "the signed message");
        List<Certificate> certificates = new ArrayList<>();
        List<RevocationList> revocations = new ArrayList<>();
        List<DerException> problems = new ArrayList<>();
        for (DerValue part : signed.parts()) {
            if (part.isContext(0)) {
                for (DerValue one : part.parts()) {
                    if (one.is(Tags.SEQUENCE)) {
                        try {
                            certificates.add(Certificate.read(one.encoded()));
                        } catch (DerException e) {
                            problems.add(e.at(one.offset()));
                        }
                    }
                }
            } else if (part.isContext(1)) {
                for (DerValue one : part.parts()) {
                    // answers of responders stand here with a tag of their own
                    if (one.is(Tags.SEQUENCE)) {
                        try {
                            revocations.add(RevocationList.read(one.encoded()));
                        } catch (DerException e) {
                            problems.add(e.at(one.offset()));
                        }
                    }
                }
            }
        }
        if (certificates.isEmpty() && revocations.isEmpty() && !problems.isEmpty()) {
            throw problems.getFirst();
        }
        return new Content(certificates, revocations, problems);
    }
}
