package org.deskwright.certificates.der;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.x509.Certificate;
import org.junit.jupiter.api.Test;

class Asn1NodeTest {
    private final Certificate certificate = CertificateMaker.root("Root").make().certificate();
    private final Asn1Node root = Asn1Node.of(certificate.tree());

    @Test
    void everyByteLeadsToTheInnermostValueThatHoldsIt() {
        for (int offset = 0; offset < certificate.size(); offset++) {
            Asn1Node found = root.at(offset).orElseThrow();
            int at = offset;
            assertTrue(found.row().offset() <= at && at < found.row().end(), "byte " + at);
            assertTrue(found.parts().stream().noneMatch(part -> part.row().offset() <= at && at < part.row().end()),
                    "byte " + at);
        }
        assertEquals(Optional.empty(), root.at(-1));
        assertEquals(Optional.empty(), root.at(certificate.size()));
    }

    @Test
    void theTreeHasAllRowsAndEachKnowsWhatItIsPartOf() {
        assertEquals(Asn1Tree.of(certificate.tree()).size(), count(root));
        assertEquals(Optional.empty(), root.above());
        assertEquals(3, root.parts().size());
    }

    private static int count(Asn1Node node) {
        node.parts().forEach(part -> assertEquals(node, part.above().orElseThrow()));
        return 1 + node.parts().stream().mapToInt(Asn1NodeTest::count).sum();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws DerException {
        for (int length : new int[]{0, 127, 128, 255, 256, 65_535, 65_536}) {
            DerValue value = DerReader.read(DerWriter.value(Tags.OCTET_STRING, new byte[length]));
            assertEquals(length, value.length());
            assertTrue(value.isShortest());
        }
        for (String oid : new String[]{"1.3.14.3.2.26", "2.5.29.15", "1.2.840.113549.1.1.11"}) {
            assertEquals(oid, DerReader.read(DerWriter.oid(oid)).oid());
        }
    }
}
