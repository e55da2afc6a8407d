package org.deskwright.policy.check;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.GptIni;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.DirectoryJsonReader;
import org.deskwright.policy.link.DirectoryRecord;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.LdifReader;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.live.UnreadFiles;
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

/** One intake's worth of policies. */
final class PolicySession implements EvidenceReader.Session {
    /** Real ones have some kilobytes. */
    private static final int MOST_BYTES = 64 << 20;

    private final GpoFiles files = new GpoFiles();
    private final GpoDescriptions descriptions = new GpoDescriptions(files);
    private final List<Coverage.Entry> covered = new ArrayList<>();
    private final List<Rsop> results = new ArrayList<>();
    private final List<TemplateFile> templates = new ArrayList<>();
    private final DirectoryExports exports = new DirectoryExports();
    /** Whether there are templates that could not be read. */
    private volatile boolean templatesLack;

    @Override
    public boolean isMarked(FileHead head) {
        return PolicyFileKind.isMarked(head.bytes(), head.text());
    }

    @Override
    public Recognition recognises(FileHead head) {
        return PolicyFileKind.of(head.name(), head.bytes(), head.text()).isPresent()
                ? Recognition.CERTAIN
                : Recognition.NO;
    }

    @Override
    public void read(SourceFile file, Consumer<ReadProblem> problems) throws IOException {
        byte[] bytes;
        try {
            bytes = bytes(file);
        } catch (IOException e) {
            addIncomplete(file.name());
            throw e;
        }
        PolicyFileKind kind = PolicyFileKind.of(file.name(), bytes);
        try {
            Consumer<ReadProblem> left = problem -> {
                files.addIncomplete(file.name());
                problems.accept(problem);
            };
            read(file, bytes, kind, kind.isAbout() ? problems : left, problems);
        } catch (UnreadableException e) {
            if (kind.isAbout()) {
                files.addUnreadReport(file.name());
            } else {
                addIncomplete(file.name());
            }
            throw e;
        }
    }

    private void addIncomplete(String file) {
        files.addIncomplete(file);
        if (new UnreadFiles.Entry(file, "").mayBeTemplate()) {
            templatesLack = true;
        }
    }

    /**
     * @param problems takes what leaves settings of the GPO out
     * @param notes takes what of entries that are there is not known
     */
    private void read(SourceFile file, byte[] bytes, PolicyFileKind kind, Consumer<ReadProblem> problems,
            Consumer<ReadProblem> notes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableException(-1, "is larger than 64 MiB, which no file of a policy is",
                    "look at what wrote it");
        }
        if (bytes.length == 0 && kind != PolicyFileKind.REGISTRY_POL) {
            throw new UnreadableException(-1, "is empty, as no file of a policy is",
                    "copy the file anew, from SYSVOL or by backing up the GPO again");
        }
        String covers = switch (kind) {
            case GPRESULT -> Rsop.GPRESULT;
            case LDIF, DIRECTORY_JSON -> PolicyDirectory.LINKS;
            default -> PolicySet.GPO;
        };
        cover(file, covers, count(file, bytes, kind, problems, notes));
    }

    /** How much was read of it. */
    private int count(SourceFile file, byte[] bytes, PolicyFileKind kind, Consumer<ReadProblem> problems,
            Consumer<ReadProblem> notes) throws UnreadableException {
        return switch (kind) {
            case REGISTRY_POL -> registry(file, bytes, problems, notes);
            case REPORT, REPORTS, BACKUP, BACKUP_LIST -> {
                descriptions.read(file, bytes, kind, problems);
                yield 0;
            }
            case GPRESULT -> rsop(file, bytes, problems);
            case LDIF -> {
                LdifReader.Content content = LdifReader.read(bytes);
                tell(file, content.problems(), problems);
                yield directory(file, content.records());
            }
            case DIRECTORY_JSON -> directory(file, DirectoryJsonReader.read(bytes));
            case PREFERENCES -> preferences(file, PreferenceReader.read(bytes), problems);
            case AUDIT -> audit(file, AuditReader.read(bytes), problems);
            case REG -> changes(file, RegFile.read(bytes), problems);
            case LGPO -> changes(file, LgpoText.read(bytes), problems);
            case ADMX -> templates(TemplateReader.read(file.name(), bytes));
            case ADM -> templates(AdmReader.read(file.name(), bytes));
            case GPT_INI -> {
                GptIni told = GptIni.read(bytes);
                tell(file, told.problems(), problems);
                files.addVersion(file.name(), told.version());
                yield 0;
            }
            case UNREAD_FILES -> {
                unread(file, UnreadFiles.read(bytes), notes);
                yield 0;
            }
            case SECURITY_TEMPLATE -> template(file, bytes, problems);
        };
    }

    /** All, and one more than is allowed where there are more. */
    static byte[] bytes(SourceFile file) throws IOException {
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

    private void cover(SourceFile file, String kind, int count) {
        Instant read = file.modified().orElse(Instant.EPOCH);
        synchronized (covered) {
            covered.add(new Coverage.Entry(new Provenance(file.name(), kind, Scope.UNKNOWN, read), true, count));
        }
    }

    private int directory(SourceFile file, List<DirectoryRecord> objects) {
        exports.add(file, PolicyDirectory.of(objects));
        return objects.size();
    }

    private int rsop(SourceFile file, byte[] bytes, Consumer<ReadProblem> problems) throws UnreadableException {
        Rsop result = RsopReader.read(file.name(), bytes);
        tell(file, result.problems(), problems);
        synchronized (covered) {
            results.add(result);
        }
        return result.settings().size();
    }

    private int registry(SourceFile file, byte[] bytes, Consumer<ReadProblem> problems, Consumer<ReadProblem> notes)
            throws UnreadableException {
        PolFile pol = PolReader.read(bytes);
        tell(file, pol.problems(), problems);
        unknown(file, pol.entries(), notes);
        files.add(file.name(), pol);
        return pol.entries().size();
    }

    /** What nobody knows is left out, and the registry may hold something else than is told. */
    private static void unknown(SourceFile file, List<RegistryEntry> entries, Consumer<ReadProblem> problems) {
        List<RegistryEntry> unknown = entries.stream()
                .filter(entry -> (entry.value().startsWith("**") || RegistryAction.isOdd(entry.key()))
                        && RegistryAction.of(entry) instanceof RegistryAction.Unknown)
                .toList();
        if (!unknown.isEmpty()) {
            RegistryEntry first = unknown.getFirst();
            problems.accept(new UnreadableException(first.offset(),
                    (RegistryAction.isOdd(first.key())
                            ? "names the key '" + first.key() + "', with a backslash where no name is"
                            : "tells Windows to do '" + first.value() + "' with " + first.key())
                            + (unknown.size() == 1 ? "" : ", and " + (unknown.size() - 1) + " more of its kind")
                            + ", which is not known; left out",
                    "look at the key on a computer that the policy applies to").problem(file.name()));
        }
    }

    private int preferences(SourceFile file, PreferenceFile preferences, Consumer<ReadProblem> problems) {
        tell(file, preferences.problems(), problems);
        files.add(file.name(), preferences);
        return preferences.preferences().size();
    }

    private int audit(SourceFile file, AuditFile audit, Consumer<ReadProblem> problems) {
        tell(file, audit.problems(), problems);
        files.add(file.name(), audit);
        return audit.settings().size();
    }

    private int changes(SourceFile file, ChangeFile changes, Consumer<ReadProblem> problems) {
        tell(file, changes.problems(), problems);
        files.add(file.name(), changes);
        otherHives(file, changes, problems);
        return changes.changes().size();
    }

    /** What lacks of a GPO, or of the templates, since whoever read the domain could not get it. */
    private void unread(SourceFile file, UnreadFiles unread, Consumer<ReadProblem> problems) {
        String folder = file.name().substring(0, file.name().lastIndexOf('/') + 1);
        for (UnreadFiles.Entry one : unread.entries()) {
            if (one.maySet()) {
                files.addIncomplete(file.name(), one.path());
            }
            if (one.mayBeTemplate()) {
                templatesLack = true;
            }
            problems.accept(ReadProblem.whole(folder + one.path(), "in the domain, " + one.reason(),
                    "read the domain again with an account that may read it in SYSVOL"));
        }
    }

    private int templates(TemplateFile template) {
        synchronized (covered) {
            templates.add(template);
        }
        return template.size();
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

    private static ReadProblem nameOnly(String report, int count) {
        return new UnreadableException(-1,
                "tells " + count + (count == 1 ? " policy" : " policies")
                        + " of templates by name only; nothing is told of the values",
                "add the templates (PolicyDefinitions), or the backup of the GPO").problem(report);
    }

    static void tell(SourceFile file, List<UnreadableException> found, Consumer<ReadProblem> problems) {
        found.forEach(problem -> problems.accept(problem.problem(file.name())));
    }

    @Override
    public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
        if (!covered.isEmpty()) {
            covered.sort(Comparator.comparing(entry -> entry.provenance().source()));
            evidence.covering(new Coverage(covered));
            results.sort(Comparator.comparing(Rsop::source));
            evidence.with(Rsop.All.KIND, new Rsop.All(results));
            PolicyDefinitions definitions = PolicyDefinitions.of(templates, !templatesLack);
            evidence.with(PolicyDefinitions.KIND, definitions);
            descriptions.readLeft(problems);
            files.settle(definitions).forEach((report, count) -> problems.accept(nameOnly(report, count)));
            files.problems((file, problem) -> problems.accept(problem.problem(file)));
            PolicySet read = files.set();
            PolicyDirectory known = descriptions.with(exports.all(problems), read);
            PolicySet named = read.named(id -> known.gpo(id).map(GpoObject::name).orElse(""));
            SameNames same = new SameNames(named, known);
            PolicyDirectory all = same.isEmpty() ? known : known.named(same);
            PolicySet gpos = same.isEmpty() ? named : named.named(same);
            evidence.with(PolicyDirectory.KIND, all);
            evidence.with(PolicySet.KIND, gpos);
            Replication.differences(gpos, all).forEach(problems);
        }
    }
}
