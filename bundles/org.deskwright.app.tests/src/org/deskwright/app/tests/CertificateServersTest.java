package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.Ui;
import org.junit.jupiter.api.Test;

/** Servers are asked for their certificates, and whether these are revoked. */
class CertificateServersTest extends CertificateWindowTest {
    @Test
    void aServerIsAskedForItsCertificates() throws Exception {
        try (TlsServer server = TlsServer.begin(folder)) {
            String place = server.place();
            workbench.commandWithDialog("org.deskwright.certificates.ui.server", Map.of());
            DialogBot.await("Certificates of a Server").type(place).push("Ask");
            Ui.waitUntil("it answered", () -> desk().current().file(place).isPresent());
            certificates.table().settled();
            certificates.select(place + " 0");
            assertEquals("here", certificates.details().getFirst());
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
