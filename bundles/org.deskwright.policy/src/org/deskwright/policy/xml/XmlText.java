package org.deskwright.policy.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The letters of a file of XML. They are made of its bytes here where it is in an encoding that Windows writes, for the
 * parser of Java prints to the console of what it cannot decode.
 */
final class XmlText {
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final int LONGEST_DECLARATION = 200;
    private static final int SOME_LETTERS = 8192;

    private static final int FEWEST_OF_FOUR = 0xF0;
    private static final int CONTINUED = 0xC0;
    private static final int CONTINUES = 0x80;

    private final byte[] bytes;
    private final int mark;
    private final Optional<Charset> charset;
    /** Bytes of a letter of ASCII. */
    private final int width;
    /** Which of them says which letter it is. */
    private final int telling;

    /** From one byte to before another. */
    record Part(int from, int to) {}

    XmlText(byte[] bytes) {
        this.bytes = bytes;
        boolean marked = begins(0xEF, 0xBB, 0xBF);
        if (begins(0xFF, 0xFE) || begins('<', 0)) {
            mark = begins(0xFF, 0xFE) ? 2 : 0;
            charset = Optional.of(StandardCharsets.UTF_16LE);
        } else if (begins(0xFE, 0xFF) || begins(0, '<')) {
            mark = begins(0xFE, 0xFF) ? 2 : 0;
            charset = Optional.of(StandardCharsets.UTF_16BE);
        } else {
            mark = marked ? 3 : 0;
            charset = declared();
        }
        width = charset.filter(known -> known.name().startsWith("UTF-16")).isPresent() ? 2 : 1;
        telling = charset.filter(StandardCharsets.UTF_16BE::equals).isPresent() ? 1 : 0;
    }

    int length() {
        return bytes.length;
    }

    /** Whether these letters of ASCII stand at that byte. */
    boolean is(String ascii, int at) {
        if (at + ascii.length() * width > bytes.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            int unit = at + i * width;
            if (bytes[unit + telling] != ascii.charAt(i) || width > 1 && bytes[unit + 1 - telling] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Where these letters of ASCII come next; the length of the file where they do not. */
    int find(String ascii, int from) {
        byte first = (byte) ascii.charAt(0);
        for (int at = from; at + telling < bytes.length; at += width) {
            if (bytes[at + telling] == first && is(ascii, at)) {
                return at;
            }
        }
        return bytes.length;
    }

    /** The byte behind these letters where they come next. */
    int behind(String ascii, int from) {
        return Math.min(bytes.length, find(ascii, from) + ascii.length() * width);
    }

    List<Part> whole() {
        return List.of(new Part(mark, bytes.length));
    }

    /** All but what is in elements of that name, which have no attributes. */
    List<Part> without(String element) {
        String open = "<" + element + ">";
        Needle opening = new Needle(open, width, telling);
        Needle closing = new Needle("</" + element + ">", width, telling);
        List<Part> parts = new ArrayList<>();
        int from = mark;
        while (true) {
            int begin = Math.min(bytes.length, opening.find(bytes, from) + open.length() * width);
            int end = closing.find(bytes, begin);
            if (end >= bytes.length) {
                parts.add(new Part(from, bytes.length));
                return parts;
            }
            parts.add(new Part(from, begin));
            from = end;
        }
    }

    /** The byte of a letter as the parser counts them. */
    long place(long letters) {
        if (width > 1 || charset.filter(StandardCharsets.UTF_8::equals).isEmpty()) {
            return Math.clamp(mark + letters * width, 0, bytes.length);
        }
        int at = mark;
        for (long left = letters; left > 0 && at < bytes.length; at++) {
            int first = bytes[at] & 0xFF;
            left -= first >= FEWEST_OF_FOUR ? 2 : (first & CONTINUED) == CONTINUES ? 0 : 1;
        }
        while (at < bytes.length && (bytes[at] & CONTINUED) == CONTINUES) {
            at++;
        }
        return at;
    }

    private boolean begins(int... values) {
        for (int i = 0; i < values.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private Optional<Charset> declared() {
        String head = new String(bytes, mark, Math.min(bytes.length - mark, LONGEST_DECLARATION),
                StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (!declared.lookingAt() || declared.group(1).equalsIgnoreCase("UTF-8")) {
            // also where the first letter says that it is of another kind: then it is no XML of a policy
            return Optional.of(StandardCharsets.UTF_8);
        }
        return declared.group(1).equalsIgnoreCase("US-ASCII")
                ? Optional.of(StandardCharsets.US_ASCII)
                : Optional.empty();
    }

    XMLStreamReader reader(List<Part> parts) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        InputStream in = new SequenceInputStream(Collections.enumeration(parts.stream()
                .map(part -> new ByteArrayInputStream(bytes, part.from(), part.to() - part.from())).toList()));
        return charset.isPresent()
                ? factory.createXMLStreamReader(new InputStreamReader(in, strict(charset.get())))
                : factory.createXMLStreamReader(in);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The first byte that is none of its encoding. */
    long malformed() {
        CharsetDecoder decoder = strict(charset.orElse(StandardCharsets.UTF_8));
        ByteBuffer left = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer letters = CharBuffer.allocate(SOME_LETTERS);
        while (decoder.decode(left, letters, true).isOverflow()) {
            letters.clear();
        }
        return left.position();
    }

    String encoding() {
        return charset.map(Charset::name).orElse("its encoding");
    }
}
