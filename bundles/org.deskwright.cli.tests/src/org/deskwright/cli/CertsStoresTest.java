package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonParser;

/** What devices trust: folders, key stores, lists of thumbprints, and what Java and Amazon bring. */
class CertsStoresTest {
    @TempDir
    Path folder;

    private Session run(String... words) {
        return Session.run(folder, words);
    }

    private void list(String name, String... ids) throws IOException {
        StringBuilder text = new StringBuilder("\"Thumbprint\",\"Subject\"\n");
        for (String id : ids) {
            text.append('"').append(KnownFiles.certificate(id).digest("SHA-1").toUpperCase()).append("\",\"CN=x\"\n");
        }
        Files.writeString(folder.resolve(name), text);
    }

    private void keyStore(Path file, String id, String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(KnownFiles.certificate(id).encoded())));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    @Test
    void aFolderIsOneStore() throws IOException {
        Path store = Files.createDirectory(folder.resolve("zero client"));
        KnownFiles.write(store.resolve("a.pem"), "starfield-services-root-g2");
        KnownFiles.write(store.resolve("b.pem"), "amazon-root-ca-2");
        KnownFiles.write(folder.resolve("chain.pem"), "amazon-root-ca-1-by-starfield-services-g2");
        Session session = run("certs", "verify", "chain.pem", "--purpose", "any", "--store", "zero client");
        assertEquals(0, session.exit(), session.out());
        assertTrue(session.out().contains("accepted  zero client\n"), session.out());
        assertFalse(session.out().contains("a.pem"), session.out());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Session none = run("certs", "verify", "chain.pem", "--store", empty.toString());
        assertEquals(3, none.exit());
        assertTrue(none.errLine().contains("holds no file with certificates"), none.err());
    }

    @Test
    void eachStoreOfAFolderIsOpenedByThePasswordThatFits() throws Exception {
        Path store = Files.createDirectory(folder.resolve("stores"));
        keyStore(store.resolve("a.p12"), "amazon-root-ca-1", "first one");
        keyStore(store.resolve("b.p12"), "amazon-root-ca-2", "second one");
        Files.writeString(folder.resolve("passwords.txt"), "second one\nfirst one\n");
        Session session = run("certs", "expiry", "--store", "stores", "--password-file", "passwords.txt", "--format",
                "csv");
        assertEquals(0, session.exit(), session.err());
        assertEquals(3, session.out().lines().count(), session.out());
        assertTrue(session.out().contains("\"stores, a.p12, root\""), session.out());
        assertEquals(2, run("certs", "expiry", "stores", "--password-file", "passwords.txt", "--ask-password").exit());
    }

    @Test
    void whatEndsIsToldOfStoresToo() {
        Session session = run("certs", "expiry", "--store", "aws", "--store", "java", "--at", "2037-12-20", "--format",
                "json");
        assertEquals(1, session.exit(), session.err());
        List<String> until = JsonParser.parseString(session.out()).getAsJsonObject().getAsJsonArray("items").asList()
                .stream().map(item -> item.getAsJsonObject().get("until").getAsString()).toList();
        assertTrue(until.size() > 50, session.out());
        assertEquals(until.stream().sorted().toList(), until);
        assertTrue(session.out().contains("\"the five roots of Amazon\""), session.out());
        assertEquals(0, run("certs", "expiry", "--store", "aws").exit());
        assertEquals(2, run("certs", "expiry").exit());
    }

    @Test
    void ofThumbprintsTheKnownOnesEndAndTheOthersAreTold() throws IOException {
        list("known.csv", "amazon-root-ca-1");
        Session known = run("certs", "expiry", "known.csv", "--format", "csv");
        assertEquals(0, known.exit(), known.err());
        assertTrue(known.out().contains("2038-01-17T00:00:00Z,Amazon Root CA 1"), known.out());
        Files.writeString(folder.resolve("other.csv"), "Thumbprint\n" + "ab".repeat(20) + "\n");
        Session other = run("certs", "expiry", "--store", "other.csv");
        assertEquals(3, other.exit());
        assertTrue(other.errLine().contains("other.csv: does not say when a certificate ends"), other.err());
    }

    @Test
    void aHashIsFoundInListsOfThumbprints() throws IOException {
        list("roots.csv", "amazon-root-ca-1", "amazon-root-ca-2");
        Session bySha256 = run("certs", "find", KnownFiles.certificate("amazon-root-ca-1").digest("SHA-256"),
                "roots.csv");
        assertTrue(bySha256.out().contains("listed   by its SHA-1 in roots.csv"), bySha256.out());
        Session elsewhere = run("certs", "find", KnownFiles.certificate("amazon-root-ca-3").digest("SHA-1"),
                "roots.csv");
        assertFalse(elsewhere.out().contains("roots.csv"), elsewhere.out());
        Files.writeString(folder.resolve("other.csv"), "Thumbprint\n" + "AB".repeat(20) + "\n");
        Session unknown = run("certs", "find", "ab:".repeat(19) + "ab", "other.csv");
        assertEquals(0, unknown.exit());
        assertTrue(unknown.out().contains("in other.csv; the certificate itself is not at hand"), unknown.out());
        assertEquals(1,
                JsonParser.parseString(run("certs", "find", "ab".repeat(20), "other.csv", "--format", "json").out())
                        .getAsJsonObject().getAsJsonArray("lists").size());
    }

    @Test
    void whatTheServerWouldHaveToSendIsToldWithTheCommandThatWritesIt() throws IOException {
        KnownFiles.write(folder.resolve("chain.pem"), "amazon-root-ca-1-by-starfield-services-g2");
        Session session = run("certs", "verify", "chain.pem", "--purpose", "any", "--store", "starfield-class-2");
        assertTrue(session.out().contains("  > Have the server send Starfield Services Root"), session.out());
        String command = session.out().lines().filter(line -> line.contains("deskwright certs find")).findFirst()
                .orElseThrow().strip();
        Session written = run(command.replace("deskwright ", "").split(" "));
        assertEquals(0, written.exit(), written.err());
        assertEquals(0, run("certs", "verify", "chain.pem", command.substring(command.lastIndexOf(' ') + 1),
                "--purpose", "any", "--store", "starfield-class-2").exit());
    }
}
