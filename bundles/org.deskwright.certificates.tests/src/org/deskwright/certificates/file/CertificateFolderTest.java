package org.deskwright.certificates.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.core.intake.UnreadableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFolderTest {
    @TempDir
    private Path folder;
    private Made root;
    private Made server;

    @BeforeEach
    void make() {
        root = CertificateMaker.root("Root").make();
        server = CertificateMaker.server("host.example.com", root).make();
    }

    @Test
    void allFilesTogetherAreOneStoreAndEachCertificateCountsOnce() throws IOException {
        Files.writeString(folder.resolve("a.pem"), CertificateMaker.pem(server));
        Files.writeString(folder.resolve("b.pem"), CertificateMaker.pem(root));
        Files.write(folder.resolve("c.der"), root.certificate().encoded());
        CertificateFile read = CertificateFolder.read(folder, Password.NONE);
        assertEquals(List.of(server.certificate(), root.certificate()), read.certificates());
        assertEquals(List.of("a.pem", "b.pem"), read.found().stream().map(FoundCertificate::alias).toList());
        assertEquals(folder.toString(), read.name());
        assertTrue(read.isTrustStore());
        assertFalse(read.isChain());
    }

    @Test
    void whatHoldsNoCertificateIsPassedOverAndFoldersWithinAre() throws IOException {
        Files.writeString(folder.resolve("readme.txt"), "nothing to be found here");
        Files.writeString(folder.resolve("empty.pem"), "");
        Files.writeString(folder.resolve("root.pem"), CertificateMaker.pem(root));
        Files.writeString(Files.createDirectory(folder.resolve("old")).resolve("server.pem"),
                CertificateMaker.pem(server));
        CertificateFile read = CertificateFolder.read(folder, Password.NONE);
        assertEquals(List.of(root.certificate()), read.certificates());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void whatIsBrokenIsToldWithItsFileAndTheRestIsRead() throws IOException {
        String pem = CertificateMaker.pem(root);
        Files.writeString(folder.resolve("broken.pem"), pem.substring(0, pem.length() / 2));
        Files.writeString(folder.resolve("root.pem"), pem);
        CertificateFile read = CertificateFolder.read(folder, Password.NONE);
        assertEquals(1, read.found().size());
        assertEquals(1, read.problems().size());
        assertTrue(read.problems().getFirst().reason().startsWith("broken.pem"), read.problems().toString());
    }

    @Test
    void aFolderWithoutCertificatesIsSaidToBeOne() {
        UnreadableException none = assertThrows(UnreadableException.class,
                () -> CertificateFolder.read(folder, Password.NONE));
        assertTrue(none.reason().contains("no file with certificates"), none.reason());
    }
}
