package org.deskwright.certificates.x509;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;

/** Whether a key signed something; the arithmetic is Java's own. */
public final class Signatures {
    private static final Map<String, String> KEYS = Map.of(Oids.RSA, "RSA", Oids.RSA_PSS, "RSASSA-PSS", Oids.EC, "EC",
            Oids.DSA, "DSA", "1.3.101.112", "Ed25519", "1.3.101.113", "Ed448", "2.16.840.1.101.3.4.3.17", "ML-DSA",
            "2.16.840.1.101.3.4.3.18", "ML-DSA", "2.16.840.1.101.3.4.3.19", "ML-DSA");

    private Signatures() {
    }

    /** Whether the certificate is signed with that key; false also where the algorithm is not known. */
    public static boolean verifies(Certificate certificate, SubjectKey key) {
        try {
            return verifies(certificate.algorithm(), certificate.signedBytes(), certificate.signature(), key);
        } catch (DerException e) {
            return false;
        }
    }

    /** The same of bytes of any kind, such as those of an answer. */
    public static boolean verifies(AlgorithmId algorithm, byte[] signed, byte[] signature, SubjectKey key) {
        Optional<PublicKey> decoded = decoded(key);
        if (decoded.isEmpty()) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(algorithm.oid());
            if (algorithm.oid().equals(Oids.RSA_PSS)) {
                check.setParameter(pss(algorithm.value()));
            }
            check.initVerify(decoded.get());
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException | RuntimeException | java.io.IOException e) {
            return false;
        }
    }

    private static PSSParameterSpec pss(DerValue algorithm) throws GeneralSecurityException, java.io.IOException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
        parameters.init(algorithm.part(1).encoded());
        return parameters.getParameterSpec(PSSParameterSpec.class);
    }

    /** As Java's own; empty where it does not know such keys. */
    public static Optional<PublicKey> decoded(SubjectKey key) {
        String kind = KEYS.get(key.algorithm().oid());
        if (kind == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(key.bytes())));
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
