package org.deskwright.certificates.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.text.Pem;
import org.deskwright.core.intake.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SystemRootsTest {
    @TempDir
    private Path folder;

    @Test
    void theFileOfTheDistributionIsReadAsWhatIsTrusted() throws IOException {
        Path file = folder.resolve("roots.pem");
        Files.writeString(file,
                Pem.of(List.of(KnownAuthorities.bundled().byId("amazon-root-ca-1").orElseThrow().certificate())));
        CertificateFile roots = SystemRoots.read("here", "Linux", List.of(folder.resolve("none.pem"), file));
        assertEquals("here", roots.name());
        assertTrue(roots.found().getFirst().trusted());
        assertTrue(roots.isTrustStore());
    }

    @Test
    void itIsToldWhereThereIsNone() {
        UnreadableException none = assertThrows(UnreadableException.class,
                () -> SystemRoots.read("here", "Linux", List.of(folder.resolve("none.pem"))));
        assertTrue(none.reason().contains("none.pem"), none.reason());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere those stores are there")
    void storesOfOtherSystemsAreSaidToBeOutOfReachHere() {
        for (String system : List.of("Windows 11", "Mac OS X")) {
            UnreadableException none = assertThrows(UnreadableException.class,
                    () -> SystemRoots.read("here", system, List.of()));
            assertTrue(none.reason().contains(system), none.reason());
        }
    }
}
