package org.deskwright.core.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.intake.ExpansionLimits;
import org.deskwright.core.intake.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTimesTest {
    private static final Instant PACKED = Instant.parse("2026-03-05T00:00:00Z");
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 20, 4, 5, 6);

    @TempDir
    Path folder;

    private Optional<Instant> modified(Consumer<ZipEntry> made) throws IOException {
        Path file = folder.resolve("a.zip");
        ZipEntry entry = new ZipEntry("a.log");
        made.accept(entry);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(entry);
            zip.write('x');
            zip.closeEntry();
        }
        Files.setLastModifiedTime(file, FileTime.from(PACKED));
        return ZipArchive.open(file, new ExpansionLimits(100, 100, 100), 9, problem -> {})
                .find("a.log", "a.log", Manifest.NONE).orElseThrow().modified();
    }

    /** As Explorer and Compress-Archive pack: what the packer's clock showed. */
    @Test
    void whereNoMomentIsToldTheClockOfThePackerIsTakenForOurs() throws IOException {
        assertEquals(Optional.of(TIME.atZone(ZoneId.systemDefault()).toInstant()),
                modified(entry -> entry.setTimeLocal(TIME)));
    }

    @Test
    void whatTellsNoDateIsAsOldAsTheArchive() throws IOException {
        for (LocalDateTime none : new LocalDateTime[]{LocalDateTime.of(1980, 1, 1, 0, 0),
                LocalDateTime.of(1980, 2, 1, 0, 0)}) {
            assertEquals(Optional.of(PACKED), modified(entry -> entry.setTimeLocal(none)), "" + none);
        }
        assertEquals(Optional.empty(), ZipTimes.dos(0, 0, ZoneOffset.UTC), "as Go writes it: month and day 0");
        assertEquals(Optional.empty(), ZipTimes.dos(0x21, 0, ZoneOffset.UTC), "1 January 1980");
        assertEquals(Optional.empty(), ZipTimes.dos(46 << 9 | 13 << 5 | 1, 0, ZoneOffset.UTC), "no such month");
        assertEquals(Optional.empty(), ZipTimes.dos(46 << 9 | 2 << 5 | 30, 0, ZoneOffset.UTC), "no such day");
        assertEquals(Optional.of(Instant.parse("2026-11-20T04:05:06Z")),
                ZipTimes.dos(46 << 9 | 11 << 5 | 20, 4 << 11 | 5 << 5 | 3, ZoneOffset.UTC));
    }

    @Test
    void aMomentIsTakenBeforeWhatAClockShowed() throws IOException {
        Instant moment = Instant.parse("2026-10-01T02:03:04Z");
        assertEquals(Optional.of(moment), modified(entry -> entry.setLastModifiedTime(FileTime.from(moment))));
        ByteBuffer ntfs = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0x000a)
                .putShort((short) 32).putInt(0).putShort((short) 1).putShort((short) 24)
                .putLong((moment.getEpochSecond() + 11_644_473_600L) * 10_000_000 + 5);
        byte[] extra = ntfs.array();
        assertEquals(Optional.of(moment.plusNanos(500)),
                ZipTimes.extra(0x000a, ByteBuffer.wrap(extra, 4, 32).slice().order(ByteOrder.LITTLE_ENDIAN)));
        assertEquals(Optional.empty(), ZipTimes.extra(0x000a, ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN)));
        assertEquals(Optional.empty(), ZipTimes.extra(0x5455, ByteBuffer.wrap(new byte[]{1, 0, 0, 0, 0})), "1970");
    }
}
