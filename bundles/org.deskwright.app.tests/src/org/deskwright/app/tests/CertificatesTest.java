package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import org.deskwright.certificates.check.KeyStorePasswords;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.tls.TlsPlace;
import org.deskwright.certificates.tls.TlsQuestion;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.testing.ui.CertificatesBot;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.table.VirtualTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Looking at certificates: opened, pasted, found by a hash, compared, and who trusts them. */
@ExtendWith(PictureOnFailure.class)
class CertificatesTest {
    private static final String G2 = "known starfield-services-root-g2";
    private static final String CROSS = "known starfield-services-root-g2-by-starfield-class-2";

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

    private final WorkbenchBot workbench = new WorkbenchBot();
    private CertificatesBot certificates;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        workbench.sample();
        certificates = CertificatesBot.open(workbench);
    }

    @AfterEach
    void end() {
        certificates.filter("");
        workbench.show("org.deskwright.certificates.details");
        CertificateDesk desk = desk();
        desk.judgeAt(Optional.empty());
        desk.close(desk.current().files().stream().map(file -> file.name()).toList());
        workbench.home();
    }

    private static CertificateDesk desk() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(CertificateDesk.class));
    }

    private static Certificate known(String identity) {
        return KnownAuthorities.bundled().byId(identity.replace("known ", "")).orElseThrow().certificate();
    }

    @Test
    void authoritiesOfTheServiceAreThereFromTheStart() {
        assertTrue(certificates.table().texts("name").size() >= 8, certificates.line());
        assertEquals(List.of("known to Deskwright"), certificates.table().texts("file").stream().distinct().toList());
        certificates.select(G2);
        assertTrue(certificates.details().stream().anyMatch(text -> text.contains("Amazon Trust Services")),
                certificates.details().toString());
        Looks.picture(workbench, "certificates");
    }

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
    void anyHashThatIsPastedFindsTheOneItIsOf() {
        // as AWS names it, by its key; and as Windows shows another one, in capitals with blanks
        certificates.filter("2b071c59a0a0ae76b0eadb2bad23bad4580b69c3601b630c2eaf0613afa83f92");
        assertTrue(certificates.table().texts("name").stream().allMatch(name -> name.contains("Services")),
                certificates.table().texts("name").toString());
        certificates.filter(
                "14 65 FA 20 53 97 B8 76 FA A6 F0 A9 95 8E 55 90 E4 0F CC 7F AA 4F B7 C2 C8 67 75 21 FB" + " 5F B6 58");
        assertEquals(1, certificates.table().count());
        certificates.filter("ffffffffffffffff");
        assertEquals(0, certificates.table().count());
        certificates.filter("amazon root");
        assertTrue(certificates.table().count() > 0);
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
    void twoAreComparedFieldByField() {
        certificates.select(G2, CROSS);
        assertEquals("Two certificates", certificates.details().getFirst());
        assertTrue(certificates.details().contains("Alike"));
        Looks.picture(workbench, "certificates-compared");
    }

    @Test
    void theRootsOfJavaAreLaidDownAndSayWhomTheyTrust() {
        workbench.command("org.deskwright.certificates.ui.java", Map.of());
        Ui.waitUntil("they are read", () -> desk().current().count() > 50);
        certificates.table().settled();
        certificates.select(CROSS);
        Ui.waitUntil("the ways are found", () -> certificates.trust().contains("Who accepts it"));
        assertTrue(certificates.trust().stream().anyMatch(text -> text.startsWith("Accepted by ")),
                certificates.trust().toString());
        assertFalse(certificates.trust().stream().noneMatch(text -> text.contains("\u2190")));
        Looks.picture(workbench, "certificates-trust");
    }

    @Test
    void pathsOverCrossSignsStandSideBySide() {
        workbench.show("org.deskwright.certificates.paths");
        certificates.select("known amazon-root-ca-1-by-starfield-services-g2");
        Ui.waitUntil("the paths are found",
                () -> Ui.all(workbench.shell(), "certificates.paths", Canvas.class).stream()
                        .flatMap(canvas -> VirtualTable.of(canvas).stream())
                        .anyMatch(table -> !table.isBusy() && table.count() > 3));
        TableBot paths = certificates.paths(workbench);
        List<String> one = paths.texts("path-1");
        List<String> other = paths.texts("path-2");
        assertEquals(one.getFirst(), other.getFirst());
        assertTrue(one.get(1).startsWith("Root: Starfield Services"), one.toString());
        assertTrue(other.get(1).startsWith("Cross-sign: Starfield Services"), other.toString());
        assertTrue(other.get(2).startsWith("Starfield Class 2"), other.toString());
        int trusted = paths.texts("step").indexOf("Trusted by");
        assertTrue(one.get(trusted).contains("this Java"), one.toString());
        assertTrue(one.get(trusted + 1).matches("\\d{4}-.*"), one.toString());
        assertTrue(one.get(trusted + 1).contains(" UTC, "), one.get(trusted + 1));
        assertEquals("None", one.get(trusted + 2));
        paths.select(List.of(1));
        Ui.waitUntil("two cross-signs are compared", () -> certificates.details().contains("Two certificates"));
        List<String> menu = certificates.menu("certificates.paths");
        for (String entry : List.of("Show or Compare", "Copy as PEM", "Save Certificates...")) {
            assertEquals(1, Collections.frequency(menu, entry), menu.toString());
        }
        assertEquals(one, paths.texts("path-1"), "it stays with the certificate of the list");
        Looks.picture(workbench, "certificates-paths");
    }

    @Test
    void aChainIsHeldAgainstAllStoresAndAFolderIsOneMore() throws Exception {
        try (SSLServerSocket server = server()) {
            Thread.ofVirtual().start(() -> shake(server));
            String place = "127.0.0.1:" + server.getLocalPort();
            desk().openServer(new TlsQuestion(TlsPlace.of(place, 0).orElseThrow(), List.of(), Optional.empty(),
                    Optional.empty(), Duration.ofSeconds(10)));
            workbench.show("org.deskwright.certificates.stores");
            Ui.waitUntil("it is told of", () -> isHeldAgainst("this Java"));
            TableBot before = certificates.stores(workbench);
            assertEquals(List.of("here"), before.texts("name"));
            String nobody = before.texts("accepting").getFirst();
            assertTrue(nobody.startsWith("0 of "), nobody);
            Path store = Files.createDirectory(folder.resolve("zero client"));
            Files.writeString(store.resolve("here.pem"), Pem.of(desk().current().files().getFirst().certificates()));
            workbench.drop("certificates.filter", store);
            Ui.waitUntil("the folder is a store more", () -> isHeldAgainst("zero client"));
            TableBot after = certificates.stores(workbench);
            assertTrue(after.texts("accepting").getFirst().startsWith("1 of "), after.texts("accepting").getFirst());
            assertEquals(List.of("accepted"), after.texts("store-" + store.toString().replace(' ', '-')));
            after.select(List.of(place));
            Ui.waitUntil("the other views follow", () -> certificates.details().getFirst().equals("here"));
            Looks.picture(workbench, "certificates-stores");
        }
    }

    /** Whether all chains are held against a store. */
    private boolean isHeldAgainst(String store) {
        return Ui.all(workbench.shell(), "certificates.stores", Canvas.class).stream()
                .flatMap(canvas -> VirtualTable.of(canvas).stream())
                .anyMatch(table -> table.columns().all().stream().anyMatch(column -> column.title().equals(store))
                        && !table.isBusy() && table.count() > 0);
    }

    @Test
    void theChartOfMonthsChoosesACertificate() {
        workbench.command("org.deskwright.certificates.ui.java", Map.of());
        Ui.waitUntil("they are read", () -> desk().current().count() > 50);
        TableBot expiry = certificates.expiry(workbench);
        certificates.pressInChart(SWT.HOME);
        assertEquals(expiry.texts("name").subList(0, 1), expiry.selected("name"));
        certificates.pressInChart(SWT.ARROW_UP);
        assertEquals(expiry.texts("name").subList(1, 2), expiry.selected("name"));
        certificates.pressInChart(SWT.END);
        assertEquals(expiry.texts("name").subList(expiry.count() - 1, expiry.count()), expiry.selected("name"));
        Ui.waitUntil("the other views follow",
                () -> certificates.details().getFirst().equals(expiry.selected("name").getFirst()));
        Looks.picture(workbench, "certificates-expiry");
    }

    @Test
    void aValueAndItsBytesAreMarkedTogether() {
        workbench.show("org.deskwright.certificates.asn1");
        certificates.select(G2);
        Ui.waitUntil("the tree is there", () -> tree().getItemCount() == 1);
        assertEquals("0  SEQUENCE", Ui.get(() -> tree().getItem(0).getText().substring(0, 11)));
        Ui.run(() -> {
            TreeItem serial = tree().getItem(0).getItem(0).getItem(1);
            tree().setSelection(serial);
            tree().notifyListeners(SWT.Selection, event(serial));
        });
        Ui.waitUntil("its bytes are marked", () -> marked().startsWith("02 "));
        Looks.picture(workbench, "certificates-asn1");
        Ui.run(() -> hex().setCaretOffset(6));
        Ui.waitUntil("the whole is selected", () -> tree().getSelection()[0] == tree().getItem(0));
        assertTrue(Ui.get(this::marked).startsWith("30 82 "), Ui.get(this::marked));
        certificates.select(CROSS);
        Ui.waitUntil("it follows", () -> hex().getCharCount() > 0 && marked().isEmpty());
    }

    @Test
    void rulesThatAreBrokenStandInTheTreeWhereTheyAre() throws Exception {
        try (SSLServerSocket server = server()) {
            Thread.ofVirtual().start(() -> shake(server));
            String place = "127.0.0.1:" + server.getLocalPort();
            desk().openServer(new TlsQuestion(TlsPlace.of(place, 0).orElseThrow(), List.of(), Optional.empty(),
                    Optional.empty(), Duration.ofSeconds(10)));
            workbench.show("org.deskwright.certificates.asn1");
            certificates.table().settled();
            certificates.select(place + " 0");
            Ui.waitUntil("its extensions are marked", () -> items(tree().getItems())
                    .anyMatch(item -> item.getText().contains("has no subjectAltName") && item.getImage() != null));
            Looks.picture(workbench, "certificates-asn1-findings");
        }
    }

    private static Stream<TreeItem> items(TreeItem... items) {
        return Stream.of(items).flatMap(item -> Stream.concat(Stream.of(item), items(item.getItems())));
    }

    private static Tree tree() {
        return Ui.one("certificates.asn1.tree", Tree.class);
    }

    private static StyledText hex() {
        return Ui.one("certificates.asn1.hex", StyledText.class);
    }

    private String marked() {
        StyleRange[] ranges = hex().getStyleRanges();
        return ranges.length == 0 ? "" : hex().getTextRange(ranges[0].start, ranges[0].length);
    }

    private static Event event(TreeItem item) {
        Event event = new Event();
        event.item = item;
        return event;
    }

    @Test
    void aLockedStoreThatIsDroppedIsReadWithItsPassword() throws Exception {
        server().close();
        Path store = folder.resolve("server.p12");
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

    @Test
    void certificatesAreJudgedForAnotherMomentWhenThatIsWanted() {
        certificates.select(CROSS);
        workbench.show("org.deskwright.certificates.trust");
        workbench.commandWithDialog("org.deskwright.certificates.ui.moment", Map.of());
        DialogBot.await("Judge for Another Moment").type("2050-01-01T00:00:00Z").push("OK");
        Ui.waitUntil("it is refused for then", () -> certificates.trust().stream()
                .anyMatch(text -> text.contains("was valid until") && text.contains("2050-01-01")));
        workbench.commandWithDialog("org.deskwright.certificates.ui.moment", Map.of());
        DialogBot.await("Judge for Another Moment").type("").push("OK");
        Ui.waitUntil("it is accepted for now",
                () -> certificates.trust().stream().anyMatch(text -> text.startsWith("Accepted by ")));
    }

    @Test
    void aServerIsAskedForItsCertificates() throws Exception {
        try (SSLServerSocket server = server()) {
            Thread.ofVirtual().start(() -> shake(server));
            String place = "127.0.0.1:" + server.getLocalPort();
            workbench.commandWithDialog("org.deskwright.certificates.ui.server", Map.of());
            DialogBot.await("Certificates of a Server").type(place).push("Ask");
            Ui.waitUntil("it answered", () -> desk().current().file(place).isPresent());
            certificates.table().settled();
            certificates.select(place + " 0");
            assertEquals("here", certificates.details().getFirst());
        }
    }

    private SSLServerSocket server() throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        assumeTrue(Files.isExecutable(keytool), "this Java has no keytool");
        Path store = folder.resolve("server.p12");
        Process made = new ProcessBuilder(keytool.toString(), "-genkeypair", "-keyalg", "EC", "-alias", "server",
                "-dname", "CN=here", "-keystore", store.toString(), "-storepass", "changeit").redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile()).start();
        assertEquals(0, made.waitFor());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), "changeit".toCharArray()), "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 5,
                InetAddress.getByName("127.0.0.1"));
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
    void aServerThatCannotBeAskedIsToldInAWindow() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = gone.getLocalPort();
        }
        workbench.commandWithDialog("org.deskwright.certificates.ui.server", Map.of());
        DialogBot.await("Certificates of a Server").type("127.0.0.1:" + port).push("Ask");
        DialogBot told = DialogBot.await("Certificates");
        assertTrue(told.text().contains("takes no connection"), told.text());
        told.push("OK");
    }

    @Test
    void nobodyIsAskedAboutACertificateThatNamesNoResponder() {
        certificates.select(G2);
        workbench.commandWithDialog("org.deskwright.certificates.ui.ocsp", Map.of());
        DialogBot told = DialogBot.await("Is It Revoked?");
        assertTrue(told.text().contains("names no responder"), told.text());
        told.push("OK");
    }
}
