package org.deskwright.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.admx.AdmReader;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.TemplateReader;
import org.deskwright.policy.audit.AuditReader;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.gpo.BackupListReader;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.GpoName;
import org.deskwright.policy.gpo.GptIni;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.ReportReader;
import org.deskwright.policy.link.BackupReader;
import org.deskwright.policy.link.DirectoryJsonReader;
import org.deskwright.policy.link.DirectoryRecord;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoReportReader;
import org.deskwright.policy.link.LdifReader;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.preference.PreferenceReader;
import org.deskwright.policy.regfile.ChangeFile;
import org.deskwright.policy.regfile.LgpoText;
import org.deskwright.policy.regfile.RegFile;
import org.deskwright.policy.regfile.RegistryChange;
import org.deskwright.policy.registry.PolFile;
import org.deskwright.policy.registry.PolReader;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryState;
import org.deskwright.policy.result.GpoSettings;
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.rsop.RsopReader;
import org.deskwright.policy.template.InfReader;
import org.deskwright.policy.template.SecurityTemplate;

/** A file of a policy, or of a directory: the first byte tells which kind it is taken for. */
public final class PolicyFiles {
    /** By that byte. */
    static final List<String> KINDS = List.of("pol", "inf", "rsop", "names", "report", "backup", "preferences", "audit",
            "reg", "lgpo", "ldif", "json", "descriptor", "checklist", "gpt", "template", "adm", "settings", "reports",
            "sddl", "links");

    private PolicyFiles() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(data, 1, data.length);
        try {
            read(KINDS.get((data[0] & 0xff) % KINDS.size()), bytes);
        } catch (UnreadableException e) {
            told(List.of(e), bytes.length);
        }
    }

    private static void read(String kind, byte[] bytes) throws UnreadableException {
        switch (kind) {
            case "pol" -> pol(bytes);
            case "inf" -> {
                SecurityTemplate template = SecurityTemplate.of(InfReader.read(bytes));
                told(template.problems(), bytes.length);
                GpoFiles files = new GpoFiles();
                files.add("a.inf", template);
                sets(files);
            }
            case "rsop" -> RsopReader.read("a", bytes);
            case "names" -> names(bytes);
            case "settings" -> settings(bytes);
            case "report" -> told(GpoReportReader.read(bytes).facts().problems(), bytes.length);
            case "backup" -> told(BackupReader.read(bytes).facts().problems(), bytes.length);
            case "preferences" -> told(PreferenceReader.read(bytes).problems(), bytes.length);
            case "audit" -> told(AuditReader.read(bytes).problems(), bytes.length);
            case "reg" -> changes(RegFile.read(bytes), bytes.length);
            case "lgpo" -> changes(LgpoText.read(bytes), bytes.length);
            case "ldif" -> {
                LdifReader.Content content = LdifReader.read(bytes);
                told(content.problems(), bytes.length);
                directory(content.records());
            }
            case "json" -> directory(DirectoryJsonReader.read(bytes));
            case "reports" -> GpoReportReader.readSeveral(bytes,
                    gpo -> told(GpoReportReader.read(gpo).facts().problems(), bytes.length));
            case "sddl" -> SecurityDescriptor.read(new String(bytes, StandardCharsets.UTF_8), "");
            case "links" -> GpoLink.ofAttribute(new String(bytes, StandardCharsets.UTF_8));
            case "descriptor" -> SecurityDescriptor.read(bytes);
            case "checklist" -> Checklist.read(bytes);
            case "template" ->
                PolicyDefinitions.of(List.of(TemplateReader.read("a.admx", bytes))).find("K", "V", "User");
            case "adm" -> PolicyDefinitions.of(List.of(AdmReader.read("a.adm", bytes))).named("T");
            default -> GptIni.read(bytes);
        }
    }

    /** Held against one of the backups that it lists. */
    private static void names(byte[] bytes) throws UnreadableException {
        BackupListReader.Content content = BackupListReader.read(bytes);
        told(content.problems(), bytes.length);
        GpoFiles files = new GpoFiles();
        files.addList("a/manifest.xml", content.entries());
        content.entries().stream().limit(1).forEach(
                entry -> files.addBackup("a/" + entry.backup() + "/bkupInfo.xml", new GpoName("", "n", "e.c")));
        files.problems((_, problem) -> told(List.of(problem), bytes.length));
        files.set();
    }

    private static void settings(byte[] bytes) throws UnreadableException {
        GpoFiles files = new GpoFiles();
        files.add("a.xml", GpoName.UNKNOWN, ReportReader.read(bytes));
        files.settle(PolicyDefinitions.NONE);
        sets(files);
    }

    /** All that they set, with what is done to whole keys. */
    private static void sets(GpoFiles files) {
        for (Gpo gpo : files.set().gpos()) {
            for (Half half : List.of(Half.COMPUTER, Half.USER)) {
                for (Setting setting : GpoSettings.of(gpo, half)) {
                    Expect.that(!setting.key().shown().isEmpty(), "a setting without a name");
                    Expect.that(!setting.removed() || setting.shown().isEmpty(), "what is removed has a value");
                }
            }
        }
    }

    /** What is read whole is written the same. */
    private static void pol(byte[] bytes) throws UnreadableException {
        PolFile file = PolReader.read(bytes);
        told(file.problems(), bytes.length);
        RegistryState.of(file.entries()).values();
        GpoFiles files = new GpoFiles();
        files.add("a/Machine/registry.pol", file);
        sets(files);
        if (file.problems().isEmpty()) {
            Expect.that(Arrays.equals(bytes, PolWriter.write(file.entries())), "is written otherwise");
        }
    }

    /** What was read and written is read as the same. */
    private static void changes(ChangeFile file, int length) {
        told(file.problems(), length);
        GpoFiles files = new GpoFiles();
        files.add("a.reg", file);
        sets(files);
        // others are refused, or what is written of them would be read as more
        List<RegistryChange> held = file.changes().stream().filter(LgpoText::holds).toList();
        ChangeFile again = RegFile.read(RegFile.write(held));
        Expect.that(again.changes().size() <= held.size(), "more is read than was written");
        LgpoText.text(held);
        RegistryState.of(file.changes().stream().map(change -> change.entry()).toList()).values();
    }

    private static void directory(List<DirectoryRecord> records) {
        PolicyDirectory directory = PolicyDirectory.of(records);
        List<Dn> places = new ArrayList<>();
        directory.containers().forEach(one -> places.add(one.dn()));
        places.forEach(dn -> Expect.same(dn, Dn.of(dn.shown()), "a name read again"));
    }

    private static void told(List<UnreadableException> problems, int length) {
        for (UnreadableException problem : problems) {
            Expect.that(problem.offset() <= length, "points behind the end: " + problem.offset() + " of " + length);
            Expect.that(!problem.reason().isBlank() && !problem.advice().isBlank(), "says nothing");
        }
    }
}
