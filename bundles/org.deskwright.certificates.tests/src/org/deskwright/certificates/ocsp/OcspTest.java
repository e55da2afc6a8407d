package org.deskwright.certificates.ocsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.ocsp.OcspAnswer.Status;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

/** Asks the responder of OpenSSL, and such as nobody should believe. */
class OcspTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Instant SOON = Instant.now().plus(Duration.ofDays(2));
    private static final Made ROOT = CertificateMaker.root("Root").make();
    private static final Made OTHER = CertificateMaker.root("Other").make();
    private static final Certificate SERVER = CertificateMaker.server("a.example.com", ROOT).make().certificate();

    @TempDir
    private Path folder;

    private static Made delegate(Made above, String purpose) {
        return CertificateMaker.server("ocsp.example.com", above).until(SOON)
                .extension(Oids.EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(purpose))).make();
    }

    private static OcspAnswer ask(URI place) throws OcspException {
        return Ocsp.ask(SERVER, ROOT.certificate(), place, Instant.now(), LONG);
    }

    @Test
    void aGoodCertificateIsTold() throws Exception {
        try (Responder responder = new Responder(folder, ROOT, ROOT).knows(SERVER)) {
            OcspAnswer answer = ask(responder.place());
            assertEquals(Status.GOOD, answer.status());
            assertTrue(answer.fresh());
            assertTrue(answer.nextUpdate().isPresent());
        }
    }

    @Test
    void aRevokedOneIsToldByWhomItsAuthorityLeftThat() throws Exception {
        try (Responder responder = new Responder(folder, ROOT, delegate(ROOT, Oids.OCSP_SIGNING)).revoked(SERVER,
                "260401120000Z", "keyCompromise")) {
            OcspAnswer answer = ask(responder.place());
            assertEquals(Status.REVOKED, answer.status());
            assertEquals(Optional.of(Instant.parse("2026-04-01T12:00:00Z")), answer.revokedAt());
            assertEquals(Optional.of("key compromised"), answer.reason());
        }
    }

    @Test
    void oneThatTheResponderDoesNotKnowIsUnknownAndNotGood() throws Exception {
        try (Responder responder = new Responder(folder, ROOT, ROOT)) {
            assertEquals(Status.UNKNOWN, ask(responder.place()).status());
        }
    }

    @Test
    void nobodyElseIsBelieved() throws Exception {
        for (Made signer : new Made[]{OTHER, delegate(OTHER, Oids.OCSP_SIGNING), delegate(ROOT, Oids.SERVER_AUTH)}) {
            try (Responder responder = new Responder(folder, ROOT, signer).knows(SERVER)) {
                OcspException e = assertThrows(OcspException.class, () -> ask(responder.place()));
                assertTrue(e.getMessage().contains("neither Root signed"), e.line());
            }
        }
    }

    @Test
    void anAnswerToAnEarlierQuestionIsRefusedAndOneThatIsTooOldToo() throws Exception {
        try (Responder responder = new Responder(folder, ROOT, ROOT).knows(SERVER)) {
            byte[] earlier = responder.reply(new OcspQuestion(SERVER, ROOT.certificate()).encoded());
            OcspQuestion question = new OcspQuestion(SERVER, ROOT.certificate());
            OcspException replayed = assertThrows(OcspException.class,
                    () -> new OcspReply(question, responder.place(), Instant.now()).read(earlier));
            assertTrue(replayed.getMessage().contains("another question"), replayed.line());
            OcspQuestion again = new OcspQuestion(SERVER, ROOT.certificate());
            byte[] now = responder.reply(again.encoded());
            for (int days : new int[]{-3, 3}) {
                assertThrows(OcspException.class,
                        () -> new OcspReply(again, responder.place(), Instant.now().plus(Duration.ofDays(days)))
                                .read(now));
            }
        }
    }

    @Test
    void brokenAnswersAreLinesAndNothingElse() throws Exception {
        try (Responder responder = new Responder(folder, ROOT, ROOT).knows(SERVER)) {
            OcspQuestion question = new OcspQuestion(SERVER, ROOT.certificate());
            byte[] sound = responder.reply(question.encoded());
            OcspReply reply = new OcspReply(question, responder.place(), Instant.now());
            assertEquals(Status.GOOD, reply.read(sound).status());
            long seed = System.nanoTime();
            Random random = new Random(seed);
            for (int i = 0; i < 3000; i++) {
                byte[] broken = java.util.Arrays.copyOf(sound, random.nextInt(sound.length + 1));
                for (int k = 0; k < 3 && broken.length > 0; k++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                try {
                    reply.read(broken);
                } catch (OcspException e) {
                    assertTrue(e.line().length() < 1000, "seed " + seed);
                }
            }
        }
    }

    @Test
    void whatIsNoResponderIsTold() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 5);
        server.createContext("/gone", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.createContext("/page", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<html>".getBytes());
            exchange.close();
        });
        server.createContext("/busy", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[]{0x30, 3, 0x0A, 1, 3});
            exchange.close();
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[1 << 20]);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            assertTold("HTTP status 404", base + "/gone");
            assertTold("no answer of OCSP", base + "/page");
            assertTold("busy", base + "/busy");
            assertTold("more than 262144 bytes", base + "/endless");
        } finally {
            server.stop(0);
        }
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = gone.getLocalPort();
        }
        assertTold("cannot be reached", "http://127.0.0.1:" + port + "/");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            URI place = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            OcspException e = assertThrows(OcspException.class,
                    () -> Ocsp.ask(SERVER, ROOT.certificate(), place, Instant.now(), Duration.ofMillis(300)));
            assertTrue(e.getMessage().contains("did not answer"), e.line());
        }
    }

    private static void assertTold(String words, String place) {
        OcspException e = assertThrows(OcspException.class, () -> ask(URI.create(place)));
        assertTrue(e.getMessage().contains(words), e.line());
    }

    @Test
    void theResponderIsTheOneThatTheCertificateNames() {
        byte[] access = Der.sequence(
                Der.sequence(Der.oid("1.3.6.1.5.5.7.48.2"), Der.ascii(0x86, "http://a.example.com/ca.cer")),
                Der.sequence(Der.oid(Oids.OCSP), Der.ascii(0x86, "ldap://a.example.com/")),
                Der.sequence(Der.oid(Oids.OCSP), Der.ascii(0x86, "http://ocsp.example.com/x")));
        Certificate named = CertificateMaker.server("a.example.com", ROOT).extension(Oids.AUTHORITY_INFO, false, access)
                .make().certificate();
        assertEquals(Optional.of(URI.create("http://ocsp.example.com/x")), Ocsp.responder(named));
        assertEquals(Optional.empty(), Ocsp.responder(SERVER));
    }
}
