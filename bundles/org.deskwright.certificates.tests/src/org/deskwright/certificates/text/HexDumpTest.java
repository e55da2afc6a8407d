package org.deskwright.certificates.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.deskwright.certificates.text.HexDump.Span;
import org.junit.jupiter.api.Test;

class HexDumpTest {
    private final HexDump dump = new HexDump("0Hello\n\u00e4!".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
            4);

    @Test
    void bytesStandInHexWithTheirLettersBeside() {
        assertEquals("0000  30 48 65 6c  0Hel\n0004  6c 6f 0a e4  lo..\n0008  21           !\n", dump.text());
        assertEquals("", new HexDump(new byte[0], 16).text());
        assertEquals("0000  00 ", new HexDump(new byte[1], 16).text().substring(0, 9));
    }

    @Test
    void aPartIsFoundInHexAndInLetters() {
        List<Span> spans = dump.spans(3, 6);
        assertEquals("6c|l|6c 6f|lo", spans.stream().map(span -> dump.text().substring(span.start(), span.end()))
                .collect(Collectors.joining("|")));
        assertEquals(List.of(), dump.spans(4, 4));
    }

    @Test
    void everyCharacterOfAByteLeadsBackToIt() {
        for (int perLine : new int[]{1, 4, 8, 16}) {
            byte[] bytes = HexFormat.of().parseHex("30".repeat(70_000));
            HexDump large = new HexDump(bytes, perLine);
            for (int i = 69_900; i < bytes.length; i++) {
                for (Span span : large.spans(i, i + 1)) {
                    assertEquals(i, large.byteAt(span.start()));
                    assertEquals(i, large.byteAt(span.end() - 1));
                }
            }
        }
        assertEquals(-1, dump.byteAt(0));
        assertEquals(-1, dump.byteAt(dump.text().length() - 1));
    }
}
