package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Base64;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongPathTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "/home/kim/tickets/2026-11-27/viewer-does-not-start/workspace/C/ProgramData/Teradici/PCoIPAgent/logs/"
                    + "pcoip_server_2026_02_03.txt",
            "/var/folders/zz/junit-915046066042934839/Library/Application_Support/AmazonWebServices/AmazonWorkSpaces/logs/"
                    + "workspacesclient.log: line 7",
            "/cases/4f0a77b2-5c1e-1039-a4d1-000000000001/Workspace/C/Windows/System32/winevt/Logs/Microsoft/Windows/"
                    + "TerminalServices-LocalSessionManager/Operational.evtx",
            "{\"file\":\"/mnt/Tickets/2026/Teradici/PCoIPAgent12\"}"})
    void pathsOfFilesStay(String text) {
        assertEquals(text, Redactor.ofSecrets().redact(text));
    }

    /** Many, as only few of them have as many slashes as a path. */
    @Test
    void nothingThatIsEncodedIsTakenForAPath() {
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[30 + random.nextInt(150)];
            random.nextBytes(bytes);
            String encoded = Base64.getEncoder().encodeToString(bytes);
            assertFalse(LongPath.is(encoded), encoded);
            assertFalse(LongPath.is("/" + encoded.replace('+', '/').replace('=', '/')), encoded);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/home/kim/tickets/upload/q9XzT4bV7mK2pL8sR3wY6cF1dG5hJ0nAqZ2xW4eR/ProgramData/Teradici/PCoIPAgent/logs/server",
            "/downloads/files/5f4dcc3b5aa765d61d8327deb882cf99a1b2c3d4e5f60718293a4b5c6d7e8f90/parts/of/Something/longer1"})
    void aKeyAmongFoldersGoesWithThem(String text) {
        assertEquals("[removed]", Redactor.ofSecrets().redact(text));
    }
}
