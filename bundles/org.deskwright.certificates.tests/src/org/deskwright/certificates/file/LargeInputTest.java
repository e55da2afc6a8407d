package org.deskwright.certificates.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.check.CertificateReader;
import org.deskwright.certificates.check.Certificates;
import org.deskwright.certificates.tls.TlsCapture;
import org.deskwright.certificates.tls.TlsException;
import org.deskwright.certificates.tls.TlsServer;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A "certificate" of a hundred megabytes, by every way in. */
class LargeInputTest {
    private static final int HUNDRED_MEGABYTES = 100_000_000;
    private static final Made ROOT = CertificateMaker.root("Root").make();
    private static final byte[] DER = {0x30, (byte) 0x84, 5, (byte) 0xF5, (byte) 0xE0, (byte) 0xFA, 0x30, (byte) 0x84,
            5, (byte) 0xF5, (byte) 0xE0, (byte) 0xF4, (byte) 0xA0, 3, 2, 1, 2};
    @TempDir
    Path folder;

    /** Takes no room on the disk. */
    private Path file(String name, byte[] head) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, head);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(HUNDRED_MEGABYTES);
        }
        return file;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void isTooLarge(UnreadableException e) {
        assertTrue(e.reason().contains("larger than 64 MiB"), e.getMessage());
    }

    @Test
    void aFileIsNotEvenOpened() throws IOException {
        for (byte[] head : List.of(DER, text("-----BEGIN CERTIFICATE-----\n"))) {
            Path file = file("large.cer", head);
            isTooLarge(assertThrows(UnreadableException.class, () -> CertificateFiles.read(file, Password.NONE)));
        }
    }

    @Test
    void aStreamWithoutEndIsReadNoFurther() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'A';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) 'A');
                return length;
            }
        };
        isTooLarge(assertThrows(UnreadableException.class, () -> CertificateFiles.bytes(endless)));
    }

    @Test
    void whatIsPastedIsBoundAsWell() {
        byte[] pasted = new byte[HUNDRED_MEGABYTES];
        Arrays.fill(pasted, (byte) 'A');
        byte[] head = text("-----BEGIN CERTIFICATE-----\n");
        System.arraycopy(head, 0, pasted, 0, head.length);
        isTooLarge(
                assertThrows(UnreadableException.class, () -> CertificateFiles.read("pasted", pasted, Password.NONE)));
    }

    @Test
    void onePemBlockIsNoLargerThanACertificateAndTheRestIsRead() throws UnreadableException {
        String large = "-----BEGIN CERTIFICATE-----\n" + "A".repeat(8 << 20) + "\n-----END CERTIFICATE-----\n";
        CertificateFile read = CertificateFiles.read("both", text(large + CertificateMaker.pem(ROOT)), Password.NONE);
        assertEquals(List.of(ROOT.certificate()), read.certificates());
        assertTrue(read.problems().getFirst().reason().contains("larger than 1 MiB"), read.problems().toString());
    }

    @Test
    void amongEvidenceItIsToldInOneLine() throws IOException {
        file("large.cer", DER);
        Files.writeString(folder.resolve("root.pem"), CertificateMaker.pem(ROOT));
        IntakeResult read = new Intake(List.of(new CertificateReader())).read(List.of(folder), IntakeOptions.DEFAULT,
                IntakeListener.NONE);
        assertEquals(1, read.problems().size(), read.problems().toString());
        assertTrue(read.problems().getFirst().line().startsWith("large.cer"), read.problems().toString());
        assertEquals(1, read.evidence().get(Certificates.KIND).files().size());
    }

    @Test
    void aFolderIsReadWithoutIt() throws IOException {
        file("large.cer", DER);
        Files.writeString(folder.resolve("root.pem"), CertificateMaker.pem(ROOT));
        CertificateFile read = CertificateFolder.read(folder, Password.NONE);
        assertEquals(List.of(ROOT.certificate()), read.certificates());
        assertTrue(read.problems().getFirst().reason().contains("larger than 64 MiB"), read.problems().toString());
    }

    /** Java takes no message of a handshake beyond 32 KiB from a server. */
    @Test
    void aServerCannotSendOne() throws Exception {
        Made large = CertificateMaker.server("a.example.com", ROOT).extension("1.2.3.4", false, new byte[200_000])
                .make();
        try (TlsServer server = new TlsServer("TLSv1.2", large)) {
            TlsException e = assertThrows(TlsException.class,
                    () -> TlsCapture.fetch("127.0.0.1", server.port(), List.of(), Duration.ofSeconds(60)));
            assertTrue(e.getMessage().contains("did not agree"), e.line());
        }
    }
}
