package org.deskwright.certificates.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.x509.AccountSid;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.CertificateTime;
import org.deskwright.certificates.x509.Oids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each lint with a certificate that breaks its rule; sound ones of each role break none. */
class LintsTest {
    static final Lints LINTS = Lints.bundled();
    static final Made ROOT = CertificateMaker.root("Root").make();
    static final Made AUTHORITY = CertificateMaker.authority("Authority", ROOT).make();
    private static final Made SERVER = server().make();
    private static final byte[] ID = Der.octets(new byte[20]);
    static final byte[] SHA1 = Der.sequence(Der.oid("1.2.840.10045.4.1"));
    static final byte[] MD5 = Der.sequence(Der.oid("1.2.840.113549.1.1.4"), Der.value(5));
    static final Map<String, Supplier<CertificateMaker>> BREAKING = breaking();

    static CertificateMaker server() {
        return CertificateMaker.server("a.example.com", AUTHORITY).extension(Oids.POLICIES, false,
                Der.sequence(Der.sequence(Der.oid("2.23.140.1.2.1"))));
    }

    static CertificateMaker root() {
        return CertificateMaker.root("Root");
    }

    /** Of a user who signs in with a smart card. */
    static CertificateMaker user() {
        byte[] name = Der.value(0xA0, Der.oid(Oids.USER_PRINCIPAL_NAME), Der.value(0xA0, Der.text("a@example.com")));
        return CertificateMaker.server("", AUTHORITY)
                .extension(Oids.EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(Oids.SMART_CARD_LOGON)))
                .extension(Oids.SUBJECT_ALT_NAME, true, Der.sequence(name))
                .extension(Oids.POLICIES, false, Der.sequence(Der.sequence(Der.oid("1.2.3.4"))))
                .extension(Oids.NT_SID, false, sid("S-1-5-21-1-2-3-1104"));
    }

    static byte[] sid(String text) {
        return Der.sequence(Der.value(0xA0, Der.oid(Oids.NT_OBJECT_SID),
                Der.value(0xA0, Der.octets(text.getBytes(StandardCharsets.US_ASCII)))));
    }

    static CertificateMaker names(byte[]... names) {
        return server().extension(Oids.SUBJECT_ALT_NAME, false, Der.sequence(names));
    }

    static CertificateMaker purposes(boolean critical, String... oids) {
        return server().extension(Oids.EXTENDED_KEY_USAGE, critical,
                Der.sequence(Stream.of(oids).map(Der::oid).toArray(byte[][]::new)));
    }

    static CertificateMaker limits(byte[]... names) {
        byte[] trees = Der.value(0xA0, Stream.of(names).map(Der::sequence).toArray(byte[][]::new));
        return root().extension(Oids.NAME_CONSTRAINTS, true, Der.sequence(trees));
    }

    static byte[] rsa(int bits, long exponent) {
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE);
        return Der.sequence(Der.sequence(Der.oid(Oids.RSA), Der.value(5)),
                Der.bits(0, Der.sequence(Der.integer(modulus), Der.integer(exponent))));
    }

    private static Map<String, Supplier<CertificateMaker>> breaking() {
        Map<String, Supplier<CertificateMaker>> all = new TreeMap<>();
        all.put("version.extensions", () -> server().version(2));
        all.put("version.known", () -> server().version(4));
        all.put("version.default", () -> server().bare().version(1).versionTold());
        all.put("version.authority", () -> root().bare().version(1));
        all.put("version.unique-ids", () -> server().uniqueId(new byte[]{7}));
        all.put("subject.name-length", () -> CertificateMaker.server("a".repeat(65), AUTHORITY));
        all.put("aki.pair", () -> server().extension(Oids.AUTHORITY_KEY_ID, false,
                Der.sequence(Der.value(0x80, new byte[20]), Der.value(0x82, new byte[]{7}))));
        all.put("purpose.not-empty", () -> purposes(false));
        all.put("purpose.any-not-critical", () -> purposes(true, Oids.ANY_PURPOSE));
        all.put("purpose.usage", () -> server().extension(Oids.KEY_USAGE, true, Der.bits(6, (byte) 0x40)));
        all.put("web.version", () -> server().version(2));
        all.put("serial.positive", () -> server().serial(BigInteger.ZERO));
        all.put("serial.length", () -> server().serial(BigInteger.ONE.shiftLeft(160)));
        all.put("signature.same", () -> server().algorithms(SHA1, Der.sequence(Der.oid("1.2.840.10045.4.3.2"))));
        all.put("issuer.present", () -> server().issuerName(Der.sequence()));
        all.put("subject.ca-present", () -> CertificateMaker.authority("", ROOT));
        all.put("validity.order", () -> server().until(CertificateMaker.FROM.minusSeconds(1)));
        all.put("validity.kind", () -> server().untilEncoded(Der.ascii(0x18, "20260601000000Z")));
        all.put("validity.form", () -> server().untilEncoded(Der.ascii(0x17, "2606010000Z")));
        all.put("extension.once", () -> server().another(Oids.SUBJECT_KEY_ID, ID));
        all.put("extension.critical", () -> server().extension("1.2.3.4", true, Der.value(5)));
        all.put("extension.readable", () -> server().extension(Oids.KEY_USAGE, true, new byte[]{1, 2, 3}));
        all.put("aki.present", () -> server().without(Oids.AUTHORITY_KEY_ID));
        all.put("aki.not-critical",
                () -> server().extension(Oids.AUTHORITY_KEY_ID, true, Der.sequence(Der.value(0x80, new byte[20]))));
        all.put("ski.present", () -> root().without(Oids.SUBJECT_KEY_ID));
        all.put("ski.end", () -> server().without(Oids.SUBJECT_KEY_ID));
        all.put("ski.not-critical", () -> root().extension(Oids.SUBJECT_KEY_ID, true, ID));
        all.put("usage.cert-sign-needs-ca", () -> server().extension(Oids.KEY_USAGE, true, Der.bits(2, (byte) 4)));
        all.put("usage.ca-needs-cert-sign", () -> root().extension(Oids.KEY_USAGE, true, Der.bits(1, (byte) 2)));
        all.put("usage.present", () -> root().without(Oids.KEY_USAGE));
        all.put("usage.not-empty", () -> server().extension(Oids.KEY_USAGE, true, Der.bits(0)));
        all.put("san.critical-without-subject", () -> CertificateMaker.server("", AUTHORITY)
                .extension(Oids.SUBJECT_ALT_NAME, false, Der.sequence(Der.ascii(0x82, "a.example.com"))));
        all.put("san.not-empty", LintsTest::names);
        all.put("san.host", () -> names(Der.ascii(0x82, ".example.com")));
        all.put("san.address", () -> names(Der.value(0x87, new byte[8])));
        all.put("ca.present", () -> root().extension(Oids.BASIC_CONSTRAINTS, true, Der.sequence()).version(1));
        all.put("ca.critical", () -> root().extension(Oids.BASIC_CONSTRAINTS, false, Der.sequence(Der.bool(true))));
        all.put("ca.path-length", () -> server().extension(Oids.BASIC_CONSTRAINTS, true, Der.sequence(Der.integer(0))));
        all.put("constraints.ca-only", () -> server().extension(Oids.NAME_CONSTRAINTS, true,
                Der.sequence(Der.value(0xA0, Der.sequence(Der.ascii(0x82, "example.com"))))));
        all.put("constraints.critical", () -> root().extension(Oids.NAME_CONSTRAINTS, false,
                Der.sequence(Der.value(0xA0, Der.sequence(Der.ascii(0x82, "example.com"))))));
        all.put("constraints.not-empty",
                () -> root().extension(Oids.NAME_CONSTRAINTS, true, Der.sequence(Der.value(0xA0))));
        all.put("constraints.host", () -> limits(Der.ascii(0x82, "*.example.com")));
        all.put("constraints.address", () -> limits(Der.value(0x87, new byte[]{10, 0, 0, 0, (byte) 255, 0, 1, 0})));
        all.put("aia.not-critical", () -> server().extension(Oids.AUTHORITY_INFO, true,
                Der.sequence(Der.sequence(Der.oid("1.3.6.1.5.5.7.48.1"), Der.ascii(0x86, "http://ocsp.example.com")))));
        all.put("aia.readable", () -> server().extension(Oids.AUTHORITY_INFO, false, Der.sequence()));
        all.put("signature.md5", () -> server().algorithms(MD5, MD5));
        all.put("signature.sha1", () -> server().algorithms(SHA1, SHA1));
        all.put("web.signature", () -> server().algorithms(SHA1, SHA1));
        all.put("key.rsa-size", () -> server().key(rsa(1024, 65537)));
        all.put("web.rsa-size", () -> server().key(rsa(1024, 65537)));
        all.put("key.rsa-exponent", () -> server().key(rsa(2048, 1)));
        all.put("key.curve", () -> server().key(curve("1.2.840.10045.3.1.1")));
        all.put("web.curve", () -> server().key(curve("1.3.132.0.10")));
        all.put("web.key-kind",
                () -> server().key(Der.sequence(Der.sequence(Der.oid("1.3.101.112")), Der.bits(0, new byte[32]))));
        all.put("web.san-present", () -> server().without(Oids.SUBJECT_ALT_NAME));
        all.put("web.san-not-critical",
                () -> server().extension(Oids.SUBJECT_ALT_NAME, true, Der.sequence(Der.ascii(0x82, "a.example.com"))));
        all.put("web.common-name", () -> names(Der.ascii(0x82, "b.example.com")));
        all.put("web.wildcard", () -> names(Der.ascii(0x82, "a*.example.com")));
        all.put("web.purpose-present", () -> server().without(Oids.EXTENDED_KEY_USAGE));
        all.put("web.purpose-not-critical",
                () -> server().extension(Oids.EXTENDED_KEY_USAGE, true, Der.sequence(Der.oid(Oids.SERVER_AUTH))));
        all.put("web.purpose-not-any",
                () -> server().extension(Oids.EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(Oids.ANY_PURPOSE))));
        all.put("web.root-purpose",
                () -> root().extension(Oids.EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(Oids.SERVER_AUTH))));
        all.put("web.root-aki",
                () -> root().extension(Oids.AUTHORITY_KEY_ID, false, Der.sequence(Der.value(0x80, new byte[20]))));
        all.put("web.days", () -> server().until(Instant.parse("2027-12-01T00:00:00Z")));
        all.put("web.policies", () -> server().without(Oids.POLICIES));
        all.put("windows.sid", () -> user().without(Oids.NT_SID));
        all.put("windows.sid-form", () -> user().extension(Oids.NT_SID, false, sid("nobody")));
        all.put("windows.sid-not-critical", () -> user().extension(Oids.NT_SID, true, sid("S-1-5-18")));
        all.put("windows.user-name",
                () -> user().extension(Oids.SUBJECT_ALT_NAME, true, Der.sequence(Der.ascii(0x81, "a@example.com"))));
        all.put("windows.signature-usage", () -> user().extension(Oids.KEY_USAGE, true, Der.bits(5, (byte) 0x20)));
        return all;
    }

    static byte[] curve(String oid) {
        return Der.sequence(Der.sequence(Der.oid(Oids.EC), Der.oid(oid)), Der.bits(0, new byte[49]));
    }

    static Set<String> ids(List<LintHit> hits) {
        return hits.stream().map(hit -> hit.lint().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> lints() {
        return BREAKING.keySet();
    }

    @ParameterizedTest
    @MethodSource("lints")
    void aCertificateThatBreaksTheRuleIsTold(String id) {
        Certificate broken = BREAKING.get(id).get().make().certificate();
        assertTrue(ids(LINTS.hits(broken)).contains(id), ids(LINTS.hits(broken)).toString());
    }

    @Test
    void soundCertificatesBreakNone() {
        for (Made made : List.of(ROOT, AUTHORITY, SERVER)) {
            assertEquals(Set.of(), ids(LINTS.hits(made.certificate())), made.certificate().name());
        }
    }

    @Test
    void aUserWhoseSidIsToldInEitherWayCanBeMapped() {
        byte[] tag = Der.ascii(0x86, "tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-1104");
        byte[] name = Der.value(0xA0, Der.oid(Oids.USER_PRINCIPAL_NAME), Der.value(0xA0, Der.text("a@example.com")));
        Certificate named = user().without(Oids.NT_SID).extension(Oids.SUBJECT_ALT_NAME, true, Der.sequence(name, tag))
                .make().certificate();
        for (Certificate one : List.of(user().make().certificate(), named)) {
            assertEquals(Optional.of("S-1-5-21-1-2-3-1104"), AccountSid.of(one));
            assertEquals(List.of(), LINTS.hits(one, Role.END, Set.of(Lint.Basis.WINDOWS)));
        }
    }

    @Test
    void theDaysThatAreAllowedBecomeFewer() {
        Map<String, Integer> allowed = Map.of("2026-03-14", 398, "2026-03-15", 200, "2027-03-15", 100, "2029-03-15",
                47);
        allowed.forEach((day, days) -> {
            Instant from = Instant.parse(day + "T00:00:00Z");
            Certificate longest = server().from(from).until(from.plus(Duration.ofDays(days)).minusSeconds(1)).make()
                    .certificate();
            Certificate longer = server().from(from).until(from.plus(Duration.ofDays(days))).make().certificate();
            assertFalse(ids(LINTS.hits(longest)).contains("web.days"), day);
            assertTrue(ids(LINTS.hits(longer)).contains("web.days"), day);
        });
    }

    @Test
    void aServersCertificateThatIsAnAuthorityIsToldByItsPlace() {
        List<LintHit> hits = LINTS.hits(AUTHORITY.certificate(), Role.END, Set.of(Lint.Basis.WEB));
        assertTrue(ids(hits).contains("web.end-no-ca"));
    }

    @Test
    void lengthsThatAreTooLongAreToldAndRead() throws Exception {
        byte[] sound = SERVER.certificate().encoded();
        byte[] longer = new byte[sound.length + 1];
        longer[0] = 0x30;
        longer[1] = (byte) 0x83;
        System.arraycopy(sound, 2, longer, 3, sound.length - 2);
        assertEquals(Set.of("der.shortest"), ids(LINTS.hits(Certificate.read(longer))));
    }

    @Test
    void whatARuleIsAboutIsFoundAmongTheBytes() throws Exception {
        Certificate one = server().until(Instant.parse("2027-12-01T00:00:00Z")).without(Oids.POLICIES).make()
                .certificate();
        DerValue days = LintPlaces.of(one, LINTS.lint("web.days").orElseThrow());
        assertEquals(one.notAfter(), CertificateTime.of(days.part(1)).instant());
        DerValue names = LintPlaces.of(one, LINTS.lint("san.host").orElseThrow());
        assertEquals(Oids.SUBJECT_ALT_NAME, names.part(0).oid());
        // what is missing ought to be among the extensions
        assertTrue(LintPlaces.of(one, LINTS.lint("web.policies").orElseThrow()).isContext(3));
        for (Lint lint : LINTS.lints()) {
            DerValue place = LintPlaces.of(one, lint);
            assertTrue(place.offset() >= 0 && place.end() <= one.size(), lint.id());
        }
    }

    @Test
    void everyLintHasACertificateThatBreaksIt() {
        Set<String> tried = new TreeSet<>(BREAKING.keySet());
        tried.addAll(List.of("web.end-no-ca", "der.shortest"));
        assertEquals(LINTS.lints().stream().map(Lint::id).collect(Collectors.toCollection(TreeSet::new)), tried);
    }
}
