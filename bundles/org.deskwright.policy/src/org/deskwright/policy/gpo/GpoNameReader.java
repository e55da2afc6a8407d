package org.deskwright.policy.gpo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.xml.XmlReader;

/**
 * Reads whose backup a folder is out of its bkupInfo.xml, Backup.xml or gpreport.xml, which are told apart by their
 * first element and its namespace. No more of them is read than that takes, and nothing that they refer to.
 */
public final class GpoNameReader {
    private static final String MANIFEST = "http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest";
    private static final String OPERATIONS = "http://www.microsoft.com/GroupPolicy/GPOOperations";
    private static final String SETTINGS = "http://www.microsoft.com/GroupPolicy/Settings";
    private static final String TYPES = "http://www.microsoft.com/GroupPolicy/Types";
    private static final Pattern FIRST_ELEMENT = Pattern.compile("<([A-Za-z]+)[\\s>/][^<]*");
    private static final int MOST_LETTERS = 1024;

    private final XMLStreamReader xml;
    private String id = "";
    private String name = "";
    private String domain = "";

    private GpoNameReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Whether a file that begins so is one of them. */
    public static boolean recognises(String head) {
        Matcher first = FIRST_ELEMENT.matcher(head);
        return first.find() && switch (first.group(1)) {
            case "BackupInst" -> first.group().contains(MANIFEST);
            case "GroupPolicyBackupScheme" -> first.group().contains(OPERATIONS);
            case "GPO" -> first.group().contains(SETTINGS);
            default -> false;
        };
    }

    /**
     * @throws UnreadableException when it is no XML, or none of them
     */
    public static GpoName read(byte[] bytes) throws UnreadableException {
        try {
            GpoNameReader reader = new GpoNameReader(XmlReader.stream(bytes));
            reader.read();
            return new GpoName(reader.id, reader.name, reader.domain);
        } catch (XMLStreamException e) {
            throw XmlReader.problem(e, bytes, "back up the GPO again");
        }
    }

    private void read() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext() && !isWhole()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                take(xml.getName(), depth);
            }
            // also where its text was taken
            depth -= xml.isEndElement() ? 1 : 0;
        }
    }

    private boolean isWhole() {
        return !id.isEmpty() && !name.isEmpty() && !domain.isEmpty();
    }

    private void take(QName element, int depth) throws XMLStreamException {
        switch (element.getNamespaceURI() + " " + element.getLocalPart()) {
            case MANIFEST + " GPOGuid", OPERATIONS + " ID" -> id = text(id);
            case MANIFEST + " GPODisplayName", OPERATIONS + " DisplayName" -> name = text(name);
            case MANIFEST + " GPODomain", OPERATIONS + " Domain" -> domain = text(domain);
            case TYPES + " Identifier" -> id = text(id);
            case TYPES + " Domain" -> domain = text(domain);
            case SETTINGS + " Name" -> name = depth == 2 ? text(name) : name;
            default -> {
            }
        }
    }

    /** The letters up to the end of the element; what was known before where there are none. */
    private String text(String known) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters() && text.length() < MOST_LETTERS) {
                text.append(xml.getText());
            } else if (xml.isStartElement()) {
                throw new XMLStreamException("an element within a name", xml.getLocation());
            }
        }
        String stripped = text.toString().strip();
        return known.isEmpty() ? stripped : known;
    }
}
