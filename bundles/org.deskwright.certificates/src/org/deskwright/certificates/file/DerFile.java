package org.deskwright.certificates.file;

import java.util.List;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerReader;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.core.intake.UnreadableException;

/** A file that is ASN.1: a certificate, a list of revoked ones, PKCS #7 or PKCS #12. */
final class DerFile {
    /** Of a head, the first value of a certificate is a sequence of its own; that of PKCS #12 the number 3. */
    private static final int LONG_FORM = 0x80;

    private DerFile() {
    }

    static boolean recognises(byte[] head) {
        if (head.length < 16 || (head[0] & 0xFF) != Tags.SEQUENCE || (head[1] & 0xFF) < LONG_FORM) {
            return false;
        }
        int counted = head[1] & 0x7F;
        int at = 2 + counted;
        if (counted > Integer.BYTES || at + 4 > head.length) {
            return false;
        }
        int inner = head[at] & 0xFF;
        boolean pkcs12 = inner == Tags.INTEGER && head[at + 1] == 1 && head[at + 2] == 3;
        boolean signedData = inner == Tags.OID && head[at + 1] == 9 && (head[at + 2] & 0xFF) == 0x2A;
        return pkcs12 || signedData || inner == Tags.SEQUENCE && isSigned(head, at);
    }

    /** Within stands the version, or at once the serial number. */
    private static boolean isSigned(byte[] head, int at) {
        int second = head[at + 1] & 0xFF;
        int content = at + 2 + (second > LONG_FORM ? second & 0x7F : 0);
        return content + 2 < head.length && ((head[content] & 0xFF) == 0xA0 || head[content] == Tags.INTEGER);
    }

    static CertificateFile read(String name, byte[] bytes, Password password) throws UnreadableException {
        DerValue value = DerReader.first(bytes, 0, bytes.length);
        DerValue first = value.part(0);
        if (first.is(Tags.INTEGER)) {
            return KeyStores.read(name, FileFormat.PKCS12, bytes, password);
        }
        if (first.is(Tags.OID)) {
            Pkcs7.Content content = Pkcs7.read(bytes, 0);
            List<FoundCertificate> found = content.certificates().stream()
                    .map(one -> new FoundCertificate(one, name, 0, "", false)).toList();
            return new CertificateFile(name, FileFormat.PKCS7, found, content.revocations(), List.of(),
                    List.copyOf(content.problems()));
        }
        if (isRevocationList(first)) {
            return new CertificateFile(name, FileFormat.DER, List.of(), List.of(RevocationList.read(value.encoded())),
                    List.of(), List.of());
        }
        return several(name, bytes);
    }

    /** Where a certificate has its validity, a list has only the day of its issue. */
    private static boolean isRevocationList(DerValue signed) {
        return signed.parts().stream().anyMatch(part -> part.is(Tags.UTC_TIME) || part.is(Tags.GENERALIZED_TIME));
    }

    /** Some programs write certificates one behind the other. */
    private static CertificateFile several(String name, byte[] bytes) throws DerException {
        List<FoundCertificate> found = new java.util.ArrayList<>();
        List<UnreadableException> problems = new java.util.ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            try {
                DerValue one = DerReader.first(bytes, at, bytes.length);
                found.add(new FoundCertificate(certificate(one, at), name, at, "", false));
                at = one.end();
            } catch (DerException e) {
                if (found.isEmpty()) {
                    throw e;
                }
                problems.add(e);
                break;
            }
        }
        return new CertificateFile(name, FileFormat.DER, found, List.of(), List.of(), problems);
    }

    private static Certificate certificate(DerValue value, int at) throws DerException {
        try {
            return Certificate.read(value.encoded());
        } catch (DerException e) {
            throw e.at(at);
        }
    }

    /** What stands first; OpenSSL adds to its trusted certificates what they are trusted for. */
    static Certificate first(byte[] bytes) throws DerException {
        return Certificate.read(DerReader.first(bytes, 0, bytes.length).encoded());
    }
}
