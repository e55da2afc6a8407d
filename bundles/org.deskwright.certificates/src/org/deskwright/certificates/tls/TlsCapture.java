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
import java.util.Optional;
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

    /** The same, straight away. */
    public static TlsAnswer fetch(String host, int port, List<String> protocols, Duration limit) throws TlsException {
        return fetch(new TlsQuestion(new TlsPlace(host, port), protocols, Optional.empty(), Optional.empty(), limit));
    }

    /**
     * Blocks until the handshake is done. Interrupting the thread stops it at once.
     *
     * @throws TlsException when the server cannot be reached or does not answer as TLS does
     * @throws CancellationException when the thread is interrupted; its interrupt flag stays set
     */
    public static TlsAnswer fetch(TlsQuestion question) throws TlsException {
        Socket plain = new Socket();
        CompletableFuture<TlsAnswer> answer = new CompletableFuture<>();
        String host = question.place().host();
        Thread.ofVirtual().name("deskwright-tls-" + host).start(() -> {
            try {
                answer.complete(shake(plain, question));
            } catch (IOException | GeneralSecurityException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(question.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TlsException(host + " did not answer within " + question.limit().toSeconds() + " s",
                    "give it more time, or look whether a firewall drops the connection", e);
        } catch (ExecutionException e) {
            throw told(question, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            close(plain);
        }
    }

    private static TlsAnswer shake(Socket plain, TlsQuestion question) throws IOException, GeneralSecurityException {
        Instant begin = Instant.now();
        SentChain chain = new SentChain();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[]{chain}, null);
        String host = question.place().host();
        int port = question.place().port();
        TlsPlace next = question.proxy().orElse(question.place());
        plain.connect(new InetSocketAddress(next.host(), next.port()),
                (int) Math.min(question.limit().toMillis(), Integer.MAX_VALUE));
        if (question.proxy().isPresent()) {
            new ProxyTunnel(next, question.place()).open(plain.getInputStream(), plain.getOutputStream());
        }
        if (question.first().isPresent()) {
            question.first().get().ask(plain.getInputStream(), plain.getOutputStream());
        }
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
            socket.setSSLParameters(parameters(socket.getSSLParameters(), host, question.protocols()));
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

    private static TlsException told(TlsQuestion question, Throwable cause) {
        String host = question.place().host();
        String place = host + ":" + question.place().port();
        return switch (cause) {
            case TlsException e -> e;
            case StartTls.Refusal e -> new TlsException(
                    place + " does not go over to TLS by " + question.first().orElseThrow().text() + ": "
                            + e.getMessage(),
                    "look whether it speaks that protocol at that port, and has a certificate", e);
            case UnknownHostException e -> new TlsException("there is no host " + e.getMessage(), REACH, e);
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
