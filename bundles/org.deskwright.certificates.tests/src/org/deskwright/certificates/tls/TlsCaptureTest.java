package org.deskwright.certificates.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.junit.jupiter.api.Test;

class TlsCaptureTest {
    private static final String HERE = "127.0.0.1";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Made ROOT = CertificateMaker.root("Root").make();
    private static final Made MIDDLE = CertificateMaker.authority("Middle", ROOT).make();
    private static final Made SERVER = CertificateMaker.server("a.example.com", MIDDLE).make();

    private static ServerSocket silent() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getByName(HERE));
    }

    @Test
    void whatTheServerSendsIsGivenInItsOrder() throws Exception {
        try (TlsServer server = new TlsServer("TLSv1.2", SERVER, MIDDLE)) {
            TlsAnswer answer = TlsCapture.fetch(HERE, server.port(), List.of(), LONG);
            assertEquals(List.of(SERVER.certificate(), MIDDLE.certificate()), answer.certificates());
            assertEquals("TLSv1.2", answer.protocol());
        }
    }

    @Test
    void aServerThatSharesNoVersionIsTold() throws Exception {
        try (TlsServer server = new TlsServer("TLSv1.2", SERVER)) {
            TlsException e = assertThrows(TlsException.class,
                    () -> TlsCapture.fetch(HERE, server.port(), List.of("TLSv1.3"), LONG));
            assertTrue(e.getMessage().contains("did not agree"), e.line());
        }
    }

    @Test
    void nobodyThereIsTold() throws Exception {
        int port;
        try (ServerSocket gone = silent()) {
            port = gone.getLocalPort();
        }
        TlsException e = assertThrows(TlsException.class, () -> TlsCapture.fetch(HERE, port, List.of(), LONG));
        assertTrue(e.getMessage().contains("takes no connection"), e.line());
    }

    @Test
    void aServerThatIsSilentIsLeftAfterTheLimit() throws Exception {
        try (ServerSocket silent = silent()) {
            TlsException e = assertThrows(TlsException.class,
                    () -> TlsCapture.fetch(HERE, silent.getLocalPort(), List.of(), Duration.ofMillis(300)));
            assertTrue(e.getMessage().contains("did not answer"), e.line());
        }
    }

    @Test
    void aServerThatSpeaksSomethingElseIsTold() throws Exception {
        try (ServerSocket other = silent()) {
            Thread.ofVirtual().start(() -> {
                try (var peer = other.accept()) {
                    peer.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                    peer.getInputStream().read(new byte[4096]);
                } catch (java.io.IOException e) {
                    // the test is over
                }
            });
            TlsException e = assertThrows(TlsException.class,
                    () -> TlsCapture.fetch(HERE, other.getLocalPort(), List.of(), LONG));
            assertTrue(e.line().contains("TLS"), e.line());
        }
    }

    @Test
    void interruptingStopsItAtOnce() throws Exception {
        try (ServerSocket silent = silent()) {
            CountDownLatch begun = new CountDownLatch(1);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread waiting = Thread.ofPlatform().start(() -> {
                begun.countDown();
                try {
                    TlsCapture.fetch(HERE, silent.getLocalPort(), List.of(), Duration.ofMinutes(10));
                } catch (TlsException | CancellationException e) {
                    thrown.set(e);
                }
            });
            begun.await();
            waiting.interrupt();
            waiting.join(Duration.ofSeconds(30));
            assertTrue(thrown.get() instanceof CancellationException, String.valueOf(thrown.get()));
        }
    }
}
