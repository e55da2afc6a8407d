package org.deskwright.policy.xml;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
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

    private final String advice;
    private final XMLStreamReader xml;
    private final TagPlaces places;
    private int elements;
    /** Elements that have begun since the place of one was asked for. */
    private int begun;
    private long place;

    private XmlReader(XmlText text, List<XmlText.Part> parts, String advice) throws XMLStreamException {
        this.advice = advice;
        xml = text.reader(parts);
        places = new TagPlaces(text, parts);
    }

    /** The name of the first element of a file that begins so; empty where there is none. */
    public static String first(String head) {
        return element(head).map(found -> found.group(1)).orElse("");
    }

    /** Whether a file that begins so has a first element of that name with that text in its tag. */
    public static boolean begins(String head, String element, String inTag) {
        return element(head).filter(found -> found.group(1).equals(element) && found.group().contains(inTag))
                .isPresent();
    }

    private static Optional<MatchResult> element(String head) {
        int tag = head.indexOf('<');
        Matcher first = FIRST_ELEMENT.matcher(head);
        return tag >= 0 && first.find(tag) ? Optional.of(first) : Optional.empty();
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
        XmlText text = new XmlText(bytes);
        try {
            return new XmlReader(text, text.whole(), advice).read(wanted, taker);
        } catch (XMLStreamException e) {
            throw problem(e, bytes, advice);
        }
    }

    /**
     * As {@link #read(byte[], String, Predicate, Consumer)}, but elements of one name seem empty. They are passed over
     * without a look at what is in them, which saves most of the time where they are most of the file.
     *
     * @param without without attributes, and none within another
     */
    public static XmlElement read(byte[] bytes, String advice, String without, Predicate<String> wanted,
            Consumer<XmlElement> taker) throws UnreadableException {
        XmlText text = new XmlText(bytes);
        List<XmlElement> taken = new ArrayList<>();
        try {
            XmlElement root = new XmlReader(text, text.without(without), advice).read(wanted, taken::add);
            taken.forEach(taker);
            return root;
        } catch (XMLStreamException e) {
            // what is wrong is told by its place in the whole
            return read(bytes, advice, wanted, taker);
        }
    }

    /** A reader of XML as it comes, without document types, and without anything that it refers to. */
    public static XMLStreamReader stream(byte[] bytes) throws XMLStreamException {
        XmlText text = new XmlText(bytes);
        return text.reader(text.whole());
    }

    /** What is wrong, in words for the admin; the parser counts letters, and may count beyond the end. */
    public static UnreadableException problem(XMLStreamException e, byte[] bytes, String advice) {
        XmlText text = new XmlText(bytes);
        if (e.getNestedException() instanceof CharacterCodingException) {
            return new UnreadableException(text.malformed(), "has a byte that is not of " + text.encoding(), advice, e);
        }
        long letters = e.getLocation() == null ? -1 : e.getLocation().getCharacterOffset();
        return new UnreadableException(letters < 0 ? -1 : text.place(letters), "is not well-formed XML", advice, e);
    }

    private XmlElement read(Predicate<String> wanted, Consumer<XmlElement> taker)
            throws XMLStreamException, UnreadableException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // what stands before the first element
        }
        XmlElement root = element(List.of(), "", attributes(), type(), at());
        while (true) {
            int event = next();
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
            switch (next()) {
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
            int event = next();
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

    private int next() throws XMLStreamException {
        int event = xml.next();
        begun += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        return event;
    }

    /** Of the element that began last. */
    private long at() {
        for (; begun > 0; begun--) {
            place = places.next();
        }
        return place;
    }

    /** The beginning of a file as text, whatever its encoding, to be recognised by. */
    public static String head(byte[] bytes, int most) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        return new String(bytes, 0, Math.min(bytes.length, most),
                wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }
}
