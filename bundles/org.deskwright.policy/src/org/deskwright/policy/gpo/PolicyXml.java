package org.deskwright.policy.gpo;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.xml.XmlReader;

/** XML of policies: read as it comes, without document types, and without anything that it refers to. */
public final class PolicyXml {
    private PolicyXml() {
    }

    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    /** What is wrong, in words for the admin; the parser counts letters, and may count beyond the end. */
    public static UnreadableException problem(XMLStreamException e, byte[] bytes, String advice) {
        long letters = e.getLocation() == null ? -1 : e.getLocation().getCharacterOffset();
        return new UnreadableException(letters < 0 ? -1 : XmlReader.offset(bytes, letters), "is not well-formed XML",
                advice, e);
    }
}
