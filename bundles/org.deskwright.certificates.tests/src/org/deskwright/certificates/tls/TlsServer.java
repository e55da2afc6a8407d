package org.deskwright.certificates.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import org.deskwright.certificates.CertificateMaker.Made;

/** A server on this computer that shakes hands with whoever comes. */
public final class TlsServer implements AutoCloseable {
    private final SSLServerSocket socket;

    /** @param chain the server's own first */
    public TlsServer(String protocol, Made... chain) throws Exception {
        char[] password = "x".toCharArray();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        Certificate[] certificates = new Certificate[chain.length];
        for (int i = 0; i < chain.length; i++) {
            certificates[i] = factory.generateCertificate(new ByteArrayInputStream(chain[i].certificate().encoded()));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", chain[0].keys().getPrivate(), password, certificates);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 10,
                InetAddress.getByName("127.0.0.1"));
        socket.setEnabledProtocols(Stream.of(protocol).toArray(String[]::new));
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (SSLSocket peer = (SSLSocket) socket.accept()) {
                peer.startHandshake();
                peer.getInputStream().read();
            } catch (IOException e) {
                // the next one
            }
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
