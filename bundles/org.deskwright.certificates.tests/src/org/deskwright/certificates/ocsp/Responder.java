package org.deskwright.certificates.ocsp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.x509.Certificate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The responder of OpenSSL on this computer. It answers through files, since it would listen on every address; the door
 * before it is on 127.0.0.1 alone.
 */
final class Responder implements AutoCloseable {
    private static final Path OPENSSL = Path.of("/usr/bin/openssl");

    private final Path folder;
    /** An empty one is refused. */
    private final List<String> index = new ArrayList<>(List.of("V\t490101000000Z\t\t7FFFFFFF\tunknown\t/CN=y"));
    private final HttpServer server;

    /** @param signer the authority itself, or one to whom it left this */
    Responder(Path folder, Made authority, Made signer) throws IOException {
        assumeTrue(Files.isExecutable(OPENSSL), "there is no /usr/bin/openssl, whose responder answers here");
        this.folder = folder;
        Files.writeString(folder.resolve("authority.pem"), Pem.of(List.of(authority.certificate())));
        Files.writeString(folder.resolve("signer.pem"), Pem.of(List.of(signer.certificate())));
        Files.writeString(folder.resolve("signer.key"), "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(signer.keys().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 5);
        server.createContext("/", this::answer);
        server.start();
    }

    Responder knows(Certificate certificate) {
        index.add("V\t490101000000Z\t\t" + serial(certificate) + "\tunknown\t/CN=x");
        return this;
    }

    Responder revoked(Certificate certificate, String when, String reason) {
        index.add("R\t490101000000Z\t" + when + "," + reason + "\t" + serial(certificate) + "\tunknown\t/CN=x");
        return this;
    }

    private static String serial(Certificate certificate) {
        String hex = certificate.serial().toString(16).toUpperCase(Locale.ROOT);
        return hex.length() % 2 == 0 ? hex : "0" + hex;
    }

    URI place() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] reply = reply(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized byte[] reply(byte[] question) throws IOException, InterruptedException {
        Files.write(folder.resolve("question.der"), question);
        Files.writeString(folder.resolve("index.txt"), String.join("\n", index) + "\n");
        Process process = new ProcessBuilder(OPENSSL.toString(), "ocsp", "-index", "index.txt", "-CA", "authority.pem",
                "-rsigner", "signer.pem", "-rkey", "signer.key", "-reqin", "question.der", "-respout", "reply.der",
                "-ndays", "1", "-noverify").directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException(Files.readString(folder.resolve("openssl.log")));
        }
        return Files.readAllBytes(folder.resolve("reply.der"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
