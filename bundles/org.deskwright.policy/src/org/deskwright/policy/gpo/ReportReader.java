package org.deskwright.policy.gpo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.ToldPart;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.admx.ToldValues;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.template.InfFile;
import org.deskwright.policy.template.RegistryOption;
import org.deskwright.policy.template.SecurityTemplate;
import org.deskwright.policy.template.ServiceStart;
import org.deskwright.policy.template.UserRight;
import org.deskwright.policy.xml.XmlElement;
import org.deskwright.policy.xml.XmlReader;

/** Reads out of gpreport.xml what the GPO sets: for where its files are not there. */
public final class ReportReader {
    private static final Set<String> HALVES = Set.of("Computer", "User");
    private static final String ADVICE = "make the report again";

    private final List<UserRight> rights = new ArrayList<>();
    private final List<RegistryOption> options = new ArrayList<>();
    private final List<ServiceStart> services = new ArrayList<>();
    private final Map<Half, List<RegistryEntry>> registry = new EnumMap<>(Half.class);
    private final List<ToldPolicy> named = new ArrayList<>();

    private ReportReader() {
    }

    /** @param bytes the whole file */
    public static ReportSettings read(byte[] bytes) throws UnreadableException {
        ReportReader reader = new ReportReader();
        XmlReader.read(bytes, ADVICE, HALVES::contains, reader::half);
        return new ReportSettings(new SecurityTemplate(new InfFile(List.of(), List.of()), reader.rights, reader.options,
                reader.services, List.of()), reader.registry, reader.named);
    }

    private void half(XmlElement one) {
        Half half = one.name().equals("User") ? Half.USER : Half.COMPUTER;
        one.all("ExtensionData").flatMap(data -> data.all("Extension")).flatMap(data -> data.children().stream())
                .forEach(setting -> setting(half, setting));
    }

    private void setting(Half half, XmlElement one) {
        switch (one.name()) {
            case "UserRightsAssignment" -> rights.add(new UserRight(one.offset(), one.text("Name"),
                    one.all("Member").map(ReportReader::member).toList()));
            case "SecurityOptions" -> option(one);
            case "SystemServices" -> mode(one.text("StartupMode"))
                    .forEach(mode -> services.add(new ServiceStart(one.offset(), one.text("Name"), mode, "")));
            case "RegistrySetting" -> value(half, one);
            case "Policy" -> named.add(new ToldPolicy(one.text("Name"), one.text("Category"), one.text("State"),
                    parts(one), half == Half.USER ? "User" : "Machine", one.offset()));
            default -> {
                // of other kinds nothing is asked
            }
        }
    }

    private static UserRight.Member member(XmlElement one) {
        String sid = one.text("SID");
        return new UserRight.Member(sid, sid.isEmpty() ? one.text("Name") : "");
    }

    private void option(XmlElement one) {
        String path = one.text("KeyName").replace("\\\\", "\\");
        int end = path.lastIndexOf('\\');
        List<String> texts = one.first("SettingStrings").map(all -> all.all("Value").map(XmlElement::text).toList())
                .orElse(List.of());
        if (end > 0) {
            RegistryData data = texts.isEmpty() ? data(one) : RegistryData.texts(full(texts));
            options.add(new RegistryOption(one.offset(), path.substring(0, end), path.substring(end + 1), data));
        }
    }

    private static List<String> full(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static RegistryData data(XmlElement one) {
        String number = one.text("SettingNumber");
        return number.isEmpty()
                ? RegistryData.text(RegistryType.SZ, unquoted(one.text("SettingString")))
                : ToldValues.data(number);
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static Stream<ServiceStart.Mode> mode(String name) {
        return Stream.of(ServiceStart.Mode.values()).filter(mode -> mode.name().equals(name.toUpperCase(Locale.ROOT)));
    }

    private void value(Half half, XmlElement one) {
        String key = one.text("KeyPath");
        one.first("Value").filter(value -> !key.isEmpty() && !value.text("Name").isEmpty()).ifPresent(value -> {
            String number = value.text("Number");
            registry.computeIfAbsent(half, _ -> new ArrayList<>())
                    .add(new RegistryEntry(one.offset(), key, value.text("Name"),
                            number.isEmpty()
                                    ? RegistryData.text(RegistryType.SZ, value.text("String"))
                                    : ToldValues.data(number)));
        });
    }

    private static List<ToldPart> parts(XmlElement policy) {
        return policy.children().stream().flatMap(one -> ToldPart.kind(one.name()).stream()
                .map(kind -> new ToldPart(kind, one.text("Name"), isOn(one), entries(kind, one)))).toList();
    }

    private static boolean isOn(XmlElement part) {
        return part.text("State").equals(ToldPolicy.ENABLED);
    }

    private static List<ToldPart.Entry> entries(ToldPart.Kind kind, XmlElement part) {
        return part.first("Value").map(value -> switch (kind) {
            case CHECK_BOX -> List.<ToldPart.Entry>of();
            case DROP_DOWN -> entry(value.text("Name"));
            case NUMBER, TEXT -> entry(value.text());
            case TEXTS -> value.children().isEmpty()
                    ? value.text().lines().map(text -> new ToldPart.Entry("", text.strip())).toList()
                    : value.children().stream().map(text -> new ToldPart.Entry("", text.text())).toList();
            case LIST ->
                value.all("Element").map(item -> new ToldPart.Entry(item.text("Name"), item.text("Data"))).toList();
        }).orElse(List.of());
    }

    private static List<ToldPart.Entry> entry(String value) {
        return value.isEmpty() ? List.of() : List.of(new ToldPart.Entry("", value));
    }
}
