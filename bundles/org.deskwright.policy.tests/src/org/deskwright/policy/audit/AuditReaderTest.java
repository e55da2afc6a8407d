package org.deskwright.policy.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

class AuditReaderTest {
    private static final String FILE = "Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting,"
            + "Exclusion Setting,Setting Value\r\n"
            + ",System,Audit Logon,{0cce9215-69ae-11d9-bed3-505054503030},Success and Failure,,3\r\nodd\r\n"
            + ",System,\"Audit, other\",{0cce9216-69ae-11d9-bed3-505054503030},No Auditing,,0\r\n";

    @Test
    void eachSubcategoryIsALine() {
        assertTrue(AuditReader.recognises(FILE));
        AuditFile file = AuditReader.read(FILE.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("Audit Logon Success and Failure 3", "Audit, other No Auditing 0"), file.settings()
                .stream().map(one -> one.subcategory() + " " + one.inclusion() + " " + one.value()).toList());
        assertEquals(FILE.indexOf("odd"), file.problems().getFirst().offset());
        assertEquals(FILE.indexOf(",System,Audit"), file.settings().getFirst().offset());
    }
}
