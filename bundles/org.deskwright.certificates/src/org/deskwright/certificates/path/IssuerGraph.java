package org.deskwright.certificates.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.DistinguishedName;
import org.deskwright.certificates.x509.Signatures;
import org.deskwright.certificates.x509.SubjectKey;

/**
 * Who signed whom among some certificates, told by names and proved by signatures. A signature is reckoned once for
 * each key, however many certificates the key has. Not for several threads.
 */
final class IssuerGraph {
    private record Proof(Certificate certificate, SubjectKey key) {}

    private final Map<DistinguishedName, List<Certificate>> bySubject = new HashMap<>();
    private final Map<Proof, Boolean> proofs = new HashMap<>();
    private final Map<Certificate, List<Certificate>> issuers = new HashMap<>();

    IssuerGraph(Collection<Certificate> all) {
        for (Certificate one : new LinkedHashSet<>(all)) {
            bySubject.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(one);
        }
    }

    /** Those that signed it, but not itself. */
    List<Certificate> issuers(Certificate certificate) {
        return issuers.computeIfAbsent(certificate, this::find);
    }

    private List<Certificate> find(Certificate certificate) {
        return bySubject.getOrDefault(certificate.issuer(), List.of()).stream().filter(one -> !one.equals(certificate))
                .filter(one -> mayBe(one, certificate))
                .filter(one -> proofs.computeIfAbsent(new Proof(certificate, one.key()),
                        proof -> Signatures.verifies(certificate, proof.key())))
                .toList();
    }

    /** Identifiers of keys that differ spare the reckoning; a certificate may lack them. */
    private static boolean mayBe(Certificate issuer, Certificate certificate) {
        Optional<String> wanted = certificate.authorityKeyId();
        Optional<String> has = issuer.subjectKeyId();
        return wanted.isEmpty() || has.isEmpty() || wanted.equals(has);
    }
}
