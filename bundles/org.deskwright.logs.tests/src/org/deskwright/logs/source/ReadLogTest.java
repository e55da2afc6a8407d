package org.deskwright.logs.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.deskwright.logs.source.LogSource.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadLogTest {
    @TempDir
    Path folder;

    private Path log(String text) throws IOException {
        Path log = folder.resolve("a.log");
        Files.writeString(log, text);
        return log;
    }

    private static String text(LogSource log, long from, long to) throws IOException {
        try (View view = log.view(from, to)) {
            assertEquals(from, view.from());
            return new String(view.bytes().toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        }
    }

    @Test
    void piecesAreReadWhereverTheyBegin() throws IOException {
        String all = "0123456789".repeat(300_000);
        try (ReadLog log = ReadLog.open(log(all))) {
            assertEquals(3_000_000, log.size());
            assertEquals(all.substring(7, 1234), text(log, 7, 1234));
            assertEquals(all.substring(5), text(log, 5, 3_000_000));
            assertEquals("", text(log, 3_000_000, 3_000_000));
            byte[] some = new byte[8];
            log.read(2_999_996, some, 4);
            assertEquals("6789", new String(some, 0, 4, StandardCharsets.UTF_8));
            assertThrows(IndexOutOfBoundsException.class, () -> log.view(5, 3_000_001));
        }
    }

    @Test
    void thatItWasCutOffIsSaid() throws IOException {
        Path file = log("one\ntwo\n");
        try (ReadLog log = ReadLog.open(file)) {
            Files.writeString(file, "one\n");
            String said = assertThrows(IOException.class, () -> log.view(0, 8)).getMessage();
            assertTrue(said.contains("cut off"), said);
        }
    }

    @Test
    void anInterruptedThreadTakesTheFileFromNobody() throws Exception {
        try (ReadLog log = ReadLog.open(log("one\ntwo\n"))) {
            Thread reader = Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                assertThrows(ClosedByInterruptException.class, () -> log.view(0, 8));
            });
            reader.join();
            assertEquals("two", text(log, 4, 7));
        }
    }

    @Test
    void aFinishedFileIsHeldAsMemoryAndOneThatMayGrowIsRead() throws IOException {
        Path file = log("one\n");
        try (LogSource growing = LogFiles.open(file, Instant.now())) {
            assertInstanceOf(ReadLog.class, growing);
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        assumeTrue(!LogFiles.isRemote(file) && !System.getProperty("os.name").startsWith("Windows"));
        try (LogSource finished = LogFiles.open(file, Instant.now())) {
            assertInstanceOf(MappedLog.class, finished);
            assertEquals("ne", text(finished, 1, 3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb2", "smbfs", "9p", "davfs", "fuse.sshfs", "fuseblk", "NFS"})
    void whatLiesOnAnotherComputerIsKnownByItsFileSystem(String kind) {
        assertTrue(LogFiles.isRemote(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "tmpfs", "overlay", "apfs", "hfs", "zfs", "NTFS"})
    void soIsADiskOfThisOne(String kind) {
        assertFalse(LogFiles.isRemote(kind));
    }

    @Test
    void whatIsNoFileIsToldInWords() throws IOException {
        assertTrue(assertThrows(IOException.class, () -> ReadLog.open(folder)).getMessage().contains("a folder"));
        assertTrue(assertThrows(IOException.class, () -> ReadLog.open(folder.resolve("none"))).getMessage()
                .contains("no such file"));
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device));
        assertTrue(assertThrows(IOException.class, () -> ReadLog.open(device)).getMessage().contains("device"));
    }
}
