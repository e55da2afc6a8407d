package org.deskwright.policy.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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

    private final byte[] bytes;
    private final int mark;
    private final Optional<Charset> charset;

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

    XMLStreamReader reader() throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        InputStream in = new ByteArrayInputStream(bytes, mark, bytes.length - mark);
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
