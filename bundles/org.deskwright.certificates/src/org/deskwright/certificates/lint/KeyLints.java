package org.deskwright.certificates.lint;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.certificates.x509.SubjectKey;

/** Of keys and signatures that are too weak. */
final class KeyLints {
    private static final int SHORTEST_RSA = 2048;
    private static final Set<String> CURVES = Set.of("1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35");
    private static final Set<String> MD = Set.of("1.2.840.113549.1.1.2", "1.2.840.113549.1.1.3",
            "1.2.840.113549.1.1.4");
    private static final Set<String> SHA1 = Set.of("1.2.840.113549.1.1.5", "1.2.840.10045.4.1", "1.2.840.10040.4.3",
            "1.3.14.3.2.29");
    private static final Set<String> WEB_SIGNATURES = Set.of("1.2.840.113549.1.1.10", "1.2.840.113549.1.1.11",
            "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3",
            "1.2.840.10045.4.3.4");

    static final Map<String, LintCheck> CHECKS = Map.ofEntries(
            Map.entry("signature.md5",
                    (one, role) -> LintCheck.when(role != Role.ROOT && MD.contains(one.algorithm().oid()))),
            Map.entry("signature.sha1",
                    (one, role) -> LintCheck.when(role != Role.ROOT && SHA1.contains(one.algorithm().oid()))),
            Map.entry("key.rsa-size", (one, _) -> shortRsa(one.key())),
            Map.entry("web.rsa-size", (one, _) -> shortRsa(one.key())),
            Map.entry("key.rsa-exponent", (one, _) -> exponent(one.key())),
            Map.entry("key.curve", (one, _) -> rareCurve(one.key())),
            Map.entry("web.curve", (one, _) -> rareCurve(one.key())),
            Map.entry("web.key-kind",
                    (one, _) -> LintCheck.when(!one.key().isRsa() && !one.key().isElliptic(), one.key().name())),
            Map.entry("web.signature", (one, _) -> LintCheck.when(!WEB_SIGNATURES.contains(one.algorithm().oid()),
                    one.algorithm().name())));

    private KeyLints() {
    }

    private static Optional<String> shortRsa(SubjectKey key) {
        return LintCheck.when(key.isRsa() && key.size() < SHORTEST_RSA, key.name());
    }

    private static Optional<String> rareCurve(SubjectKey key) {
        return LintCheck.when(key.isElliptic() && !key.curve().map(CURVES::contains).orElse(false), key.name());
    }

    private static Optional<String> exponent(SubjectKey key) {
        return key.exponent().filter(it -> it.compareTo(BigInteger.TWO) <= 0 || !it.testBit(0))
                .map(BigInteger::toString);
    }

}
