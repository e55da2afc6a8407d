package org.deskwright.policy.preference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.preference.Preference.Action;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.text.HexBytes;
import org.deskwright.policy.xml.XmlElement;
import org.deskwright.policy.xml.XmlReader;

/** Reads a file of preferences. Items, collections and files that are switched off are left out. */
public final class PreferenceReader {
    private static final String ADVICE = "look at the item in the editor of policies, and copy the file anew";
    /** First elements of the kinds that there are. */
    private static final Set<String> KINDS = Set.of("RegistrySettings", "NTServices", "ScheduledTasks", "Groups",
            "Drives", "Files", "Folders", "IniFiles", "Shortcuts", "EnvironmentVariables", "Printers", "DataSources",
            "Devices", "FolderOptions", "InternetSettings", "PowerOptions", "Regional", "NetworkShareSettings",
            "NetworkOptions", "StartMenuTaskbar", "Applications");
    /** Both are ways to write that something is so. */
    private static final Set<String> ON = Set.of("1", "true");
    /** What maps of drives are called that also hide some. */
    private static final String HIDING = "Drives that hide";
    /** What groups are called of which members are taken out. */
    private static final String TAKING_OUT = "Groups that take out";
    private static final int HEX = 16;
    private static final Set<String> UNCHANGED = Set.of("", "NOCHANGE");

    private PreferenceReader() {
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        return KINDS.contains(XmlReader.first(head)) && XmlReader.begins(head, XmlReader.first(head), "clsid=");
    }

    /** Whether it is the first element of such a file, as reports have it, too. */
    public static boolean isRoot(XmlElement element) {
        return KINDS.contains(element.name()) && !element.attribute("clsid").isEmpty();
    }

    /** @param bytes the whole file */
    public static PreferenceFile read(byte[] bytes) throws UnreadableException {
        List<Preference> preferences = new ArrayList<>();
        List<UnreadableException> problems = new ArrayList<>();
        XmlElement root = XmlReader.read(bytes, ADVICE);
        if (!KINDS.contains(root.name())) {
            throw new UnreadableException(root.offset(), "does not begin as a file of preferences does", ADVICE);
        }
        read(root, (_, preference) -> preferences.add(preference), problems::add);
        return new PreferenceFile(preferences, problems);
    }

    /**
     * Reads the items below the first element.
     *
     * @param taker of the element and what it says
     * @param problems takes what could not be read
     */
    public static void read(XmlElement root, BiConsumer<XmlElement, Preference> taker,
            Consumer<UnreadableException> problems) {
        if (isOff(root)) {
            return;
        }
        root.children().forEach(child -> read(root.name(), child, false, taker, problems));
    }

    private static boolean isOff(XmlElement element) {
        return ON.contains(element.attribute("disabled"));
    }

    private static void read(String kind, XmlElement item, boolean targeted, BiConsumer<XmlElement, Preference> taker,
            Consumer<UnreadableException> problems) {
        if (isOff(item)) {
            return;
        }
        boolean aimed = targeted || item.first("Filters").filter(filters -> !filters.children().isEmpty()).isPresent();
        if (item.name().equals("Collection")) {
            item.children().stream().filter(child -> !child.name().equals("Filters"))
                    .forEach(child -> read(kind, child, aimed, taker, problems));
            return;
        }
        Optional<XmlElement> properties = item.first("Properties");
        if (properties.isPresent()) {
            try {
                taker.accept(item, new Preference(item.offset(), Action.of(properties.get().attribute("action")), aimed,
                        what(kind, item, properties.get())));
            } catch (IllegalArgumentException e) {
                problems.accept(new UnreadableException(item.offset(), e.getMessage(), ADVICE, e));
            }
        }
    }

    private static Preference.What what(String kind, XmlElement item, XmlElement properties) {
        return switch (item.name()) {
            case "Registry" -> registry(properties.attribute("hive"), properties.attribute("key"), properties);
            case "NTService" -> service(kind, properties.attribute("serviceName"),
                    properties.attribute("startupType").toUpperCase(Locale.ROOT));
            case "Group" -> new Preference.Other(takesOut(properties) ? TAKING_OUT : kind,
                    properties.attribute("groupSid").isEmpty()
                            ? item.attribute("name")
                            : properties.attribute("groupSid"));
            case "Drive" -> new Preference.Other(hides(properties) ? HIDING : kind, item.attribute("name"));
            default -> new Preference.Other(kind, item.attribute("name"));
        };
    }

    private static boolean takesOut(XmlElement properties) {
        boolean all = Stream.of("deleteAllUsers", "deleteAllGroups", "removeAccounts").map(properties::attribute)
                .anyMatch(ON::contains);
        return all || !Action.of(properties.attribute("action")).equals(Action.UPDATE)
                || properties.within("Member").anyMatch(one -> one.attribute("action").equals("REMOVE"));
    }

    /** A drive that is mapped may hide itself, or all. */
    private static boolean hides(XmlElement properties) {
        return Stream.of("thisDrive", "allDrives").map(properties::attribute)
                .anyMatch(one -> !UNCHANGED.contains(one) && !one.equals("SHOW"));
    }

    /** One that names no value, and not the default one, is about the key. */
    private static Preference.What registry(String hive, String key, XmlElement properties) {
        boolean byDefault = ON.contains(properties.attribute("default"));
        String name = byDefault ? "" : properties.attribute("name");
        return name.isEmpty() && !byDefault
                ? new Preference.Key(hive, key)
                : new Preference.Value(hive, key, name, data(properties));
    }

    /** One that leaves the start alone starts or stops the service, or says what happens when it fails. */
    private static Preference.What service(String kind, String service, String start) {
        return UNCHANGED.contains(start) ? new Preference.Other(kind, service) : new Preference.Service(service, start);
    }

    private static RegistryData data(XmlElement properties) {
        String value = properties.attribute("value");
        String type = properties.attribute("type");
        return switch (type) {
            case "REG_SZ", "" -> RegistryData.text(RegistryType.SZ, value);
            case "REG_EXPAND_SZ" -> RegistryData.text(RegistryType.EXPAND_SZ, value);
            case "REG_MULTI_SZ" -> RegistryData.texts(texts(properties, value));
            case "REG_DWORD" -> RegistryData.number(number(value));
            case "REG_QWORD" -> new RegistryData(RegistryType.QWORD.number(),
                    ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(wide(value)).array());
            case "REG_BINARY" -> new RegistryData(RegistryType.BINARY.number(), HexBytes.of(value));
            case "REG_NONE" -> new RegistryData(RegistryType.NONE.number(), new byte[0]);
            default -> throw new IllegalArgumentException("has a value of type " + type + ", which is not known");
        };
    }

    /** Each has an element of its own; what is shown of them all counts where there is none. */
    private static List<String> texts(XmlElement properties, String shown) {
        List<String> texts = properties.within("Value").map(XmlElement::text).filter(t -> !t.isEmpty()).toList();
        return texts.isEmpty() && !shown.isEmpty() ? List.of(shown) : texts;
    }

    /** Numbers are kept as hexadecimal digits. */
    private static int number(String value) {
        try {
            return value.isEmpty() ? 0 : Integer.parseUnsignedInt(value, HEX);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("has a number that is none of eight digits: " + value, e);
        }
    }

    private static long wide(String value) {
        try {
            return value.isEmpty() ? 0 : Long.parseUnsignedLong(value, HEX);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("has a number that is none of sixteen digits: " + value, e);
        }
    }
}
