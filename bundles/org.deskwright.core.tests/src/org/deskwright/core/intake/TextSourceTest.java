package org.deskwright.core.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.deskwright.core.internal.files.MemoryFile;
import org.junit.jupiter.api.Test;

class TextSourceTest {
    private static final String TEXT = "{\"UserName\": \"Ünïcode €uro \uD83D\uDE00\",\n \"next\": 1}";

    @Test
    void utf8WithAndWithoutMarkReadsTheSame() throws IOException {
        assertEquals(TEXT, read(bytes(TEXT)));
        assertEquals(TEXT, read(bytes("\uFEFF" + TEXT)));
    }

    @Test
    void whatPowerShellRedirectsIsRead() throws IOException {
        assertEquals(TEXT, read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(TEXT, read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void utf16WithoutAMarkIsToldByItsZeroBytes() throws IOException {
        assertEquals(TEXT, read(TEXT.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(TEXT, read(TEXT.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void gzipIsTakenOffByContentAlsoWhenConcatenated() throws IOException {
        assertEquals(TEXT, read(gzip(bytes(TEXT))));
        byte[] one = gzip(bytes(TEXT));
        byte[] two = Arrays.copyOf(one, one.length * 2);
        System.arraycopy(one, 0, two, one.length, one.length);
        assertEquals(TEXT + TEXT, read(two));
    }

    @Test
    void charactersThatStraddleBlocksSurvive() throws IOException {
        String text = "a" + "€\uD83D\uDE00é".repeat(50_000);
        assertEquals(text, read(bytes(text)));
        assertEquals(text, read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void aMalformedByteIsNamedByItsOffsetAfterAllThatStandsBefore() throws IOException {
        for (int before : new int[]{0, 1, 5, 65_535, 65_536, 65_537, 200_000}) {
            byte[] content = bytes("€" + "x".repeat(before) + "?" + "y".repeat(100));
            content[3 + before] = (byte) 0xE4;
            for (byte[] stored : new byte[][]{content, gzip(content)}) {
                StringWriter read = new StringWriter();
                MalformedTextException e = assertThrows(MalformedTextException.class, () -> {
                    try (Reader reader = source(stored).open()) {
                        reader.transferTo(read);
                    }
                });
                assertEquals(3 + before, e.offset());
                assertEquals(1 + before, read.toString().length());
            }
        }
    }

    @Test
    void textCutInsideACharacterIsMalformedThere() {
        byte[] cut = Arrays.copyOf(bytes("ab€"), 4);
        assertEquals(2, assertThrows(MalformedTextException.class, () -> read(cut)).offset());
    }

    @Test
    void placesAreTranslatedToByteOffsets() throws IOException {
        byte[] stored = bytes("\uFEFF" + TEXT);
        int wanted = 3 + bytes(TEXT.substring(0, TEXT.indexOf("next"))).length;
        assertEquals(wanted, source(stored).byteOffset(TEXT.indexOf("next")));
        assertEquals(wanted, source(stored).byteOffset(2, 3));
        assertEquals(wanted, source(gzip(stored)).byteOffset(2, 3));
        assertEquals(stored.length, source(stored).byteOffset(99, 1));
        byte[] wide = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(2 + 2 * TEXT.indexOf("next"), source(wide).byteOffset(2, 3));
    }

    @Test
    void brokenOffGzipTellsWhereInTheDecompressedText() throws IOException {
        String text = "0123456789abcdef".repeat(40_000);
        byte[] whole = gzip(bytes(text));
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        StringWriter read = new StringWriter();
        UnreadableException e = assertThrows(UnreadableException.class, () -> {
            try (Reader reader = source(cut).open()) {
                reader.transferTo(read);
            }
        });
        assertEquals(read.toString().length(), e.offset());
        assertTrue(e.offset() > 0 && e.reason().contains("breaks off"), e.getMessage());
    }

    @Test
    void expansionHasItsBounds() throws IOException {
        byte[] zeros = gzip(new byte[5_000_000]);
        ExpansionLimits few = new ExpansionLimits(1_000_000, 10_000, 0);
        ExpansionLimits flat = new ExpansionLimits(100_000_000, 100, 1000);
        for (ExpansionLimits limits : new ExpansionLimits[]{few, flat}) {
            UnreadableException e = assertThrows(UnreadableException.class,
                    () -> TextSource.of(new MemoryFile("bomb", zeros), limits).openBytes().readAllBytes());
            assertTrue(e.reason().contains("grows"), e.getMessage());
        }
        assertEquals(5_000_000, source(zeros).openBytes().readAllBytes().length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static TextSource source(byte[] stored) {
        return TextSource.of(new MemoryFile("some.json", stored));
    }

    private static String read(byte[] stored) throws IOException {
        try (Reader reader = source(stored).open()) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
