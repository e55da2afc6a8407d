package org.deskwright.policy.gpo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.ToldPart;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.admx.ToldValues;
import org.deskwright.policy.audit.AuditSetting;
import org.deskwright.policy.preference.PreferenceReader;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.template.InfLine;
import org.deskwright.policy.template.RegistryOption;
import org.deskwright.policy.template.ServiceStart;
import org.deskwright.policy.template.UserRight;
import org.deskwright.policy.xml.XmlElement;

/**
 * Reads a setting out of gpreport.xml or of what {@code gpresult /x} wrote, which tell settings alike. What it is tells
 * the namespace of its element, whatever the prefix.
 */
public final class ReportedReader {
    private static final String SETTINGS = "http://www.microsoft.com/GroupPolicy/Settings/";
    private static final String SECURITY = SETTINGS + "Security";
    private static final String REGISTRY = SETTINGS + "Registry";
    private static final String AUDITING = SETTINGS + "Auditing";
    private static final String ADVICE = "make the report again";
    /** As audit.csv has them, by their numbers. */
    private static final List<String> RECORDED = List.of("No Auditing", "Success", "Failure", "Success and Failure",
            "Not changed");
    private static final String AUDIT = "Audit ";
    private static final String MINUS_ONE = "4294967295";

    private ReportedReader() {
    }

    /**
     * None where nothing is asked of it.
     *
     * @param one a child of an extension
     */
    public static Stream<Reported> of(Half half, XmlElement one) {
        if (PreferenceReader.isRoot(one)) {
            Stream.Builder<Reported> items = Stream.builder();
            PreferenceReader.read(one, (item, preference) -> items.add(new Reported.Preferred(item, preference)),
                    problem -> items.add(new Reported.Broken(problem)));
            return items.build();
        }
        return switch (one.namespace()) {
            case SECURITY -> security(one);
            case REGISTRY -> registry(half, one);
            case AUDITING -> one.name().equals("AuditSetting") ? Stream.of(audit(one)) : Stream.of();
            case PublicKeys.NAMESPACE -> PublicKeys.of(one);
            default -> Stream.of();
        };
    }

    private static Stream<Reported> security(XmlElement one) {
        return switch (one.name()) {
            case "UserRightsAssignment" -> Stream.of(new Reported.Right(new UserRight(one.offset(), one.text("Name"),
                    one.all("Member").map(ReportedReader::member).toList())));
            case "SecurityOptions" -> option(one);
            case "SystemServices" -> Stream.of(service(one));
            case "RestrictedGroups" -> group(one);
            case "Account" -> Stream.of(line(one.text("Type").equals("Kerberos") ? "Kerberos Policy" : "System Access",
                    one, one.text("Name")));
            case "Audit" -> Stream.of(new Reported.Line("Event Audit", new InfLine(one.offset(), one.text("Name")
                    + " = " + ((isTrue(one, "SuccessAttempts") ? 1 : 0) + (isTrue(one, "FailureAttempts") ? 2 : 0)))));
            default -> Stream.of();
        };
    }

    /** As a template writes it. */
    private static Stream<Reported> group(XmlElement one) {
        List<String> members = one.all("Member").map(ReportedReader::member).map(ReportedReader::starred).toList();
        return one.first("GroupName").map(ReportedReader::member).filter(group -> !group.shown().isEmpty()).stream()
                .map(group -> new Reported.Line("Group Membership",
                        new InfLine(one.offset(), starred(group) + "__Members = " + String.join(",", members))));
    }

    private static String starred(UserRight.Member member) {
        return member.sid().isEmpty() ? member.name() : "*" + member.sid();
    }

    private static boolean isTrue(XmlElement one, String child) {
        return one.text(child).equals("true");
    }

    private static Reported line(String section, XmlElement one, String name) {
        String number = one.text("SettingNumber");
        String text = one.text("SettingString");
        String value = !number.isEmpty() ? number : !text.isEmpty() ? text : isTrue(one, "SettingBoolean") ? "1" : "0";
        // a template writes it with its sign
        value = value.equals(MINUS_ONE) ? "-1" : value;
        return new Reported.Line(section, new InfLine(one.offset(), name + " = " + value));
    }

    private static UserRight.Member member(XmlElement one) {
        String sid = one.text("SID");
        return new UserRight.Member(sid, sid.isEmpty() ? one.text("Name") : "");
    }

    private static Stream<Reported> option(XmlElement one) {
        String access = one.text("SystemAccessPolicyName");
        if (!access.isEmpty()) {
            return Stream.of(line("System Access", one, access));
        }
        String path = one.text("KeyName").replace("\\\\", "\\");
        int end = path.lastIndexOf('\\');
        if (end <= 0) {
            return Stream.of();
        }
        List<String> texts = one.first("SettingStrings").map(all -> all.all("Value").map(XmlElement::text).toList())
                .orElse(List.of());
        String number = one.text("SettingNumber");
        RegistryData data = !texts.isEmpty()
                ? RegistryData.texts(full(texts))
                : number.isEmpty()
                        ? RegistryData.text(RegistryType.SZ, unquoted(one.text("SettingString")))
                        : ToldValues.data(number);
        return Stream.of(new Reported.Option(
                new RegistryOption(one.offset(), path.substring(0, end), path.substring(end + 1), data)));
    }

    private static List<String> full(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static Reported service(XmlElement one) {
        String mode = one.text("StartupMode");
        return Stream.of(ServiceStart.Mode.values()).filter(known -> known.name().equals(mode.toUpperCase(Locale.ROOT)))
                .findFirst()
                .<Reported>map(
                        known -> new Reported.Service(new ServiceStart(one.offset(), one.text("Name"), known, "")))
                .orElseGet(() -> new Reported.Broken(
                        new UnreadableException(one.offset(), "tells of service " + one.text("Name")
                                + " that it starts by '" + mode + "', which is not known; left out", ADVICE)));
    }

    private static Reported audit(XmlElement one) {
        String name = one.text("SubcategoryName");
        String number = one.text("SettingValue");
        int value = number.matches("\\d") ? Integer.parseInt(number) : -1;
        return new Reported.Audit(new AuditSetting(one.offset(),
                name.startsWith(AUDIT) ? name.substring(AUDIT.length()) : name, one.text("SubcategoryGuid"),
                value >= 0 && value < RECORDED.size() ? RECORDED.get(value) : number, value));
    }

    private static Stream<Reported> registry(Half half, XmlElement one) {
        if (one.name().equals("Policy")) {
            return Stream.of(new Reported.Named(new ToldPolicy(one.text("Name"), one.text("Category"),
                    one.text("State"), parts(one), half == Half.USER ? "User" : "Machine", one.offset())));
        }
        String key = one.text("KeyPath");
        Optional<XmlElement> value = one.first("Value").filter(its -> !key.isEmpty() && !its.text("Name").isEmpty());
        return one.name().equals("RegistrySetting") && value.isPresent()
                ? Stream.of(new Reported.Value(
                        new RegistryEntry(one.offset(), key, value.get().text("Name"), data(value.get()))))
                : Stream.of();
    }

    private static RegistryData data(XmlElement value) {
        String number = value.text("Number");
        if (!number.isEmpty()) {
            return ToldValues.data(number);
        }
        // of a form that nobody has seen, nothing is claimed
        return value.first("String").isPresent()
                ? RegistryData.text(RegistryType.SZ, value.text("String"))
                : new RegistryData(RegistryType.NONE.number(), new byte[0]);
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
