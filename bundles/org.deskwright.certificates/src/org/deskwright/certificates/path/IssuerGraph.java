package org.deskwright.certificates.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.DistinguishedName;
import org.deskwright.certificates.x509.Signatures;
import org.deskwright.certificates.x509.SubjectKey;

/**
 * Who signed whom among some certificates, told by names and proved by signatures. A signature is reckoned once for
 * each key, however many certificates the key has. Not for several threads.
 */
final class IssuerGraph {
    /** Some seconds' worth; real stores need some hundred. */
    private static final int MOST_PROOFS = 20_000;

    private record Proof(Certificate certificate, SubjectKey key) {}

    private final Map<DistinguishedName, List<Certificate>> bySubject = new HashMap<>();
    private final Map<Proof, Boolean> proofs = new HashMap<>();
    private final Map<Certificate, List<Certificate>> issuers = new HashMap<>();
    private final int mostProofs;
    private boolean cut;

    IssuerGraph(Collection<Certificate> all) {
        this(all, MOST_PROOFS);
    }

    IssuerGraph(Collection<Certificate> all, int mostProofs) {
        this.mostProofs = mostProofs;
        for (Certificate one : new LinkedHashSet<>(all)) {
            bySubject.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(one);
        }
    }

    /** Those that signed it, but not itself. */
    List<Certificate> issuers(Certificate certificate) {
        return issuers.computeIfAbsent(certificate, this::find);
    }

    private List<Certificate> find(Certificate certificate) {
        Optional<String> wanted = certificate.authorityKeyId();
        return bySubject.getOrDefault(certificate.issuer(), List.of()).stream().filter(one -> !one.equals(certificate))
                .filter(one -> mayBe(one, wanted)).filter(one -> isProved(new Proof(certificate, one.key()))).toList();
    }

    /** Whether a signature was left out because there were too many to reckon. */
    boolean isCut() {
        return cut;
    }

    private boolean isProved(Proof proof) {
        Boolean known = proofs.get(proof);
        if (known != null) {
            return known;
        }
        if (proofs.size() == mostProofs) {
            cut = true;
            return false;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        boolean proved = Signatures.verifies(proof.certificate(), proof.key());
        proofs.put(proof, proved);
        return proved;
    }

    /** Identifiers of keys that differ spare the reckoning; a certificate may lack them. */
    private static boolean mayBe(Certificate issuer, Optional<String> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        Optional<String> has = issuer.subjectKeyId();
        return has.isEmpty() || wanted.equals(has);
    }
}
