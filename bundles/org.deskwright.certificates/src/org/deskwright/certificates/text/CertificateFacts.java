package org.deskwright.certificates.text;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.known.HashKind;
import org.deskwright.certificates.text.Fact.Group;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Extension;

/** Decodes a certificate field by field, in its order. */
public final class CertificateFacts {
    private static final List<HashKind> HASHES = List.of(HashKind.CERTIFICATE_SHA256, HashKind.CERTIFICATE_SHA1,
            HashKind.CERTIFICATE_MD5, HashKind.KEY_SHA256, HashKind.KEY_SHA1);

    private CertificateFacts() {
    }

    public static List<Fact> of(Certificate certificate) {
        List<Fact> facts = new ArrayList<>();
        List<DerValue> signed = certificate.tree().parts().getFirst().parts();
        int first = signed.getFirst().isContext(0) ? 1 : 0;
        DerValue version = first == 1 ? signed.getFirst() : certificate.tree();
        add(facts, "version", Integer.toString(certificate.version()), version);
        add(facts, "serial number", certificate.serialHex(), signed.get(first));
        add(facts, "signature", certificate.algorithm().name(), certificate.algorithm().value());
        add(facts, "issuer", certificate.issuer().toString(), signed.get(first + 2));
        add(facts, "valid from", certificate.notBefore().toString(), signed.get(first + 3).parts().get(0));
        add(facts, "valid until", certificate.notAfter().toString(), signed.get(first + 3).parts().get(1));
        add(facts, "subject", certificate.subject().toString(), signed.get(first + 4));
        add(facts, "public key", certificate.key().name(), signed.get(first + 5));
        for (Extension extension : certificate.extensions()) {
            facts.add(new Fact(Group.EXTENSIONS, extension.name(),
                    (extension.critical() ? "critical; " : "") + ExtensionText.of(extension),
                    extension.octets().offset(), extension.octets().end()));
        }
        HASHES.forEach(kind -> facts.add(new Fact(Group.HASHES, kind.title(), kind.of(certificate), -1, -1)));
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value, DerValue at) {
        facts.add(new Fact(Group.CERTIFICATE, name, value, at.offset(), at.end()));
    }
}
