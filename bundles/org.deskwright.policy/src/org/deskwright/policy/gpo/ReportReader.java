package org.deskwright.policy.gpo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.audit.AuditSetting;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.template.InfFile;
import org.deskwright.policy.template.InfLine;
import org.deskwright.policy.template.InfSection;
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
    private final Map<String, List<InfLine>> lines = new LinkedHashMap<>();
    private final List<AuditSetting> audits = new ArrayList<>();
    private final Map<Half, List<RegistryEntry>> registry = new EnumMap<>(Half.class);
    private final Map<Half, List<Preference>> preferences = new EnumMap<>(Half.class);
    private final List<ToldPolicy> named = new ArrayList<>();
    private final List<UnreadableException> problems = new ArrayList<>();

    private ReportReader() {
    }

    /** @param bytes the whole file */
    public static ReportSettings read(byte[] bytes) throws UnreadableException {
        ReportReader reader = new ReportReader();
        XmlReader.read(bytes, ADVICE, HALVES::contains, reader::half);
        return reader.settings();
    }

    /** @param gpo its element, where a file holds several */
    public static ReportSettings read(XmlElement gpo) {
        ReportReader reader = new ReportReader();
        gpo.children().stream().filter(one -> HALVES.contains(one.name())).forEach(reader::half);
        return reader.settings();
    }

    private ReportSettings settings() {
        List<InfSection> sections = lines.entrySet().stream().map(one -> new InfSection(one.getKey(), one.getValue()))
                .toList();
        return new ReportSettings(new SecurityTemplate(new InfFile(sections), rights, options, services, List.of()),
                audits, registry, preferences, named, problems);
    }

    private void half(XmlElement one) {
        Half half = one.name().equals("User") ? Half.USER : Half.COMPUTER;
        one.all("ExtensionData").filter(data -> data.first("Error").isPresent()).forEach(this::unreported);
        one.all("ExtensionData").flatMap(data -> data.all("Extension")).flatMap(data -> data.children().stream())
                .flatMap(setting -> ReportedReader.of(half, setting)).forEach(setting -> take(half, setting));
    }

    /** Whoever wrote the report could not read that part of the GPO. */
    private void unreported(XmlElement data) {
        String why = data.first("Error").map(error -> error.text("Details")).orElse("").strip();
        problems.add(new UnreadableException(data.offset(),
                "has no settings of '" + data.text("Name") + "': "
                        + (why.isEmpty() ? "they could not be read when it was made" : why),
                "make the report again as somebody who may read the GPO"));
    }

    private void take(Half half, Reported setting) {
        switch (setting) {
            case Reported.Right(UserRight right) -> rights.add(right);
            case Reported.Option(RegistryOption option) -> options.add(option);
            case Reported.Service(ServiceStart service) -> services.add(service);
            case Reported.Line(String section, InfLine line) ->
                lines.computeIfAbsent(section, _ -> new ArrayList<>()).add(line);
            case Reported.Audit(AuditSetting audit) -> audits.add(audit);
            case Reported.Value(RegistryEntry entry) ->
                registry.computeIfAbsent(half, _ -> new ArrayList<>()).add(entry);
            case Reported.Named(ToldPolicy policy) -> named.add(policy);
            case Reported.Preferred(XmlElement _, Preference preference) ->
                preferences.computeIfAbsent(half, _ -> new ArrayList<>()).add(preference);
            case Reported.Broken(UnreadableException problem) -> problems.add(problem);
        }
    }
}
