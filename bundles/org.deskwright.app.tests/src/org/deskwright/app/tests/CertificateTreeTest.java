package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

/** The bytes of a certificate and the tree of what they say. */
class CertificateTreeTest extends CertificateWindowTest {
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
        try (TlsServer server = TlsServer.begin(folder)) {
            String place = server.place();
            desk().openServer(server.question());
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
}
