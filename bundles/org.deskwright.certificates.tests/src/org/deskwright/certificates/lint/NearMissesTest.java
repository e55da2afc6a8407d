package org.deskwright.certificates.lint;

import static org.deskwright.certificates.lint.LintsTest.AUTHORITY;
import static org.deskwright.certificates.lint.LintsTest.LINTS;
import static org.deskwright.certificates.lint.LintsTest.MD5;
import static org.deskwright.certificates.lint.LintsTest.ROOT;
import static org.deskwright.certificates.lint.LintsTest.SHA1;
import static org.deskwright.certificates.lint.LintsTest.curve;
import static org.deskwright.certificates.lint.LintsTest.limits;
import static org.deskwright.certificates.lint.LintsTest.names;
import static org.deskwright.certificates.lint.LintsTest.purposes;
import static org.deskwright.certificates.lint.LintsTest.root;
import static org.deskwright.certificates.lint.LintsTest.rsa;
import static org.deskwright.certificates.lint.LintsTest.server;
import static org.deskwright.certificates.lint.LintsTest.sid;
import static org.deskwright.certificates.lint.LintsTest.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each lint with certificates that have what it is about and are right, at the very border where there is one. */
class NearMissesTest {
    private static final String UNKNOWN = "1.2.3.4";
    private static final byte[] OCSP = Der
            .sequence(Der.sequence(Der.oid("1.3.6.1.5.5.7.48.1"), Der.ascii(0x86, "http://ocsp.example.com")));
    private static final Map<String, List<CertificateMaker>> RIGHT = right();

    private static byte[] host(String name) {
        return Der.ascii(0x82, name);
    }

    private static CertificateMaker bare() {
        return server().bare().version(1);
    }

    private static CertificateMaker nameless() {
        return CertificateMaker.server("", AUTHORITY).extension(Oids.SUBJECT_ALT_NAME, true,
                Der.sequence(host("a.example.com")));
    }

    private static CertificateMaker rootWithItsOwnKeyId() {
        KeyPair keys = CertificateMaker.keyPair();
        return root().keys(keys).extension(Oids.AUTHORITY_KEY_ID, false,
                Der.sequence(Der.value(0x80, CertificateMaker.keyId(keys))));
    }

    private static CertificateMaker issuerAndSerial() {
        byte[] name = Der.value(0xA1, Der.value(0xA4, CertificateMaker.name("Root")));
        return server().extension(Oids.AUTHORITY_KEY_ID, false,
                Der.sequence(Der.value(0x80, new byte[20]), name, Der.value(0x82, new byte[]{7})));
    }

    private static byte[] curve384() {
        return Der.sequence(Der.sequence(Der.oid(Oids.EC), Der.oid("1.3.132.0.34")), Der.bits(0, new byte[97]));
    }

    private static Map<String, List<CertificateMaker>> right() {
        Map<String, List<CertificateMaker>> all = new TreeMap<>();
        all.put("der.shortest", List.of(server()));
        shapes(all);
        authorities(all);
        namesAndLimits(all);
        keys(all);
        web(all);
        for (String id : List.of("sid", "sid-form", "sid-not-critical", "user-name")) {
            all.put("windows." + id, List.of(user(), user().extension(Oids.NT_SID, false, sid("S-1-5-18"))));
        }
        all.put("windows.signature-usage", List.of(user().without(Oids.KEY_USAGE), user()));
        return all;
    }

    private static void shapes(Map<String, List<CertificateMaker>> all) {
        all.put("version.extensions", List.of(bare(), server().bare().version(2)));
        all.put("version.known", List.of(bare(), server().bare().version(2), server()));
        all.put("version.default", List.of(bare(), server().bare().version(2).versionTold()));
        all.put("version.authority", List.of(bare(), root()));
        all.put("version.unique-ids", List.of(server()));
        all.put("serial.positive", List.of(server().serial(BigInteger.ONE)));
        all.put("serial.length", List.of(server().serial(BigInteger.ONE.shiftLeft(158))));
        all.put("signature.same", List.of(server().algorithms(SHA1, SHA1)));
        all.put("issuer.present", List.of(server()));
        all.put("validity.order", List.of(server().until(CertificateMaker.FROM)));
        all.put("validity.kind", List.of(root().untilEncoded(Der.ascii(0x17, "491231235959Z")),
                root().untilEncoded(Der.ascii(0x18, "20500101000000Z"))));
        all.put("validity.form", List.of(server().untilEncoded(Der.ascii(0x17, "260601000000Z"))));
        all.put("extension.once", List.of(server().another(UNKNOWN, Der.value(5))));
        all.put("extension.critical", List.of(server().extension(UNKNOWN, false, Der.value(5))));
        all.put("extension.readable", List.of(server().extension(UNKNOWN, false, new byte[]{1, 2, 3})));
        all.put("aia.not-critical", List.of(server().extension(Oids.AUTHORITY_INFO, false, OCSP)));
        all.put("aia.readable", List.of(server().extension(Oids.AUTHORITY_INFO, false, OCSP)));
    }

    private static void authorities(Map<String, List<CertificateMaker>> all) {
        all.put("aki.present", List.of(root(), server()));
        all.put("aki.not-critical", List.of(server()));
        all.put("aki.pair", List.of(issuerAndSerial(), server()));
        all.put("ski.present", List.of(root(), server().without(Oids.SUBJECT_KEY_ID)));
        all.put("ski.end", List.of(server(), root().without(Oids.SUBJECT_KEY_ID)));
        all.put("ski.not-critical", List.of(root(), server()));
        all.put("ca.present", List.of(root()));
        all.put("ca.critical", List.of(root(), server().extension(Oids.BASIC_CONSTRAINTS, false, Der.sequence())));
        all.put("ca.path-length",
                List.of(root().extension(Oids.BASIC_CONSTRAINTS, true, Der.sequence(Der.bool(true), Der.integer(0)))));
        all.put("usage.cert-sign-needs-ca", List.of(root()));
        all.put("usage.ca-needs-cert-sign", List.of(root().extension(Oids.KEY_USAGE, true, Der.bits(2, (byte) 4))));
        all.put("usage.present", List.of(root(), server().without(Oids.KEY_USAGE)));
        all.put("usage.not-empty", List.of(server()));
        all.put("purpose.not-empty", List.of(purposes(false, Oids.CLIENT_AUTH)));
        all.put("purpose.any-not-critical",
                List.of(purposes(false, Oids.ANY_PURPOSE), purposes(true, Oids.SERVER_AUTH)));
        all.put("purpose.usage",
                List.of(server().extension(Oids.KEY_USAGE, true, Der.bits(5, (byte) 0x20)),
                        purposes(false, Oids.CLIENT_AUTH).extension(Oids.KEY_USAGE, true, Der.bits(6, (byte) 0x40)),
                        server().without(Oids.KEY_USAGE)));
    }

    private static void namesAndLimits(Map<String, List<CertificateMaker>> all) {
        all.put("subject.ca-present", List.of(CertificateMaker.authority("A", ROOT), nameless()));
        all.put("subject.name-length", List.of(CertificateMaker.server("a".repeat(64), AUTHORITY)));
        all.put("san.critical-without-subject", List.of(nameless(), server()));
        all.put("san.not-empty", List.of(server()));
        all.put("san.host", List.of(names(host("*.example.com"), host("_sip.a-b.example.com"), host("server"),
                host("a".repeat(63) + ".example.com"))));
        all.put("san.address", List.of(names(Der.value(0x87, new byte[4]), Der.value(0x87, new byte[16]))));
        all.put("constraints.ca-only", List.of(limits(host("example.com"))));
        all.put("constraints.critical", List.of(limits(host("example.com"))));
        all.put("constraints.not-empty", List.of(limits(host("example.com"))));
        all.put("constraints.host", List.of(limits(host("example.com"), host(".example.com"), host(""))));
        all.put("constraints.address", List.of(limits(Der.value(0x87, new byte[]{10, 1, 0, 0, -1, -2, 0, 0})),
                limits(Der.value(0x87, new byte[32]))));
    }

    private static void keys(Map<String, List<CertificateMaker>> all) {
        all.put("signature.md5", List.of(server(), root().algorithms(MD5, MD5)));
        all.put("signature.sha1", List.of(server(), root().algorithms(SHA1, SHA1)));
        all.put("key.rsa-size", List.of(server().key(rsa(2048, 65537))));
        all.put("key.rsa-exponent", List.of(server().key(rsa(2048, 3))));
        all.put("key.curve", List.of(server(), server().key(curve384())));
        all.put("web.rsa-size", List.of(server().key(rsa(2048, 65537))));
        all.put("web.curve", List.of(server().key(curve384())));
        all.put("web.key-kind", List.of(server().key(rsa(2048, 3)), server().key(curve("1.2.840.10045.3.1.1"))));
        all.put("web.signature", Stream.of("1.2.840.10045.4.3.3", "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.10")
                .map(oid -> Der.sequence(Der.oid(oid))).map(it -> server().algorithms(it, it)).toList());
    }

    private static void web(Map<String, List<CertificateMaker>> all) {
        all.put("web.version", List.of(server()));
        all.put("web.san-present", List.of(server()));
        all.put("web.san-not-critical", List.of(nameless(), server()));
        all.put("web.common-name", List.of(names(host("b.example.com"), host("A.EXAMPLE.com")),
                CertificateMaker.server("Alice", AUTHORITY)));
        all.put("web.wildcard", List.of(names(host("*.example.com"))));
        all.put("web.purpose-present", List.of(server()));
        all.put("web.purpose-not-critical", List.of(server()));
        all.put("web.purpose-not-any", List.of(purposes(false, Oids.SERVER_AUTH, Oids.CLIENT_AUTH)));
        all.put("web.root-purpose", List.of(CertificateMaker.authority("A", ROOT).extension(Oids.EXTENDED_KEY_USAGE,
                false, Der.sequence(Der.oid(Oids.SERVER_AUTH)))));
        all.put("web.root-aki", List.of(rootWithItsOwnKeyId()));
        all.put("web.end-no-ca", List.of(server().extension(Oids.BASIC_CONSTRAINTS, true, Der.sequence())));
        all.put("web.days", List.of(server().until(CertificateMaker.FROM.plus(Duration.ofDays(398)).minusSeconds(1))));
        all.put("web.policies", List.of(server()));
    }

    private static Stream<Lint> lints() {
        return LINTS.lints().stream();
    }

    @Test
    void everyLintHasOne() {
        assertEquals(lints().map(Lint::id).collect(Collectors.toCollection(TreeSet::new)), RIGHT.keySet());
    }

    @ParameterizedTest
    @MethodSource("lints")
    void aCertificateThatIsRightIsNotTold(Lint lint) {
        boolean extension = lint.about().contains(".");
        boolean has = false;
        for (CertificateMaker maker : RIGHT.get(lint.id())) {
            Certificate one = maker.make().certificate();
            Set<String> hits = LintsTest.ids(LINTS.hits(one));
            assertFalse(hits.contains(lint.id()), one.name() + " " + hits);
            has |= extension && one.extension(lint.about()).isPresent();
        }
        assertTrue(has || !extension, "none has what the lint is about");
    }
}
