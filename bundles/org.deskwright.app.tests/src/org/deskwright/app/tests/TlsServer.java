package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import org.deskwright.certificates.tls.TlsPlace;
import org.deskwright.certificates.tls.TlsQuestion;

/** A server of this computer that shows a certificate of its own, until it is closed. */
final class TlsServer implements AutoCloseable {
    private final SSLServerSocket socket;

    private TlsServer(SSLServerSocket socket) {
        this.socket = socket;
    }

    /** @param folder gets its key store */
    static TlsServer begin(Path folder) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store(folder).toFile(), "changeit".toCharArray()), "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        TlsServer server = new TlsServer((SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 5,
                InetAddress.getByName("127.0.0.1")));
        Thread.ofVirtual().start(server::shake);
        return server;
    }

    /** Writes a key store with the password {@code changeit}. */
    static Path store(Path folder) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        assumeTrue(Files.isExecutable(keytool), "this Java has no keytool");
        Path store = folder.resolve("server.p12");
        Process made = new ProcessBuilder(keytool.toString(), "-genkeypair", "-keyalg", "EC", "-alias", "server",
                "-dname", "CN=here", "-keystore", store.toString(), "-storepass", "changeit").redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile()).start();
        assertEquals(0, made.waitFor());
        return store;
    }

    private void shake() {
        while (!socket.isClosed()) {
            try (SSLSocket peer = (SSLSocket) socket.accept()) {
                peer.startHandshake();
                peer.getInputStream().read();
            } catch (IOException e) {
                // the next one
            }
        }
    }

    /** As people type it. */
    String place() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    TlsQuestion question() {
        return new TlsQuestion(TlsPlace.of(place(), 0).orElseThrow(), List.of(), Optional.empty(), Optional.empty(),
                Duration.ofSeconds(10));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
