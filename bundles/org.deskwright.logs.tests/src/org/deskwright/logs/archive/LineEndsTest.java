package org.deskwright.logs.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.source.LogSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs whose lines end with a carriage return alone. */
class LineEndsTest {
    private static final String LINES = "2026-02-03 04:05:06 one\r2026-02-03 04:05:07 two \u00fc\r2026-02-03 04:05:08 three\r";

    @TempDir
    Path folder;

    private String read(Path file, String written) throws IOException {
        try (Spool spool = Spool.open(folder.resolve("spools"), 1 << 20);
                LogFinder finder = LogFinder.open(List.of(file), spool, Bounds.DEFAULT, () -> false)) {
            Rotation found = finder.next().orElseThrow();
            assertEquals(written, found.encodings());
            try (LogSource log = found.open(Instant.now())) {
                return text(log);
            }
        }
    }

    private static String text(LogSource log) throws IOException {
        try (LogSource.View view = log.view(0, log.size())) {
            return new String(view.bytes().toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        }
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    @Test
    void eachCarriageReturnEndsALineWhereThereIsNoLineFeed() throws IOException {
        String lines = LINES.replace('\r', '\n');
        assertEquals(lines, read(file("mac.log", LINES, StandardCharsets.UTF_8),
                "UTF-8, carriage returns alone between the lines"));
        assertEquals(lines, read(file("wide.log", "\ufeff" + LINES, StandardCharsets.UTF_16LE),
                "UTF-16LE, carriage returns alone between the lines"));
        Path packed = Files.write(folder.resolve("mac.log.gz"), Packed.gzip(LINES.getBytes(StandardCharsets.UTF_8)));
        assertEquals(lines, read(packed, "UTF-8, carriage returns alone between the lines"));
    }

    @Test
    void whereLineFeedsEndLinesACarriageReturnStays() throws IOException {
        for (String text : List.of("one\r\ntwo\r\n", "10 %\r20 %\rdone\n", "one\ntwo\r", "no end", "one\r",
                "x".repeat(Content.HEAD - 1) + "\r\nlong\r\n")) {
            assertEquals(text, read(file("a.log", text, StandardCharsets.UTF_8), "UTF-8"));
        }
        assertFalse(LineEnds.areReturns(new byte[]{'P', 0, '\r', 'x'}), "bytes of no text");
    }

    @Test
    void suchALogIsFollowedLineByLine() throws IOException {
        Path file = file("mac.log", LINES, StandardCharsets.UTF_8);
        try (Spool spool = Spool.open(folder.resolve("spools"), 1 << 20)) {
            try (LogFinder finder = LogFinder.open(List.of(file), spool, Bounds.DEFAULT, () -> false)) {
                assertEquals(Optional.of(file), finder.next().orElseThrow().logs().getFirst().growing());
            }
            GrowingText growing = new GrowingText(spool);
            try (LogSource log = growing.open(file, Files.size(file))) {
                assertEquals(LINES.replace('\r', '\n'), text(log));
            }
            Files.writeString(file, "four\r", StandardOpenOption.APPEND);
            try (LogSource log = growing.open(file, Files.size(file))) {
                assertEquals((LINES + "four\r").replace('\r', '\n'), text(log));
                assertTrue(growing.size(Files.size(file)) >= log.size());
            }
        }
    }
}
