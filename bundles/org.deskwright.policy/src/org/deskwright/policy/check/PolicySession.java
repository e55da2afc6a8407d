package org.deskwright.policy.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.AdmReader;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.TemplateFile;
import org.deskwright.policy.admx.TemplateReader;
import org.deskwright.policy.audit.AuditFile;
import org.deskwright.policy.audit.AuditReader;
import org.deskwright.policy.gpo.BackupListReader;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.GpoName;
import org.deskwright.policy.gpo.GptIni;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.gpo.ReportReader;
import org.deskwright.policy.link.BackupReader;
import org.deskwright.policy.link.DirectoryJsonReader;
import org.deskwright.policy.link.DirectoryRecord;
import org.deskwright.policy.link.GpoDescription;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.GpoReportReader;
import org.deskwright.policy.link.LdifReader;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.preference.PreferenceFile;
import org.deskwright.policy.preference.PreferenceReader;
import org.deskwright.policy.regfile.ChangeFile;
import org.deskwright.policy.regfile.LgpoText;
import org.deskwright.policy.regfile.RegFile;
import org.deskwright.policy.regfile.RegistryChange;
import org.deskwright.policy.registry.PolFile;
import org.deskwright.policy.registry.PolReader;
import org.deskwright.policy.registry.RegistryAction;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.RsopReader;
import org.deskwright.policy.template.InfReader;
import org.deskwright.policy.template.SecurityTemplate;
import org.deskwright.policy.xml.XmlReader;

/** One intake's worth of policies. */
final class PolicySession implements EvidenceReader.Session {
    /** Real ones have some kilobytes. */
    private static final int MOST_BYTES = 64 << 20;
    private static final int FIRST_LETTERS = 4096;
    private static final String SIGNATURE = "\"$chicago$\"";

    private final GpoFiles files = new GpoFiles();
    private final List<Coverage.Entry> covered = new ArrayList<>();
    private final List<Rsop> results = new ArrayList<>();
    private final List<TemplateFile> templates = new ArrayList<>();
    private final List<DirectoryRecord> records = new ArrayList<>();
    private final List<PolicyDirectory> beside = new ArrayList<>();
    /** Whose settings were not read yet. */
    private final Map<SourceFile, GpoName> reports = new TreeMap<>(Comparator.comparing(SourceFile::name));

    @Override
    public Recognition recognises(FileHead head) {
        String text = head.text();
        // what is most of a folder of backups first
        boolean known = PolReader.recognises(head.bytes()) || isAbout(text) || isTemplate(text)
                || RsopReader.recognises(text) || LdifReader.recognises(text) || DirectoryJsonReader.recognises(text)
                || isSmall(head.name(), text);
        return known ? Recognition.CERTAIN : Recognition.NO;
    }

    /** Files of which one kind of settings is read. */
    private static boolean isSmall(String name, String text) {
        return PreferenceReader.recognises(text) || AuditReader.recognises(text) || RegFile.recognises(text)
                || LgpoText.recognises(text) || GptIni.recognises(name, text) || TemplateReader.recognises(text)
                || AdmReader.recognises(text);
    }

    /** What tells which GPO the files beside it are of. */
    private static boolean isAbout(String text) {
        return GpoReportReader.recognises(text) || BackupReader.recognises(text) || BackupListReader.recognises(text);
    }

    /** The signature alone is that of files that install drivers, too. */
    private static boolean isTemplate(String text) {
        String lower = text.contains("[") ? text.toLowerCase(Locale.ROOT) : "";
        return lower.contains(SIGNATURE) && lower.contains("[unicode]");
    }

    @Override
    public void read(SourceFile file, Consumer<ReadProblem> problems) throws IOException {
        byte[] bytes;
        try {
            bytes = bytes(file);
        } catch (IOException e) {
            files.addIncomplete(file.name());
            throw e;
        }
        boolean report = !PolReader.recognises(bytes) && isXml(bytes) && isAbout(head(bytes));
        try {
            read(file, bytes, report ? problems : problem -> {
                files.addIncomplete(file.name());
                problems.accept(problem);
            });
        } catch (UnreadableException e) {
            if (report) {
                files.addUnreadReport(file.name());
            } else {
                files.addIncomplete(file.name());
            }
            throw e;
        }
    }

    private void read(SourceFile file, byte[] bytes, Consumer<ReadProblem> problems) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableException(-1, "is larger than 64 MiB, which no file of a policy is",
                    "look at what wrote it");
        }
        if (PolReader.recognises(bytes)) {
            cover(file, PolicySet.GPO, registry(file, bytes, problems));
            return;
        }
        String head = head(bytes);
        if (isXml(bytes) && isAbout(head)) {
            about(file, bytes, head, problems);
            cover(file, PolicySet.GPO, 0);
        } else if (isXml(bytes) && RsopReader.recognises(head)) {
            cover(file, Rsop.GPRESULT, rsop(file, bytes, problems));
        } else if (LdifReader.recognises(head) || DirectoryJsonReader.recognises(head)) {
            cover(file, PolicyDirectory.LINKS, directory(file, bytes, head, problems));
        } else if (isSmall(file.name(), head)) {
            cover(file, PolicySet.GPO, small(file, bytes, head, problems));
        } else {
            cover(file, PolicySet.GPO, template(file, bytes, problems));
        }
    }

    /** All, and one more than is allowed where there are more. */
    private static byte[] bytes(SourceFile file) throws IOException {
        try (InputStream in = TextSource.of(file).openBytes()) {
            byte[] bytes = new byte[(int) Math.min(file.size(), MOST_BYTES)];
            int read = in.readNBytes(bytes, 0, bytes.length);
            byte[] more = in.readNBytes(MOST_BYTES + 1 - read);
            if (read == bytes.length && more.length == 0) {
                return bytes;
            }
            byte[] all = Arrays.copyOf(bytes, read + more.length);
            System.arraycopy(more, 0, all, read, more.length);
            return all;
        }
    }

    /** No more than tells what it is: most of what is read are large reports. */
    private static String head(byte[] bytes) {
        String first = XmlReader.head(bytes, FIRST_LETTERS);
        return isXml(bytes) && !XmlReader.first(first).isEmpty() ? first : XmlReader.head(bytes, FileHead.LENGTH);
    }

    private void cover(SourceFile file, String kind, int count) {
        Instant read = file.modified().orElse(Instant.EPOCH);
        synchronized (covered) {
            covered.add(new Coverage.Entry(new Provenance(file.name(), kind, Scope.UNKNOWN, read), true, count));
        }
    }

    private int directory(SourceFile file, byte[] bytes, String head, Consumer<ReadProblem> problems)
            throws UnreadableException {
        List<DirectoryRecord> objects;
        if (LdifReader.recognises(head)) {
            LdifReader.Content content = LdifReader.read(bytes);
            tell(file, content.problems(), problems);
            objects = content.records();
        } else {
            objects = DirectoryJsonReader.read(bytes);
        }
        synchronized (covered) {
            records.addAll(objects);
        }
        return objects.size();
    }

    private void beside(PolicyDirectory facts) {
        synchronized (covered) {
            beside.add(facts);
        }
    }

    private int rsop(SourceFile file, byte[] bytes, Consumer<ReadProblem> problems) throws UnreadableException {
        Rsop result = RsopReader.read(file.name(), bytes);
        tell(file, result.problems(), problems);
        synchronized (covered) {
            results.add(result);
        }
        return result.settings().size();
    }

    private int registry(SourceFile file, byte[] bytes, Consumer<ReadProblem> problems) throws UnreadableException {
        PolFile pol = PolReader.read(bytes);
        tell(file, pol.problems(), problems);
        unknown(file, pol.entries(), problems);
        files.add(file.name(), pol.entries());
        return pol.entries().size();
    }

    /** What nobody knows is left out, and the registry may hold something else than is told. */
    private static void unknown(SourceFile file, List<RegistryEntry> entries, Consumer<ReadProblem> problems) {
        List<RegistryEntry> unknown = entries.stream().filter(
                entry -> entry.value().startsWith("**") && RegistryAction.of(entry) instanceof RegistryAction.Unknown)
                .toList();
        if (!unknown.isEmpty()) {
            problems.accept(new UnreadableException(unknown.getFirst().offset(),
                    "tells Windows to do '" + unknown.getFirst().value() + "' with " + unknown.getFirst().key()
                            + (unknown.size() == 1 ? "" : ", and " + (unknown.size() - 1) + " more of its kind")
                            + ", which is not known; left out",
                    "look at the key on a computer that the policy applies to").problem(file.name()));
        }
    }

    private int small(SourceFile file, byte[] bytes, String head, Consumer<ReadProblem> problems)
            throws UnreadableException {
        if (PreferenceReader.recognises(head)) {
            PreferenceFile preferences = PreferenceReader.read(bytes);
            tell(file, preferences.problems(), problems);
            files.add(file.name(), preferences);
            return preferences.preferences().size();
        }
        if (AuditReader.recognises(head)) {
            AuditFile audit = AuditReader.read(bytes);
            tell(file, audit.problems(), problems);
            files.add(file.name(), audit);
            return audit.settings().size();
        }
        if (RegFile.recognises(head) || LgpoText.recognises(head)) {
            ChangeFile changes = RegFile.recognises(head) ? RegFile.read(bytes) : LgpoText.read(bytes);
            tell(file, changes.problems(), problems);
            files.add(file.name(), changes);
            otherHives(file, changes, problems);
            return changes.changes().size();
        }
        if (TemplateReader.recognises(head) || AdmReader.recognises(head)) {
            TemplateFile template = AdmReader.recognises(head)
                    ? AdmReader.read(file.name(), bytes)
                    : TemplateReader.read(file.name(), bytes);
            synchronized (covered) {
                templates.add(template);
            }
            return template.size();
        }
        if (GptIni.recognises(file.name(), head)) {
            GptIni told = GptIni.read(bytes);
            tell(file, told.problems(), problems);
            files.addVersion(file.name(), told.version());
        }
        return 0;
    }

    /** No policy writes there, and a report without a word would look as if nothing stood in the file. */
    private static void otherHives(SourceFile file, ChangeFile changes, Consumer<ReadProblem> problems) {
        List<RegistryChange> others = changes.changes().stream()
                .filter(one -> !one.hive().equals("HKLM") && !one.hive().equals("HKCU")).toList();
        if (!others.isEmpty()) {
            String hives = others.stream().map(RegistryChange::hive).distinct().sorted()
                    .collect(Collectors.joining(" and "));
            problems.accept(new UnreadableException(others.getFirst().offset(),
                    "has " + others.size() + (others.size() == 1 ? " value" : " values") + " below " + hives
                            + ", which no policy sets; left out",
                    "export what is below HKEY_LOCAL_MACHINE and HKEY_CURRENT_USER").problem(file.name()));
        }
    }

    private int template(SourceFile file, byte[] bytes, Consumer<ReadProblem> problems) throws UnreadableException {
        SecurityTemplate template = SecurityTemplate.of(InfReader.read(bytes));
        tell(file, template.problems(), problems);
        files.add(file.name(), template);
        return template.rights().size() + template.options().size() + template.services().size();
    }

    private void about(SourceFile file, byte[] bytes, String head, Consumer<ReadProblem> problems)
            throws UnreadableException {
        if (GpoReportReader.recognises(head)) {
            GpoDescription report = GpoReportReader.read(bytes);
            tell(file, report.facts().problems(), problems);
            GpoName names = name(report);
            files.add(file.name(), names);
            beside(report.facts());
            if (hasFilesBeside(file)) {
                synchronized (covered) {
                    reports.put(file, names);
                }
            } else if (files.needsReport(file.name())) {
                files.add(file.name(), names, ReportReader.read(bytes));
            }
        } else if (BackupReader.recognises(head)) {
            GpoDescription backup = BackupReader.read(bytes);
            tell(file, backup.facts().problems(), problems);
            files.addBackup(file.name(), name(backup));
            beside(backup.facts());
        } else {
            BackupListReader.Content content = BackupListReader.read(bytes);
            tell(file, content.problems(), problems);
            if (content.list()) {
                files.addList(file.name(), content.entries());
            } else {
                content.entries().forEach(entry -> files.addBackup(file.name(), entry.gpo()));
            }
        }
    }

    private static GpoName name(GpoDescription gpo) {
        return new GpoName(gpo.id(), gpo.name(), gpo.domain());
    }

    /**
     * Whether the settings of a report are most likely not needed: they are read last then, and only where they are.
     * Reports come first, as they are large, and of thousands more would be kept than there is room for.
     */
    private static boolean hasFilesBeside(SourceFile report) {
        return report.location()
                .filter(at -> !at.entry().isEmpty() || Files.isDirectory(at.file().resolveSibling("DomainSysvol")))
                .isPresent();
    }

    /** Of the reports that were left for later, those whose GPO has no files. */
    private void readReports(Consumer<ReadProblem> problems) {
        reports.forEach((file, names) -> {
            if (files.needsReport(file.name())) {
                Cancellation.poll();
                try {
                    files.add(file.name(), names, ReportReader.read(bytes(file)));
                } catch (UnreadableException e) {
                    files.addUnreadReport(file.name());
                    problems.accept(e.problem(file.name()));
                } catch (IOException e) {
                    files.addUnreadReport(file.name());
                    problems.accept(ReadProblem.whole(file.name(), "cannot be read again", "open it again"));
                }
            }
        });
    }

    private static ReadProblem nameOnly(String report, int count) {
        return new UnreadableException(-1,
                "tells " + count + (count == 1 ? " policy" : " policies")
                        + " of templates by name only; nothing is told of the values",
                "add the templates (PolicyDefinitions), or the backup of the GPO").problem(report);
    }

    /** The first letter of XML behind a byte order mark; that of a template is another. */
    private static boolean isXml(byte[] bytes) {
        for (byte one : bytes) {
            if (one == '<' || one == '[' || one == ';') {
                return one == '<';
            }
        }
        return false;
    }

    private static void tell(SourceFile file, List<UnreadableException> found, Consumer<ReadProblem> problems) {
        found.forEach(problem -> problems.accept(problem.problem(file.name())));
    }

    @Override
    public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
        if (!covered.isEmpty()) {
            covered.sort(Comparator.comparing(entry -> entry.provenance().source()));
            evidence.covering(new Coverage(covered));
            results.sort(Comparator.comparing(Rsop::source));
            evidence.with(Rsop.All.KIND, new Rsop.All(results));
            PolicyDefinitions definitions = PolicyDefinitions.of(templates);
            evidence.with(PolicyDefinitions.KIND, definitions);
            readReports(problems);
            files.settle(definitions).forEach((report, count) -> problems.accept(nameOnly(report, count)));
            files.problems((file, problem) -> problems.accept(problem.problem(file)));
            PolicyDirectory directory = PolicyDirectory.of(records);
            beside.add(directory);
            PolicyDirectory all = PolicyDirectory.together(beside);
            evidence.with(PolicyDirectory.KIND, all);
            PolicySet gpos = files.set().named(id -> all.gpo(id).map(GpoObject::name).orElse(""));
            evidence.with(PolicySet.KIND, gpos);
            Replication.differences(gpos, all).forEach(problems);
            directory.problems().forEach(problem -> problems.accept(problem.problem("directory")));
        }
    }
}
