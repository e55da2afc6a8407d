package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients take and rules forbid. */
class CertsStrictTest {
    private static final String[] VERIFY = {"certs", "verify", "chain.pem", "--purpose", "any", "--store",
            "amazon-root-ca-1"};
    @TempDir
    Path folder;

    /** The oldest roots that WorkSpaces needs have a serial number of 0. */
    @Test
    void rulesThatRootsBreakAreToldOfThemToo() throws IOException {
        KnownFiles.write(folder.resolve("g2.pem"), "starfield-services-root-g2");
        Session strict = Session.run(folder, "certs", "verify", "g2.pem", "--purpose", "any", "--store",
                "starfield-services-root-g2", "--strict", "rfc5280");
        assertEquals(1, strict.exit(), strict.out());
        assertTrue(strict.out().contains("the serial number is not positive: 0 (RFC 5280 4.1.2.2, serial.positive)"),
                strict.out());
    }

    private Session verify(String... further) throws IOException {
        KnownFiles.write(folder.resolve("chain.pem"), "amazon-root-ca-1");
        String[] words = java.util.Arrays.copyOf(VERIFY, VERIFY.length + further.length);
        System.arraycopy(further, 0, words, VERIFY.length, further.length);
        return Session.run(folder, words);
    }

    @Test
    void anAuthorityInThePlaceOfAServerIsRefusedByTheRulesOfTheWebAlone() throws IOException {
        assertEquals(0, verify().exit());
        assertEquals(0, verify("--strict", "rfc5280").exit());
        Session strict = verify("--strict", "web");
        assertEquals(1, strict.exit(), strict.out());
        assertTrue(strict.out().contains("! Amazon Root CA 1 is of a server and says that it is an authority (BR 7.1"),
                strict.out());
        assertEquals(2, verify("--strict", "all").exit());
    }
}
