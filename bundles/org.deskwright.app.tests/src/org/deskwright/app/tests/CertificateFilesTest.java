package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.deskwright.certificates.check.KeyStorePasswords;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.text.Pem;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.ui.table.Clip;
import org.junit.jupiter.api.Test;

/** Certificates that are dropped, pasted and saved, and the passwords of stores that are locked. */
class CertificateFilesTest extends CertificateWindowTest {
    /** Of an authority that was made for it, with one certificate on it. */
    private static final String REVOCATIONS = """
            -----BEGIN X509 CRL-----
            MIHHMHACAQEwCgYIKoZIzj0EAwIwGzEZMBcGA1UEAwwQTGlzdHMgb2YgRXhhbXBs
            ZRcNMjYxMTI3MTEyMzQxWhcNNDYwMTI2MTEyMzQxWjAUMBICAQoXDTI2MDEwMTAw
            MDAwMFqgDjAMMAoGA1UdFAQDAgEBMAoGCCqGSM49BAMCA0cAMEQCIHz0VSScJb4r
            lW6XHwUrgNm8lsKm9rAjyxqMdFU4MCZpAiA28pTEU4aGJ2A3mFVfiMJ4OXkROlew
            UN0dhVGycr3uCw==
            -----END X509 CRL-----
            """;

    @Test
    void aListOfRevokedCertificatesIsToldThoughItHoldsNone() throws IOException {
        Path file = folder.resolve("authority.crl");
        Files.writeString(file, REVOCATIONS);
        workbench.drop("certificates.filter", file);
        Ui.waitUntil("it is read", () -> desk().current().revocations().size() == 1);
        Ui.waitUntil("it is told",
                () -> certificates.line().contains("1 list of revoked certificates: Lists of Example, 1 revoked"));
    }

    @Test
    void aFileThatIsDroppedIsReadAndTakenOffAgain() throws IOException {
        Path file = folder.resolve("chain.pem");
        Files.writeString(file, Pem.of(List.of(known(G2))));
        workbench.drop("certificates.filter", file);
        Ui.waitUntil("it is read", () -> desk().current().count() == 1);
        certificates.table().settled();
        assertTrue(certificates.table().texts("file").contains("chain.pem"));
        certificates.select(file + " 0");
        assertTrue(certificates.details().contains("Rules"), certificates.details().toString());
        workbench.command("org.deskwright.certificates.ui.close", Map.of());
        assertEquals(0, desk().current().count());
    }

    @Test
    void whatIsPastedIsReadAndWhatIsCopiedCanBePasted() {
        certificates.select(G2);
        workbench.command("org.deskwright.certificates.ui.copyPem", Map.of());
        assertTrue(Ui.get(() -> Clip.get(Ui.display())).startsWith("-----BEGIN CERTIFICATE-----"));
        workbench.command("org.deskwright.certificates.ui.paste", Map.of());
        Ui.waitUntil("it is read", () -> desk().current().count() == 1);
        assertEquals(known(G2), desk().current().files().getFirst().certificates().getFirst());
    }

    @Test
    void whatIsSavedIsTheSameByteForByte() throws IOException {
        certificates.select(G2);
        for (String name : List.of("root.cer", "root.pem")) {
            Path file = folder.resolve(name);
            workbench.command("org.deskwright.certificates.ui.save",
                    Map.of("org.deskwright.certificates.ui.save.file", file.toString()));
            Ui.waitUntil("it is written", () -> Files.exists(file));
        }
        assertArrayEquals(known(G2).encoded(), Files.readAllBytes(folder.resolve("root.cer")));
        assertEquals(Pem.of(known(G2)), Files.readString(folder.resolve("root.pem")));
        assertTrue(
                certificates.details()
                        .contains("Save it as starfield-services-root-certificate-authority-g2.pem first."),
                certificates.details().toString());
        Path file = folder.resolve("root.cer");
        workbench.drop("certificates.filter", file);
        Ui.waitUntil("it is read", () -> desk().current().count() == 1);
        certificates.table().settled();
        certificates.select(file + " 0");
        assertTrue(certificates.details().contains("openssl x509 -inform der -in " + file + " -noout -text"),
                certificates.details().toString());
    }

    @Test
    void whatOpensslPrintedIsPastedAsAChain() {
        String printed = "CONNECTED(00000003)\n---\nCertificate chain\n 0 s:CN = here\n" + Pem.of(known(CROSS))
                + "---\nServer certificate\nsubject=CN = here\n---\nSSL handshake has read 5000 bytes\n";
        Ui.run(() -> Clip.put(Ui.display(), printed));
        workbench.command("org.deskwright.certificates.ui.paste", Map.of());
        Ui.waitUntil("it is read", () -> desk().current().count() == 1);
        assertTrue(desk().current().files().getFirst().isChain());
        assertEquals(known(CROSS), desk().current().files().getFirst().certificates().getFirst());
    }

    @Test
    void aLockedStoreThatIsDroppedIsReadWithItsPassword() throws Exception {
        Path store = TlsServer.store(folder);
        workbench.drop("certificates.filter", store);
        DialogBot.await("Password of a Key Store").type("wrong").push("OK");
        DialogBot.await("Password of a Key Store").type("changeit").push("OK");
        Ui.waitUntil("it is read", () -> desk().current().file(store.toString()).isPresent());
    }

    @Test
    void thePasswordOfALockedStoreAmongTheEvidenceIsAskedForOnce() throws Exception {
        KeyStorePasswords passwords = Services.all(KeyStorePasswords.class).getFirst();
        CompletableFuture<Optional<Password>> given = CompletableFuture
                .supplyAsync(() -> passwords.of("asked.p12", false));
        DialogBot.await("Password of a Key Store").type("once").push("OK");
        assertTrue(given.get(30, TimeUnit.SECONDS).orElseThrow().isGiven());
        assertTrue(passwords.of("asked.p12", false).isPresent());
        Thread reading = Thread.ofVirtual().start(() -> passwords.of("asked.p12", true));
        DialogBot again = DialogBot.await("Password of a Key Store");
        assertTrue(again.text().contains("does not fit"), again.text());
        reading.interrupt();
        Ui.waitUntil("it is gone with who wanted it", () -> !reading.isAlive() && Ui.display().getActiveShell() != null
                && Ui.display().getActiveShell().getText().equals(workbench.shell().getText()));
    }
}
