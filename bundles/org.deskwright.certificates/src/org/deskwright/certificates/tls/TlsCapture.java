package org.deskwright.certificates.tls;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

import org.deskwright.certificates.x509.Addresses;
import org.deskwright.certificates.x509.Certificate;

/** Asks a server for its certificates. Stateless; may be used by several threads. */
public final class TlsCapture {
    private static final String REACH = "look whether name, port and network are right, and whether a proxy is needed";

    private TlsCapture() {
    }

    /**
     * Blocks until the handshake is done. Interrupting the thread stops it at once.
     *
     * @param protocols that are offered, such as {@code TLSv1.2}; empty for all that this Java offers
     * @param limit for all of it, from looking up the name on
     * @throws TlsException when the server cannot be reached or does not answer as TLS does
     * @throws CancellationException when the thread is interrupted; its interrupt flag stays set
     */
    public static TlsAnswer fetch(String host, int port, List<String> protocols, Duration limit) throws TlsException {
        Socket plain = new Socket();
        CompletableFuture<TlsAnswer> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("deskwright-tls-" + host).start(() -> {
            try {
                answer.complete(shake(plain, host, port, protocols, limit));
            } catch (IOException | GeneralSecurityException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TlsException(host + " did not answer within " + limit.toSeconds() + " s",
                    "give it more time, or look whether a firewall drops the connection", e);
        } catch (ExecutionException e) {
            throw told(host, port, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            close(plain);
        }
    }

    private static TlsAnswer shake(Socket plain, String host, int port, List<String> protocols, Duration limit)
            throws IOException, GeneralSecurityException {
        Instant begin = Instant.now();
        SentChain chain = new SentChain();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[]{chain}, null);
        plain.connect(new InetSocketAddress(host, port), (int) Math.min(limit.toMillis(), Integer.MAX_VALUE));
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
            socket.setSSLParameters(parameters(socket.getSSLParameters(), host, protocols));
            socket.startHandshake();
            List<Certificate> sent = new ArrayList<>();
            for (X509Certificate one : chain.sent()) {
                sent.add(Certificate.read(one.getEncoded()));
            }
            Instant end = Instant.now();
            return new TlsAnswer(host, port, socket.getSession().getProtocol(), socket.getSession().getCipherSuite(),
                    sent, end, Duration.between(begin, end));
        }
    }

    private static SSLParameters parameters(SSLParameters parameters, String host, List<String> protocols) {
        if (Addresses.of(host).isEmpty()) {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        }
        if (!protocols.isEmpty()) {
            parameters.setProtocols(protocols.toArray(String[]::new));
        }
        return parameters;
    }

    private static TlsException told(String host, int port, Throwable cause) {
        String place = host + ":" + port;
        return switch (cause) {
            case UnknownHostException e -> new TlsException("there is no host " + host, REACH, e);
            case ConnectException e -> new TlsException(place + " takes no connection: " + e.getMessage(), REACH, e);
            case SSLException e -> new TlsException(place + " and this computer did not agree: " + e.getMessage(),
                    "look whether it speaks TLS at that port, and whether something in between forbids the protocol",
                    e);
            case IllegalArgumentException e ->
                new TlsException("'" + host + "' is no name of a host, or a protocol is none: " + e.getMessage(),
                        "look at how it is written", e);
            default -> new TlsException(place + " broke the connection off: " + cause.getMessage(), REACH, cause);
        };
    }

    /** What waits on it wakes up. */
    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is done with either way
        }
    }
}
