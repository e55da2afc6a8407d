package org.deskwright.certificates.ocsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.AccessPoints;
import org.deskwright.certificates.x509.Certificate;

/** Asks the responder that a certificate names. Stateless; may be used by several threads. */
public final class Ocsp {
    /** Real answers have a few kilobytes. */
    private static final int MOST_BYTES = 1 << 18;
    private static final int OK = 200;

    private Ocsp() {
    }

    /** Where the certificate says that it can be asked about; the first one that is reached by HTTP. */
    public static Optional<URI> responder(Certificate certificate) {
        return AccessPoints.responder(certificate);
    }

    /**
     * Blocks until there is an answer. Interrupting the thread stops it at once.
     *
     * @param issuer which signed the certificate
     * @param at the moment to judge for
     * @param limit for all of it
     * @throws OcspException when there is no answer that can be believed
     * @throws CancellationException when the thread is interrupted; its interrupt flag stays set
     */
    public static OcspAnswer ask(Certificate certificate, Certificate issuer, URI responder, Instant at, Duration limit)
            throws OcspException {
        OcspQuestion question = question(certificate, issuer);
        return new OcspReply(question, responder, at).read(post(responder, question.encoded(), limit));
    }

    /**
     * Reads an answer that was made for anybody, as servers and responders keep them.
     *
     * @param answer all bytes of it
     * @throws OcspException when it cannot be believed
     */
    public static OcspAnswer read(byte[] answer, Certificate certificate, Certificate issuer, URI responder, Instant at)
            throws OcspException {
        return new OcspReply(question(certificate, issuer), responder, at).read(answer);
    }

    private static OcspQuestion question(Certificate certificate, Certificate issuer) throws OcspException {
        try {
            return new OcspQuestion(certificate, issuer);
        } catch (DerException e) {
            throw new OcspException(certificate.name() + " cannot be asked about: " + e.reason(),
                    "get it anew from whoever issued it", e);
        }
    }

    private static byte[] post(URI responder, byte[] question, Duration limit) throws OcspException {
        HttpRequest request = HttpRequest.newBuilder(responder).timeout(limit)
                .header("Content-Type", "application/ocsp-request").header("Accept", "application/ocsp-response")
                .POST(BodyPublishers.ofByteArray(question)).build();
        HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER)
                .connectTimeout(limit).build();
        CompletableFuture<byte[]> reply = client.sendAsync(request, BodyHandlers.ofInputStream())
                .thenApplyAsync(response -> body(responder, response));
        try {
            return reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new OcspException(responder + " did not answer within " + limit.toSeconds() + " s",
                    "give it more time, or look whether a firewall drops the connection", e);
        } catch (ExecutionException e) {
            throw told(responder, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            reply.cancel(true);
            client.shutdownNow();
        }
    }

    private static byte[] body(URI responder, HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            if (response.statusCode() != OK) {
                throw new OcspException(responder + " answers with HTTP status " + response.statusCode(),
                        "look whether a proxy answers in its place");
            }
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new OcspException(responder + " sends more than " + MOST_BYTES + " bytes",
                        "look whether a proxy answers in its place");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OcspException told(URI responder, Throwable cause) {
        return switch (cause) {
            case UncheckedIOException e when e.getCause() instanceof OcspException known -> known;
            case HttpTimeoutException e -> new OcspException(responder + " did not answer in time",
                    "give it more time, or look whether a firewall drops the connection", e);
            default -> new OcspException(
                    responder + " cannot be reached" + (cause.getMessage() == null ? "" : ": " + cause.getMessage()),
                    "look whether the network lets this computer there, and whether a proxy is needed", cause);
        };
    }
}
