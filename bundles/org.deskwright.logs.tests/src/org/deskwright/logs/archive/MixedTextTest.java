package org.deskwright.logs.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.deskwright.core.intake.TextParts.Writing;
import org.deskwright.logs.source.LogSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that are not written in one way from beginning to end. */
class MixedTextTest {
    private static final String ONE = "2026-02-03T04:05:06Z one \u00fc\r\n";
    private static final String TWO = "2026-02-03T04:05:07Z two \u753b\ud83d\ude00\r\n";

    @TempDir
    Path folder;

    private static byte[] narrow(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] little(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] all(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** How it is written, and the text. */
    private String read(byte[] bytes, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        try (Spool spool = Spool.open(folder.resolve("spools"), 64 << 20);
                LogFinder finder = LogFinder.open(java.util.List.of(file), spool, Bounds.DEFAULT, () -> false)) {
            Rotation found = finder.next().orElseThrow();
            try (LogSource log = found.open(Instant.now()); LogSource.View view = log.view(0, log.size())) {
                return found.encodings() + ": "
                        + new String(view.bytes().toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
            }
        }
    }

    private void is(String expected, byte[]... parts) throws IOException {
        assertEquals(expected, read(all(parts), "a.log"));
        assertEquals(expected, read(Packed.gzip(all(parts)), "a.log.gz"), "packed");
    }

    @Test
    void eachPartIsReadByItsOwnEncodingAndThatIsSaid() throws IOException {
        is("UTF-8, in parts UTF-16LE: " + ONE + TWO + TWO, narrow(ONE), little(TWO), little(TWO));
        is("UTF-16LE, in parts UTF-8: " + TWO + TWO + ONE + ONE, little("\ufeff" + TWO + TWO), narrow(ONE + ONE));
        is("UTF-8, 1 mark within it left out: " + ONE + ONE, narrow(ONE), narrow("\ufeff" + ONE));
        is("UTF-8 with a mark, 1 mark within it left out: " + ONE + ONE, narrow("\ufeff" + ONE),
                narrow("\ufeff" + ONE));
        is("UTF-16LE, 1 mark within it left out: " + TWO + TWO, little("\ufeff" + TWO), little("\ufeff" + TWO));
    }

    @Test
    void zeroesAreLeftOutAndCounted() throws IOException {
        byte[] none = new byte[3000];
        is("UTF-8, 3,000 zero bytes left out: " + ONE + ONE, narrow(ONE), none, narrow(ONE));
        is("UTF-8, 3,000 zero bytes left out: " + ONE, narrow(ONE), none);
        is("UTF-8, 1 zero byte left out: " + ONE + ONE, narrow(ONE), new byte[1], narrow(ONE));
        is("UTF-16LE, 3,000 zero bytes left out: " + TWO + TWO, little("\ufeff" + TWO), none, little(TWO));
    }

    /** Else what was written after the crash would be the end of the line that it cut off. */
    @Test
    void whatStandsBehindZeroesOrInAnotherEncodingBeginsALine() throws IOException {
        is("UTF-8, 64 zero bytes left out: 2026-02-03T04:0\n" + ONE, narrow("2026-02-03T04:0"), new byte[64],
                narrow(ONE));
        is("UTF-8, in parts UTF-16LE: 2026-02-03T04:0\n" + TWO, narrow("2026-02-03T04:0"), little(TWO));
        is("UTF-8: a\0b" + ONE, narrow("a\0b"), narrow(ONE));
    }

    @Test
    void inTheMidstOfALargeLogTheyAreFound() throws IOException {
        byte[] much = narrow(ONE.repeat(20_000));
        is("UTF-8, 600 zero bytes left out: " + ONE.repeat(40_000), much, new byte[600], much);
        is("UTF-8, in parts UTF-16LE: " + ONE.repeat(20_000) + TWO.repeat(20) + ONE.repeat(20_000), much,
                little(TWO.repeat(20)), much);
        is("UTF-8, in parts UTF-16LE: " + ONE.repeat(20_000) + TWO, much, little(TWO));
    }

    @Test
    void aLogInOneEncodingIsReadWhereItLies() throws IOException {
        String letters = (ONE + TWO + "\uff08\ufb01\u00ff\u00fe\r\n").repeat(5000);
        Path file = Files.write(folder.resolve("a.log"), narrow(letters));
        assertFalse(TextDoubt.of(file, java.util.Arrays.copyOf(narrow(letters), Content.HEAD)));
        assertEquals("UTF-8: " + letters, read(narrow(letters), "b.log"));
        assertTrue(CleanText.isDoubtful(narrow("x".repeat(70) + "\0"), 0, 71));
        assertFalse(CleanText.isDoubtful(narrow("x".repeat(70) + "\0"), 0, 70));
        assertTrue(CleanText.isDoubtful(narrow("x".repeat(70) + "\ufeff"), 0, 73));
    }

    /** Whatever pieces the bytes come in. */
    @Test
    void aMarkMayComeInPieces() throws IOException {
        byte[] text = all(narrow(ONE + "\0" + ONE + "\ufeff" + ONE + "\uf0ff"),
                little("\ufeff" + TWO + "\ud83d\ude00"));
        for (int piece = 1; piece < 9; piece++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CleanText clean = new CleanText(Writing.NARROW, out);
            for (int at = 0; at < text.length; at += piece) {
                clean.write(text, at, Math.min(piece, text.length - at));
            }
            clean.end();
            assertEquals(ONE + ONE + ONE + "\uf0ff\n" + TWO + "\ud83d\ude00", out.toString(StandardCharsets.UTF_8));
        }
    }
}
