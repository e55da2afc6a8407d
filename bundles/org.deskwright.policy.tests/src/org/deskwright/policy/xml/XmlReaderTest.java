package org.deskwright.policy.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;
import org.junit.jupiter.api.Test;

class XmlReaderTest {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

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

    /** Letters of one, two, three and four bytes, in texts, attributes, comments and what is no element. */
    private static String document(Random random) {
        StringBuilder text = new StringBuilder("<?xml version='1.0'?>\r\n<!-- <x> -->");
        int depth = 0;
        for (int i = 0; i < 200 || depth > 0; i++) {
            int what = random.nextInt(i < 200 ? 10 : 4);
            String letters = List.of("a", "\u00E9", "\u20AC", "\uD83D\uDE00", "\r\n", "<![CDATA[<no>]]>", "<!--<no>-->",
                    "<?no <no> ?>", "&lt;", "x".repeat(random.nextInt(3000))).get(random.nextInt(10));
            if (what < 4 && depth > 1 || i >= 200) {
                text.append("</").append((char) ('a' + --depth)).append('>');
            } else if (what < 6 && depth < 20 || depth == 0) {
                text.append('<').append((char) ('a' + depth++)).append(" n='\u00FC>' m=\"").append(random.nextInt(9))
                        .append("\">");
            } else if (what == 7) {
                text.append("<empty\u00E4 />");
            } else {
                text.append(letters);
            }
        }
        return text.toString();
    }

    private static void offsets(XmlElement element, List<Integer> offsets) {
        offsets.add((int) element.offset());
        element.children().forEach(child -> offsets(child, offsets));
    }

    /** In bytes, where tags begin that are none of {@code document}'s comments and the like. */
    private static List<Integer> tags(String text, Charset charset, int mark) {
        List<Integer> tags = new ArrayList<>();
        Matcher tag = Pattern.compile("<!--.*?-->|<!\\[CDATA.*?]]>|<\\?.*?\\?>|</|(<)", Pattern.DOTALL).matcher(text);
        while (tag.find()) {
            if (tag.group(1) != null) {
                tags.add(mark + text.substring(0, tag.start()).getBytes(charset).length);
            }
        }
        return tags;
    }

    @Test
    void elementsAreToldByTheByteAtWhichTheyBegin() throws UnreadableException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            String text = document(random);
            for (Charset charset : CHARSETS) {
                for (String mark : List.of("", "\uFEFF")) {
                    byte[] bytes = (mark + text).getBytes(charset);
                    List<Integer> offsets = new ArrayList<>();
                    offsets(XmlReader.read(bytes, ""), offsets);
                    assertEquals(tags(text, charset, mark.getBytes(charset).length), offsets,
                            charset + " " + mark.length() + " seed " + seed);
                }
            }
        }
    }

    @Test
    void whatIsBrokenIsToldByItsByte() {
        String before = "<a>\r\n" + "\u00E9\u20AC\uD83D\uDE00 ".repeat(9000);
        for (Charset charset : CHARSETS) {
            for (String mark : List.of("", "\uFEFF")) {
                int place = (mark + before).getBytes(charset).length;
                UnreadableException e = problem((mark + before + "</b>").getBytes(charset));
                long letters = (e.offset() - place) / (charset.equals(StandardCharsets.UTF_8) ? 1 : 2);
                assertTrue(letters >= 0 && letters <= 4,
                        charset + " " + mark.length() + ": " + e.offset() + " of " + place);
            }
        }
    }

    @Test
    void elementsThatAreLeftOutSeemEmptyAndOthersKeepTheirPlaces() throws UnreadableException {
        String text = "<r><d>\u00E9<d2/>&broken;</d><w>1</w><d><x></d><w>2</w></r>";
        for (Charset charset : CHARSETS) {
            byte[] bytes = text.getBytes(charset);
            List<XmlElement> taken = new ArrayList<>();
            XmlReader.read(bytes, "", "d", _ -> true, taken::add);
            assertEquals(List.of("d", "w", "d", "w"), taken.stream().map(XmlElement::name).toList());
            assertTrue(taken.getFirst().children().isEmpty());
            int last = text.lastIndexOf("<w>");
            assertEquals(text.substring(0, last).getBytes(charset).length, taken.getLast().offset());
            UnreadableException e = assertThrows(UnreadableException.class,
                    () -> XmlReader.read(text.replace("</r>", "</q>").getBytes(charset), "", "d", _ -> true, _ -> {}));
            assertTrue(e.offset() > 0);
        }
    }
}
