package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import org.deskwright.certificates.check.CertificateChecks;
import org.deskwright.certificates.check.CertificateReader;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.x509.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The commands about certificates, with those that Deskwright brings. */
class CertsTest {
    private static final String KEY = "2b071c59a0a0ae76b0eadb2bad23bad4580b69c3601b630c2eaf0613afa83f92";
    private static final String CLASS_2 = "14 65 FA 20 53 97 B8 76 FA A6 F0 A9 95 8E 55 90 E4 0F CC 7F AA 4F B7 C2 C8 67 75 21 FB 5F B6 58";
    @TempDir
    Path folder;

    private static Certificate known(String id) {
        return KnownAuthorities.bundled().byId(id).orElseThrow().certificate();
    }

    private String file(String name, String... ids) throws IOException {
        Files.writeString(folder.resolve(name), Pem.of(Stream.of(ids).map(CertsTest::known).toList()));
        return name;
    }

    private static JsonObject json(Session session) {
        return JsonParser.parseString(session.out()).getAsJsonObject();
    }

    @Test
    void bothHashesOfTheAdviceAreFoundWithoutAnyFile() {
        Session key = Session.run(folder, "certs", "find", KEY);
        assertEquals(0, key.exit());
        assertTrue(key.out().startsWith(
                "Starfield Services Root Certificate Authority - G2: this is its public key" + " (SPKI) SHA-256\n"),
                key.out());
        Session certificate = Session.run(folder, "certs", "find", CLASS_2);
        assertTrue(
                certificate.out().startsWith(
                        "Starfield Class 2 Certification Authority: this is its certificate" + " SHA-256\n"),
                certificate.out());
    }

    @Test
    void aHashIsFoundInFilesToo() throws IOException {
        file("roots.pem", "go-daddy-class-2", "amazon-root-ca-1");
        JsonObject found = json(Session.run(folder, "certs", "find", "8da7f965ec5efc37910f1c6e59fdc1cc6a6ede16", ".",
                "--format", "json"));
        assertEquals(2, found.getAsJsonArray("matches").size());
        assertTrue(found.getAsJsonArray("matches").get(0).getAsJsonObject().get("source").getAsString()
                .contains("roots.pem"), found.toString());
        assertEquals(1, Session.run(folder, "certs", "find", "abcdef", "roots.pem").exit());
        assertTrue(
                Session.run(folder, "certs", "find", "8da7f965ec5efc37910f1c6e59fdc1cc6a6ede16", "--store", "roots.pem")
                        .out().contains("roots.pem"));
        assertEquals(2, Session.run(folder, "certs", "find", "hello").exit());
    }

    @Test
    void showDecodesAndWritesPemAsItWas() throws IOException {
        String file = file("a.pem", "amazon-root-ca-1");
        String shown = Session.run(folder, "certs", "show", file, "--asn1", "--commands").out();
        for (String part : List.of("CN=Amazon Root CA 1, O=Amazon, C=US", "RSA 2048", "authority", "OBJECT IDENTIFIER",
                "certutil -store Root 8DA7F965EC5EFC37910F1C6E59FDC1CC6A6EDE16")) {
            assertTrue(shown.contains(part), part);
        }
        assertEquals(Files.readString(folder.resolve(file)),
                Session.run(folder, "certs", "show", file, "--format", "pem").out());
    }

    @Test
    void whatDiffersOfTwoIsTold() throws IOException {
        file("two.pem", "amazon-root-ca-1", "amazon-root-ca-1-by-starfield-services-g2");
        Session session = Session.run(folder, "certs", "show", "two.pem", "--compare");
        assertTrue(session.out().contains("issuer") && !session.out().contains("public key\n"), session.out());
    }

    @Test
    void storesAreAskedWhichAcceptsWhat() throws IOException {
        file("chain.pem", "amazon-root-ca-1-by-starfield-services-g2");
        Session session = Session.run(folder, "certs", "verify", "chain.pem", "--store", "starfield-class-2", "--store",
                "starfield-services-root-g2", "--purpose", "any", "--format", "json");
        assertEquals(1, session.exit(), session.err());
        var stores = json(session).getAsJsonArray("stores");
        assertFalse(stores.get(0).getAsJsonObject().get("accepted").getAsBoolean());
        assertEquals(1, stores.get(0).getAsJsonObject().getAsJsonArray("missing").size());
        assertTrue(stores.get(1).getAsJsonObject().get("accepted").getAsBoolean());
        Session late = Session.run(folder, "certs", "verify", "chain.pem", "--store", "starfield-services-root-g2",
                "--purpose", "any", "--at", "2050-01-01");
        assertTrue(late.out().contains("was valid until 2037-12-31"), late.out());
        String paths = late.out().substring(0, late.out().indexOf("\nStores\n"));
        assertTrue(paths.contains("! "), "a path that is over is not told as good: " + paths);
    }

    @Test
    void aTableTellsWhichStoreAcceptsWhichChain() throws IOException {
        file("a.pem", "amazon-root-ca-1");
        file("b.pem", "amazon-root-ca-1-by-starfield-services-g2");
        String[] words = {"certs", "verify", "a.pem", "b.pem", "--each", "--purpose", "any", "--store",
                "starfield-services-root-g2", "--store", "amazon-root-ca-1"};
        Session session = Session.run(folder, words);
        assertEquals(1, session.exit(), session.err());
        assertTrue(session.out().contains("unknown   accepted  a.pem\naccepted  unknown   b.pem\n"), session.out());
        assertTrue(json(Session.run(folder,
                Stream.concat(Stream.of(words), Stream.of("--format", "json")).toArray(String[]::new)))
                .getAsJsonArray("chains").size() == 2);
    }

    @Test
    void whatEndsSoonestStandsFirst() throws IOException {
        file("roots.pem", "amazon-root-ca-1", "starfield-class-2");
        Session session = Session.run(folder, "certs", "expiry", "roots.pem", "--at", "2034-06-20", "--format", "csv");
        assertEquals(1, session.exit());
        assertTrue(session.out().lines().skip(1).findFirst().orElseThrow()
                .startsWith("ending,9,2034-06-29T17:39:16Z,Starfield Class 2"), session.out());
        assertEquals(0, Session.run(folder, "certs", "expiry", "roots.pem").exit());
    }

    @Test
    void lintsAreToldWithTheirClause() throws IOException {
        Session session = Session.run(folder, "certs", "lint", file("a.pem", "starfield-class-2"));
        assertEquals(1, session.exit());
        assertTrue(session.out().contains("(RFC 5280 4.2.1.9, ca.critical)"), session.out());
    }

    @Test
    void brokenFilesAreOneLineEachAndTheRestIsRead() throws IOException {
        file("a.pem", "amazon-root-ca-1");
        Files.writeString(folder.resolve("b.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        Session session = Session.run(folder, "certs", "show", "a.pem", "b.pem");
        assertEquals(3, session.exit());
        assertTrue(session.errLine().startsWith("deskwright: b.pem: at byte 0: "), session.err());
        assertTrue(session.out().contains("Amazon Root CA 1"));
        assertEquals(2, Session.run(folder, "certs", "show", "none.pem").exit());
        assertEquals(2, Session.run(folder, "certs").exit());
    }

    @Test
    void aServerIsAskedForItsCertificates() throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        assumeTrue(Files.isExecutable(keytool), "this Java has no keytool");
        Path store = folder.resolve("server.p12");
        Process made = new ProcessBuilder(keytool.toString(), "-genkeypair", "-keyalg", "EC", "-alias", "server",
                "-dname", "CN=here", "-ext", "san=ip:127.0.0.1", "-keystore", store.toString(), "-storepass",
                "changeit").redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start();
        assertEquals(0, made.waitFor());
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        try (SSLServerSocket server = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 5,
                InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> shake(server));
            String place = "127.0.0.1:" + server.getLocalPort();
            Session session = Session.run(folder, "certs", "fetch", place, "--store", "aws", "--output", "chain.pem",
                    "--at", java.time.LocalDate.now().plusDays(2).toString(), "--time-limit", "60");
            assertEquals(1, session.exit(), session.err());
            assertTrue(session.out().contains("refused   the five roots of Amazon"), session.out());
            assertEquals(0, Session.run(folder, "certs", "fetch", place, "--store", "chain.pem", "--at",
                    java.time.LocalDate.now().plusDays(2).toString(), "--time-limit", "60").exit());
        }
    }

    private static void shake(SSLServerSocket server) {
        while (!server.isClosed()) {
            try (SSLSocket peer = (SSLSocket) server.accept()) {
                peer.startHandshake();
                peer.getInputStream().read();
            } catch (IOException e) {
                // the next one
            }
        }
    }

    @Test
    void aServerThatCannotBeAskedIsALine() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = gone.getLocalPort();
        }
        Session session = Session.run(folder, "certs", "fetch", "127.0.0.1:" + port, "--store", "aws");
        assertEquals(3, session.exit());
        assertTrue(session.errLine().contains("takes no connection"), session.err());
        assertEquals(2, Session.run(folder, "certs", "fetch", "https://a/").exit());
        assertEquals(2, Session.run(folder, "certs", "fetch", "a:99999").exit());
        assertEquals(2, Session.run(folder, "certs", "fetch", "a", "--time-limit", "0").exit());
    }

    @Test
    void respondersAreAskedOnDemandOnly() throws Exception {
        file("chain.pem", "amazon-root-ca-1-by-starfield-services-g2");
        String[] verify = {"certs", "verify", "chain.pem", "--store", "starfield-services-root-g2", "--purpose", "any"};
        assertFalse(Session.run(folder, verify).out().contains("OCSP"));
        Session wrong = Session.run(folder, "certs", "verify", "chain.pem", "--ocsp", "--ocsp-time-limit", "0");
        assertEquals(2, wrong.exit());
        file("root.pem", "amazon-root-ca-1");
        Session root = Session.run(folder, "certs", "verify", "root.pem", "--store", "amazon-root-ca-1", "--purpose",
                "any", "--ocsp");
        assertEquals(0, root.exit(), root.err());
        assertTrue(root.out().contains("OCSP\n  nobody is to be asked"), root.out());
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        assumeTrue(Files.isExecutable(keytool), "this Java has no keytool");
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = gone.getLocalPort();
        }
        keytool(keytool, "-genkeypair", "-keyalg", "EC", "-alias", "ca", "-dname", "CN=ca", "-ext", "bc:c");
        keytool(keytool, "-genkeypair", "-keyalg", "EC", "-alias", "server", "-dname", "CN=server", "-signer", "ca",
                "-ext", "aia=ocsp:uri:http://127.0.0.1:" + port + "/");
        keytool(keytool, "-exportcert", "-rfc", "-alias", "server", "-file", "server.pem");
        keytool(keytool, "-exportcert", "-rfc", "-alias", "ca", "-file", "ca.pem");
        Session asked = Session.run(folder, "certs", "verify", "server.pem", "--store", "ca.pem", "--purpose", "any",
                "--ocsp", "--at", java.time.LocalDate.now().plusDays(2).toString());
        assertTrue(asked.out().contains("OCSP\n  server: http://127.0.0.1:" + port + "/ cannot be reached"),
                asked.out() + asked.err());
        assertEquals(3, asked.exit());
    }

    private void keytool(Path keytool, String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of(keytool.toString()));
        line.addAll(List.of(words));
        line.addAll(List.of("-keystore", "keys.p12", "-storepass", "changeit"));
        Path log = folder.resolve("keytool.log");
        Process made = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        assertEquals(0, made.waitFor(), () -> {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                return e.toString();
            }
        });
    }

    @Test
    void waysToAServerAreCheckedBeforeAnythingIsSent() {
        assertEquals(2, Session.run(folder, "certs", "fetch", "a", "--starttls", "xmpp").exit());
        assertEquals(2, Session.run(folder, "certs", "fetch", "a", "--proxy", "b").exit());
    }

    @Test
    void diagnoseReadsALockedStoreWithThePasswordInAFile() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(known("amazon-root-ca-1").encoded())));
        try (OutputStream out = Files
                .newOutputStream(Files.createDirectory(folder.resolve("evidence")).resolve("store.p12"))) {
            store.store(out, "opensesame".toCharArray());
        }
        Files.writeString(folder.resolve("password.txt"), "opensesame\n");
        Session without = diagnose("evidence");
        assertTrue(without.err().contains("store.p12"), without.err());
        assertTrue(without.err().contains("locked by a password"), without.err());
        Session with = diagnose("evidence", "--password-file", "password.txt");
        assertFalse(with.err().contains("locked"), with.err());
        assertFalse((with.out() + with.err()).contains("opensesame"), with.out() + with.err());
        Files.writeString(folder.resolve("passwords.txt"), "of another\nopensesame\n");
        assertFalse(diagnose("evidence", "--password-file", "passwords.txt").err().contains("locked"));
        Session shown = Session.run(folder, "certs", "show", "evidence", "--password-file", "passwords.txt");
        assertEquals(0, shown.exit(), shown.err());
        Session unset = diagnose("evidence", "--password-variable", "DESKWRIGHT_NO_SUCH_ONE");
        assertEquals(2, unset.exit());
        assertTrue(unset.err().contains("no environment variable"), unset.err());
    }

    private Session diagnose(String... args) {
        return Session.run(folder, List.of(new CertificateReader()), List.of(new CertificateChecks()), false,
                Stream.concat(Stream.of("diagnose"), Stream.of(args)).toArray(String[]::new));
    }
}
