package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.deskwright.certificates.text.Pem;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.deskwright.ui.table.VirtualTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.junit.jupiter.api.Test;

/** Who trusts certificates, over which paths, and until when. */
class CertificateStoresTest extends CertificateWindowTest {
    @Test
    void theRootsOfJavaAreLaidDownAndSayWhomTheyTrust() {
        workbench.command("org.deskwright.certificates.ui.java", Map.of());
        Ui.waitUntil("they are read", () -> desk().current().count() > 50);
        certificates.table().settled();
        workbench.show("org.deskwright.certificates.trust");
        certificates.select(CROSS);
        Ui.waitUntil("it is told who accepts it", () -> certificates.trust().contains("Who accepts it")
                && certificates.trust().stream().anyMatch(text -> text.startsWith("Accepted by ")));
        Ui.waitUntil("the ways are found",
                () -> certificates.trust().stream().anyMatch(text -> text.contains("\u2190")));
        Looks.picture(workbench, "certificates-trust");
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
        try (TlsServer server = TlsServer.begin(folder)) {
            String place = server.place();
            desk().openServer(server.question());
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
}
