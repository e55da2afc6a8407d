package org.deskwright.policy.rsop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.ToldPart;
import org.deskwright.policy.xml.XmlReader;

/**
 * Reads what {@code gpresult /x} or a modelling of the editor of policies wrote: of the computer rights, security
 * options and services, of it and of the user values of the registry as far as they are told with their keys. Policies
 * of templates are told by the name that the editor shows, in its language.
 */
public final class RsopReader {
    private static final String RSOP = "http://www.microsoft.com/GroupPolicy/Rsop";
    private static final String SECURITY = "http://www.microsoft.com/GroupPolicy/Settings/Security";
    private static final String REGISTRY = "http://www.microsoft.com/GroupPolicy/Settings/Registry";
    /** In place of {@code LoggedData}. */
    private static final String MODELLED = "PlanningData";
    private static final Set<String> SECURITY_SETTINGS = Set.of("UserRightsAssignment", "SecurityOptions",
            "SystemServices");
    private static final Pattern FIRST_ELEMENT = Pattern.compile("<([A-Za-z]+)[\\s>/][^<]*");

    private final XMLStreamReader xml;
    /** Names of the elements around, the innermost first. */
    private final Deque<String> around = new ArrayDeque<>();
    private final List<RsopSetting> settings = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private String computer = "";
    private String user = "";
    private String dataType = "";
    private boolean security;
    private String gpoName = "";
    private SettingParts parts = new SettingParts(false);

    private RsopReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        var first = FIRST_ELEMENT.matcher(head);
        return first.find() && first.group(1).equals("Rsop") && first.group().contains(RSOP);
    }

    /**
     * @throws UnreadableException when it is no well-formed XML; what stands before is lost, as it may not be all
     */
    public static Rsop read(String source, byte[] bytes) throws UnreadableException {
        try {
            RsopReader reader = new RsopReader(XmlReader.stream(bytes));
            reader.read();
            return new Rsop(source, reader.computer, reader.user, reader.security, reader.settings, reader.names,
                    ToldOrderReader.read(bytes, "ComputerResults"), ToldOrderReader.read(bytes, "UserResults"),
                    reader.dataType.strip().equals(MODELLED));
        } catch (XMLStreamException e) {
            throw XmlReader.problem(e, bytes, "run gpresult again");
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                around.push(xml.getLocalName());
                begin(xml.getNamespaceURI(), xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                around.pop();
                end(xml.getNamespaceURI(), xml.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS && (ofComputer() || ofUser())) {
                text(xml.getText());
            } else if (event == XMLStreamConstants.CHARACTERS && "DataType".equals(around.peek())) {
                dataType += xml.getText();
            }
        }
    }

    private boolean ofComputer() {
        return around.contains("ComputerResults");
    }

    private boolean ofUser() {
        return around.contains("UserResults");
    }

    private boolean isSetting(String namespace, String name) {
        return SECURITY.equals(namespace) && ofComputer() && SECURITY_SETTINGS.contains(name)
                || REGISTRY.equals(namespace) && (name.equals("RegistrySetting") || name.equals("Policy"));
    }

    private void begin(String namespace, String name) {
        if (isSetting(namespace, name)) {
            parts = new SettingParts(ofUser());
        } else if (name.equals("Extension") && ofComputer()) {
            security |= SECURITY.equals(namespaceOfType());
        } else if (RSOP.equals(namespace) && name.equals("GPO")) {
            gpoName = "";
        }
    }

    /** Of {@code q1:SecuritySettings} that of the prefix. */
    private String namespaceOfType() {
        String type = xml.getAttributeValue("http://www.w3.org/2001/XMLSchema-instance", "type");
        int colon = type == null ? -1 : type.indexOf(':');
        return colon < 0 ? "" : xml.getNamespaceURI(type.substring(0, colon));
    }

    private void text(String text) {
        Iterator<String> out = around.iterator();
        String element = out.next();
        String parent = out.hasNext() ? out.next() : "";
        if (parent.equals("ComputerResults") && element.equals("Name")) {
            computer += text;
        } else if (parent.equals("UserResults") && element.equals("Name")) {
            user += text;
        } else if (parent.equals("GPO") && element.equals("Name")) {
            gpoName += text;
        } else if (parent.equals("Path") && element.equals("Identifier")) {
            names.put(text.strip().toUpperCase(Locale.ROOT), gpoName.strip());
        } else {
            parts.text(parent, element, text);
        }
    }

    private void end(String namespace, String name) {
        switch (name) {
            case "Member", "Value", "String" -> parts.endPart();
            case "Element" -> parts.endItem();
            default -> ToldPart.kind(name).ifPresent(kind -> parts.endField(kind, name));
        }
        if (isSetting(namespace, name)) {
            parts.setting().ifPresent(settings::add);
        }
    }
}
