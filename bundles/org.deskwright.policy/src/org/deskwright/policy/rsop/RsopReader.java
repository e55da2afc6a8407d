package org.deskwright.policy.rsop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.audit.AuditSetting;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.Reported;
import org.deskwright.policy.gpo.ReportedReader;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.rsop.RsopSetting.What;
import org.deskwright.policy.template.InfLine;
import org.deskwright.policy.template.RegistryOption;
import org.deskwright.policy.template.ServiceStart;
import org.deskwright.policy.template.UserRight;
import org.deskwright.policy.xml.XmlElement;
import org.deskwright.policy.xml.XmlReader;

/**
 * Reads what {@code gpresult /x} or a modelling of the editor of policies wrote: of the computer what security
 * templates hold, of it and of the user values of the registry as far as they are told with their keys, certificates,
 * and preferences. Policies of templates are told by the name that the editor shows, in its language.
 */
public final class RsopReader {
    private static final String RSOP = "http://www.microsoft.com/GroupPolicy/Rsop";
    private static final String SECURITY = "http://www.microsoft.com/GroupPolicy/Settings/Security";
    /** In place of {@code LoggedData}. */
    private static final String MODELLED = "PlanningData";
    private static final String ADVICE = "run gpresult again";
    private static final String FAILED = "look for the error in the event log GroupPolicy/Operational there, and run"
            + " gpupdate /force and gpresult again";
    private static final Map<String, String> IDS = Map.of("Security", FailedExtension.SECURITY, "Registry",
            FailedExtension.REGISTRY, "Windows Registry", FailedExtension.PREFERRED_VALUES, "Services",
            FailedExtension.PREFERRED_SERVICES);
    private static final Set<String> WANTED = Set.of("DataType", "ComputerResults", "UserResults");

    private final List<RsopSetting> settings = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<FailedExtension> failed = new ArrayList<>();
    private final List<UnreadableException> problems = new ArrayList<>();
    private String computer = "";
    private String user = "";
    private String dataType = "";
    private boolean security;
    private Optional<ToldOrder> order = Optional.empty();
    private Optional<ToldOrder> userOrder = Optional.empty();

    private RsopReader() {
    }

    /** Whether a file that begins so is one. */
    public static boolean recognises(String head) {
        return XmlReader.begins(head, "Rsop", RSOP);
    }

    /**
     * @throws UnreadableException when it is no well-formed XML; what stands before is lost, as it may not be all
     */
    public static Rsop read(String source, byte[] bytes) throws UnreadableException {
        RsopReader reader = new RsopReader();
        XmlReader.read(bytes, ADVICE, WANTED::contains, reader::take);
        return new Rsop(source, reader.computer, reader.user, reader.security, reader.settings, reader.names,
                reader.order.orElse(ToldOrder.NONE), reader.userOrder.orElse(ToldOrder.NONE),
                reader.dataType.equals(MODELLED), reader.failed, reader.problems);
    }

    private void take(XmlElement part) {
        switch (part.name()) {
            case "DataType" -> dataType = part.text();
            case "ComputerResults" -> {
                computer = computer.isEmpty() ? part.text("Name") : computer;
                order = order.or(() -> Optional.of(order(part)));
                results(Half.COMPUTER, part);
            }
            default -> {
                user = user.isEmpty() ? part.text("Name") : user;
                userOrder = userOrder.or(() -> Optional.of(order(part)));
                results(Half.USER, part);
            }
        }
    }

    private void results(Half half, XmlElement part) {
        part.all("GPO").forEach(gpo -> gpo.first("Path").map(path -> path.text("Identifier"))
                .ifPresent(id -> names.put(id.toUpperCase(Locale.ROOT), gpo.text("Name"))));
        part.all("ExtensionStatus").forEach(status -> status(half, status));
        part.all("ExtensionData").filter(data -> data.first("Error").isPresent())
                .forEach(data -> unreported(half, data));
        part.within("Extension").forEach(extension -> {
            security |= half == Half.COMPUTER && extension.type().startsWith(SECURITY + "#");
            extension.children().forEach(
                    setting -> ReportedReader.of(half, setting).forEach(reported -> take(half, setting, reported)));
        });
    }

    private void status(Half half, XmlElement status) {
        String error = status.text("Error").strip();
        if (error.isEmpty() || error.equals("0")) {
            return;
        }
        failed(new FailedExtension(half, status.text("Name"), status.text("Identifier").strip(),
                "ended with error " + error + " on the computer", status.offset()));
    }

    private void failed(FailedExtension one) {
        failed.add(one);
        problems.add(new UnreadableException(one.offset(),
                "tells that " + one.shown() + ": its settings are not all there", FAILED));
    }

    /** Without an id; the names are those of an English Windows. */
    private void unreported(Half half, XmlElement data) {
        String name = data.text("Name");
        String why = data.first("Error").map(error -> error.text("Details")).orElse("").strip();
        failed(new FailedExtension(half, name, IDS.getOrDefault(name, ""),
                "could not be reported" + (why.isEmpty() ? "" : " (" + why + ")"), data.offset()));
    }

    private void take(Half half, XmlElement setting, Reported reported) {
        switch (reported) {
            case Reported.Broken(UnreadableException problem) -> problems.add(problem);
            case Reported.Preferred(XmlElement item, Preference preference) ->
                settings.add(new RsopSetting(new RsopSetting.Preferred(preference), gpo(item),
                        Math.max(1, precedence(item)), item.offset()));
            default -> what(half, reported).ifPresent(
                    what -> settings.add(new RsopSetting(what, gpo(setting), precedence(setting), setting.offset())));
        }
    }

    private static Optional<What> what(Half half, Reported reported) {
        boolean computer = half == Half.COMPUTER;
        return switch (reported) {
            case Reported.Right(UserRight right) when computer ->
                Optional.of(new RsopSetting.Right(right.name(), right.members()));
            case Reported.Option(RegistryOption option) when computer ->
                Optional.of(new RsopSetting.Option(option.key(), option.value(), option.data().shown(), true));
            case Reported.Service(ServiceStart service) when computer ->
                Optional.of(new RsopSetting.Service(service.service(), service.mode().name().toLowerCase(Locale.ROOT)));
            case Reported.Line(String section, InfLine line) when computer ->
                Optional.of(new RsopSetting.Other(section, line.name(), line.value()));
            case Reported.Audit(AuditSetting audit) when computer ->
                Optional.of(new RsopSetting.Other("Audit", audit.subcategory(), audit.inclusion()));
            case Reported.Value(RegistryEntry entry) ->
                Optional.of(new RsopSetting.Option((computer ? "MACHINE\\" : "USER\\") + entry.key(), entry.value(),
                        entry.data().shown(), entry.data().type() != RegistryType.NONE.number()));
            case Reported.Named(ToldPolicy policy) -> Optional.of(new RsopSetting.Named(policy));
            default -> Optional.empty();
        };
    }

    private static String gpo(XmlElement setting) {
        return setting.first("GPO").map(gpo -> gpo.text("Identifier")).orElse("");
    }

    private static int precedence(XmlElement setting) {
        return number(setting.text("Precedence"));
    }

    private static ToldOrder order(XmlElement results) {
        List<ToldGpo> gpos = new ArrayList<>();
        results.all("GPO").forEach(gpo -> {
            String id = gpo.first("Path").map(path -> path.text("Identifier")).orElse("").toUpperCase(Locale.ROOT);
            gpo.all("Link").forEach(link -> gpos.add(new ToldGpo(id, gpo.text("Name"), link.text("SOMPath"),
                    number(link.text("AppliedOrder")), link.text("NoOverride").equals("true"))));
        });
        return new ToldOrder(results.text("SOM"), results.text("Site"),
                results.all("SecurityGroup").map(group -> group.text("SID")).toList(), gpos);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
