package org.deskwright.policy.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.deskwright.core.intake.UnreadableException;
import org.junit.jupiter.api.Test;

class XmlReaderTest {
    private static UnreadableException problem(byte[] bytes) {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return assertThrows(UnreadableException.class, () -> XmlReader.read(bytes, "copy it again"));
        } finally {
            System.setErr(before);
            assertEquals("", printed.toString(StandardCharsets.UTF_8));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aByteThatIsNoneOfItsEncodingIsToldWithItsPlaceAndPrintedNowhere() {
        for (String head : List.of("", "\u00EF\u00BB\u00BF", "<?xml version='1.0' encoding='utf-8'?>",
                "<?xml version='1.0' encoding='us-ascii'?>", " ".repeat(20_000))) {
            UnreadableException e = problem(bytes(head + "<a>na\u00EFve</a>"));
            assertEquals(head.length() + 5, e.offset(), head.strip());
            assertTrue(e.reason().startsWith("has a byte that is not of "), e.reason());
        }
        byte[] lone = "\uFEFF<a>\uD800b</a>".getBytes(StandardCharsets.UTF_16LE);
        lone[9] = (byte) 0xD8;
        assertEquals(8, problem(lone).offset());
        byte[] cut = "\uFEFF<a>b</a>".getBytes(StandardCharsets.UTF_16LE);
        problem(Arrays.copyOf(cut, 9));
    }

    @Test
    void whatIsWellEncodedIsReadWhateverItsEncoding() throws UnreadableException {
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252")) {
            for (String mark : charset.startsWith("UTF") ? List.of("", "\uFEFF") : List.of("")) {
                String text = mark + "<?xml version='1.0' encoding='"
                        + (charset.startsWith("UTF-16") ? "UTF-16" : charset) + "'?><a><b>\u00E9</b></a>";
                XmlElement root = XmlReader.read(text.getBytes(Charset.forName(charset)), "");
                assertEquals("\u00E9", root.children().getFirst().text(), charset);
            }
        }
    }
}
