package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.deskwright.testing.window.Looks;
import org.junit.jupiter.api.Test;

/** Looking at certificates: what is there from the start, found by a hash and compared. */
class CertificatesTest extends CertificateWindowTest {
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
    void twoAreComparedFieldByField() {
        certificates.select(G2, CROSS);
        assertEquals("Two certificates", certificates.details().getFirst());
        assertTrue(certificates.details().contains("Alike"));
        Looks.picture(workbench, "certificates-compared");
    }
}
