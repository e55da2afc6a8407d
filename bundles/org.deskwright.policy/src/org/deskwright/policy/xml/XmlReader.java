package org.deskwright.policy.xml;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.deskwright.core.intake.UnreadableException;

/** Reads XML with bounds. */
public final class XmlReader {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Pattern FIRST_ELEMENT = Pattern.compile("<([A-Za-z][\\w.:-]*)(?:[\\s>/][^<]*)?");
    private static final int MOST_DEEP = 100;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int MOST_LETTERS = 1 << 20;

    private final byte[] bytes;
    private final String advice;
    private final XMLStreamReader xml;
    private int elements;

    private XmlReader(byte[] bytes, String advice) throws XMLStreamException {
        this.bytes = bytes;
        this.advice = advice;
        xml = new XmlText(bytes).reader();
    }

    /** Whether a file that begins so has a first element of that name with that text in its tag. */
    public static boolean begins(String head, String element, String inTag) {
        Matcher first = FIRST_ELEMENT.matcher(head);
        return first.find() && first.group(1).equals(element) && first.group().contains(inTag);
    }

    /**
     * The whole file.
     *
     * @param advice what to do where it is broken
     */
    public static XmlElement read(byte[] bytes, String advice) throws UnreadableException {
        List<XmlElement> children = new ArrayList<>();
        XmlElement root = read(bytes, advice, _ -> true, children::add);
        return new XmlElement(root.namespace(), root.name(), root.attributes(), root.type(), root.text(), children,
                root.offset());
    }

    /**
     * The elements below the first, one after the other.
     *
     * @param wanted by their names; others are passed over
     * @return the first element, without children
     */
    public static XmlElement read(byte[] bytes, String advice, Predicate<String> wanted, Consumer<XmlElement> taker)
            throws UnreadableException {
        XmlReader reader = null;
        try {
            reader = new XmlReader(bytes, advice);
            return reader.read(wanted, taker);
        } catch (XMLStreamException e) {
            throw problem(e, bytes, advice);
        }
    }

    /** A reader of XML as it comes, without document types, and without anything that it refers to. */
    public static XMLStreamReader stream(byte[] bytes) throws XMLStreamException {
        return new XmlText(bytes).reader();
    }

    /** What is wrong, in words for the admin; the parser counts letters, and may count beyond the end. */
    public static UnreadableException problem(XMLStreamException e, byte[] bytes, String advice) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            XmlText text = new XmlText(bytes);
            return new UnreadableException(text.malformed(), "has a byte that is not of " + text.encoding(), advice, e);
        }
        long letters = e.getLocation() == null ? -1 : e.getLocation().getCharacterOffset();
        return new UnreadableException(letters < 0 ? -1 : offset(bytes, letters), "is not well-formed XML", advice, e);
    }

    private XmlElement read(Predicate<String> wanted, Consumer<XmlElement> taker)
            throws XMLStreamException, UnreadableException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // what stands before the first element
        }
        XmlElement root = element(List.of(), "", attributes(), type(), at());
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return root;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (wanted.test(xml.getLocalName())) {
                    taker.accept(tree(1));
                } else {
                    pass();
                }
            }
        }
    }

    private XmlElement tree(int depth) throws XMLStreamException, UnreadableException {
        if (depth > MOST_DEEP || ++elements > MOST_ELEMENTS) {
            throw new UnreadableException(at(), "has more elements, or deeper ones, than any file of a policy", advice);
        }
        Map<String, String> attributes = attributes();
        String type = type();
        long offset = at();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(tree(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() < MOST_LETTERS) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return element(children, text.toString().strip(), attributes, type, offset);
                }
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
    }

    private void pass() throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private XmlElement element(List<XmlElement> children, String text, Map<String, String> attributes, String type,
            long offset) {
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        return new XmlElement(namespace, xml.getLocalName(), attributes, type, text, children, offset);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private String type() {
        String type = xml.getAttributeValue(INSTANCE, "type");
        if (type == null) {
            return "";
        }
        int colon = type.indexOf(':');
        String namespace = xml.getNamespaceURI(colon < 0 ? "" : type.substring(0, colon));
        return (namespace == null ? "" : namespace) + "#" + type.substring(colon + 1);
    }

    private long at() {
        return offset(bytes, xml.getLocation().getCharacterOffset());
    }

    /** The byte of a letter: exact for UTF-16, and for UTF-8 as far as letters are of one byte. */
    public static long offset(byte[] bytes, long letters) {
        boolean wide = bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
        long offset = wide ? 2 + 2 * letters : letters;
        return Math.clamp(offset, 0, bytes.length);
    }

    /** The beginning of a file as text, whatever its encoding, to be recognised by. */
    public static String head(byte[] bytes, int most) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        return new String(bytes, 0, Math.min(bytes.length, most),
                wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }
}
